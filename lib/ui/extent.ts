import type { Count, DateRange, LastTime, Ordinal, Share, Value, ValueKind } from '../mentions/value.ts';

/** Where a value lies on a number line; null is an open end. Dates are days since 1970, the last day included. */
export interface Extent {
  from: number | null;
  to: number | null;
}

/** The extent of a value; null where it lies on no line ("never"). */
export function extentOf(value: Value, kind: ValueKind): Extent | null {
  switch (kind) {
    case 'count': {
      const { min, max } = value as Count;
      return { from: min, to: max };
    }
    case 'date': {
      const { from, to } = value as DateRange;
      return { from: dayNumber(from), to: dayNumber(to) };
    }
    case 'last-time': {
      const last = value as LastTime;
      return 'year' in last ? { from: last.year, to: last.year } : null;
    }
    case 'share':
      return { from: (value as Share).percent, to: (value as Share).percent };
    case 'ordinal':
      return { from: (value as Ordinal).number, to: (value as Ordinal).number };
  }
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
