import type { DateRange } from './value.ts';

/** Days are counted from 1 January 1970, UTC: plain integers that can be added and compared. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The range of one day. */
export function onDay(day: number): DateRange {
  const iso = isoDay(day);
  return { from: iso, to: iso };
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
export const monthOf = (day: number): number => new Date(day * 86_400_000).getUTCMonth() + 1;
export const dayOf = (day: number): number => new Date(day * 86_400_000).getUTCDate();

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const lastDayOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const two = (number: number) => String(number).padStart(2, '0');

/** The day, month or year as a range, or null where the month has no such day. */
export function rangeOf(
  year: number,
  month: number | null = null,
  day: number | null = null,
  lastDay: number | null = null,
): DateRange | null {
  const prefix = String(year).padStart(4, '0');
  if (month === null) return { from: `${prefix}-01-01`, to: `${prefix}-12-31` };
  const last = lastDayOf(year, month);
  if (day === null) return { from: `${prefix}-${two(month)}-01`, to: `${prefix}-${two(month)}-${two(last)}` };
  if (day > last || (lastDay ?? day) > last) return null;
  return { from: `${prefix}-${two(month)}-${two(day)}`, to: `${prefix}-${two(month)}-${two(lastDay ?? day)}` };
}
