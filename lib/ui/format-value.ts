import type { Count, DateRange, LastTime, Ordinal, Share, Value, ValueKind } from '../mentions/value.ts';
import type { Locale } from './messages.ts';

/** A value in the interface's words: "at least 11,000", "19 June 2024", "June 2024", "never before". */
export function formatValue(value: Value, kind: ValueKind, locale: Locale): string {
  switch (kind) {
    case 'count':
      return formatCount(value as Count, locale);
    case 'date':
      return formatDates(value as DateRange, locale);
    case 'last-time': {
      const last = value as LastTime;
      return 'never' in last ? locale.text('value.never') : String(last.year);
    }
    case 'share':
      return new Intl.NumberFormat(locale.tag, { style: 'percent', maximumFractionDigits: 1 }).format(
        (value as Share).percent / 100,
      );
    case 'ordinal':
      return locale.text('value.ordinal', { number: String((value as Ordinal).number) });
  }
}

/** A day, `YYYY-MM-DD`, as the interface's language writes it. */
export function formatDay(day: string, locale: Locale): string {
  return formatDates({ from: day, to: day }, locale);
}

function formatCount({ min, max }: Count, locale: Locale): string {
  const number = numberFormat(locale.tag);
  if (min !== null && max !== null) return min === max ? number.format(min) : number.formatRange(min, max);
  if (min !== null) return locale.text('value.at-least', { number: min });
  if (max !== null) return locale.text('value.at-most', { number: max });
  return locale.text('value.any');
}

function formatDates({ from, to }: DateRange, locale: Locale): string {
  const first = new Date(`${from}T00:00:00Z`);
  const last = new Date(`${to}T00:00:00Z`);
  const wholeMonths = first.getUTCDate() === 1 && dayAfter(last).getUTCDate() === 1;
  const wholeYears = wholeMonths && first.getUTCMonth() === 0 && dayAfter(last).getUTCMonth() === 0;
  return dateFormat(locale.tag, wholeYears ? 'year' : wholeMonths ? 'month' : 'day').formatRange(first, last);
}

/** Made once: to make a format takes a hundred times as long as to use it, and a report has hundreds of values. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(tag: string): Intl.NumberFormat {
  let format = numberFormats.get(tag);
  if (!format) numberFormats.set(tag, (format = new Intl.NumberFormat(tag)));
  return format;
}

function dateFormat(tag: string, precision: 'year' | 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${tag} ${precision}`;
  let format = dateFormats.get(key);
  if (!format) {
    const month = precision === 'year' ? {} : { month: 'long' as const };
    const day = precision === 'day' ? { day: 'numeric' as const } : {};
    format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', year: 'numeric', ...month, ...day });
    dateFormats.set(key, format);
  }
  return format;
}

const dayAfter = (date: Date): Date => new Date(date.getTime() + 86_400_000);
