import type { DateRange, Value, ValueKind } from '../mentions/value.ts';
import { extentOf } from './extent.ts';
import type { Locale } from './messages.ts';

/**
 * How far a source's answer lies from the article's own: "2 days earlier", "1,000 fewer (−9%)". Null where they meet, or
 * where no distance says anything ("never", another article's number).
 */
export function howFarApart(article: Value, answer: Value, kind: ValueKind, locale: Locale): string | null {
  const [own, other] = [extentOf(article, kind), extentOf(answer, kind)];
  if (!own || !other || kind === 'ordinal') return null;
  const gap = gapBetween(own.from, own.to, other.from, other.to);
  if (gap === 0) return null;
  const count = Math.abs(gap);
  if (kind === 'date') return daysApart(gap, coarsest(article as DateRange, answer as DateRange), locale);
  if (kind === 'last-time') return locale.text(gap > 0 ? 'apart.years-later' : 'apart.years-earlier', { count });
  if (kind === 'share') return locale.text(gap > 0 ? 'apart.points-more' : 'apart.points-fewer', { count });
  const nearest = gap > 0 ? own.to : own.from;
  if (!nearest) return null;
  const percent = new Intl.NumberFormat(locale.tag, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  }).format(gap / nearest);
  return locale.text(gap > 0 ? 'apart.more' : 'apart.fewer', { number: count, percent });
}

/** From the article's nearer end to the answer's nearer end; above 0 where the answer lies after it. */
function gapBetween(from: number | null, to: number | null, otherFrom: number | null, otherTo: number | null): number {
  if (to !== null && otherFrom !== null && otherFrom > to) return otherFrom - to;
  if (from !== null && otherTo !== null && otherTo < from) return otherTo - from;
  return 0;
}

/** Days between two days; months or years where a month or a year is all that one of the two tells. */
function daysApart(days: number, length: number, locale: Locale): string {
  const [unit, divisor] =
    length > 62 ? ['years', 365.25] : length > 1 || Math.abs(days) > 92 ? ['months', 30.44] : ['days', 1];
  const [named, count] =
    unit === 'months' && Math.abs(days) > 730
      ? ['years', Math.round(Math.abs(days) / 365.25)]
      : [unit, Math.max(1, Math.round(Math.abs(days) / Number(divisor)))];
  return locale.text(`apart.${named}-${days > 0 ? 'later' : 'earlier'}`, { count: Number(count) });
}

const coarsest = (left: DateRange, right: DateRange): number => Math.max(lengthOf(left), lengthOf(right));

const lengthOf = ({ from, to }: DateRange): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
