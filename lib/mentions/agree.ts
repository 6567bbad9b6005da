import type { Count, Value } from './value.ts';

/** Where a count lies once rounding is allowed for; `open` where its upper end does not belong to it. */
interface Interval {
  low: number;
  high: number;
  open: boolean;
}

/**
 * Whether two answers to one question agree: their intervals overlap. Symmetric; values of different kinds never agree.
 * Dates cover their whole day, month or year; last-times agree within one year, "never" only with "never".
 */
export function agree(a: Value, b: Value): boolean {
  if ('from' in a && 'from' in b) return a.from <= b.to && b.from <= a.to;
  if ('min' in a && 'min' in b) return overlap(intervalOf(a), intervalOf(b));
  if ('percent' in a && 'percent' in b) return a.percent === b.percent;
  if ('number' in a && 'number' in b) return a.number === b.number;
  if ('never' in a || 'never' in b) return 'never' in a && 'never' in b;
  return 'year' in a && 'year' in b && Math.abs(a.year - b.year) <= 1;
}

/**
 * What a count covers. Without a bound it is what rounds to it at two significant digits: 11,000 covers 10,500 up to 11,500;
 * under 100 it is exact. A bound or a range covers just what it says.
 */
export function intervalOf({ min, max }: Count): Interval {
  if (min === null || max === null || min !== max || min < 100)
    return { low: min ?? -Infinity, high: max ?? Infinity, open: false };
  const half = 10 ** (Math.floor(Math.log10(min)) - 1) / 2;
  return { low: min - half, high: min + half, open: true };
}

function overlap(a: Interval, b: Interval): boolean {
  return reaches(a.low, b) && reaches(b.low, a);
}

const reaches = (low: number, { high, open }: Interval): boolean => (open ? low < high : low <= high);
