/** A count as the interval that was printed: 11,000 is 11000–11000, "at least 11,000" is 11000–null. Null is an open end. */
export interface Count {
  min: number | null;
  max: number | null;
}

/** A date at the precision that was written: first and last day, both `YYYY-MM-DD`. */
export interface DateRange {
  from: string;
  to: string;
}

/** When something last happened: a year, or never. */
export type LastTime = { year: number } | { never: true };

/** A part of a whole, in percent. */
export interface Share {
  percent: number;
}

/** A number in an order: an article of a treaty. */
export interface Ordinal {
  number: number;
}

/** What a question is answered with, in the shapes of the report. */
export type Value = Count | DateRange | LastTime | Share | Ordinal;

/** The kinds of questions, each answered by one shape of `Value`. */
export interface ValueByKind {
  count: Count;
  date: DateRange;
  'last-time': LastTime;
  share: Share;
  ordinal: Ordinal;
}

export type ValueKind = keyof ValueByKind;
