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
  if (kind === 'date') return datesApart(article as DateRange, answer as DateRange, gap, locale);
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

/**
 * Days between two days; months or years of the calendar where a month or a year is all that one of the two tells, and rounded
 * ones where the two lie far apart.
 */
function datesApart(article: DateRange, answer: DateRange, gap: number, locale: Locale): string {
  const days = Math.abs(gap);
  const months = gap > 0 ? monthsBetween(article.to, answer.from) : monthsBetween(answer.to, article.from);
  const length = Math.max(lengthOf(article), lengthOf(answer));
  let [unit, count] = ['days', days];
  if (months > 0 && length >= 365) [unit, count] = ['years', Math.ceil(months / 12)];
  else if (months > 24) [unit, count] = ['years', Math.round(months / 12)];
  else if (months > 0 && length >= 28) [unit, count] = ['months', months];
  else if (days > 92) [unit, count] = ['months', Math.round(days / 30.44)];
  return locale.text(`apart.${unit}-${gap > 0 ? 'later' : 'earlier'}`, { count });
}

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

const lengthOf = ({ from, to }: DateRange): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
