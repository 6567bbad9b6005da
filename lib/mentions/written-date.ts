type DateUnit = 'day' | 'week' | 'month' | 'year';

/** A date with the parts that are written, before anything is filled in. */
export interface WrittenDate {
  start: number;
  end: number;
  day: number | null;
  lastDay: number | null;
  month: number | null;
  year: number | null;
  lastYear: number | null;
  /** Two digits of a year ('61), whose century is open. */
  shortYear: number | null;
  weekday: number | null;
  /** "yesterday", "last month": how far from now, in which unit. */
  relative: { unit: DateUnit; by: number } | null;
  /** "that April": in the year (and month) just named. */
  same: boolean;
  /** "The following year": in the year after the one just named. */
  later: boolean;
  direction: 'last' | 'next' | 'current' | null;
  /** "by December", "for 6 November": set ahead of its verb's time. */
  ahead: boolean;
  /** A weekday's abbreviation, which counts only beside a date of its own. */
  weak: boolean;
  /** Four digits that the words around leave open: a year or a count. */
  open: boolean;
}

/** The parts of a date of which none is written. */
export const nothing = {
  day: null,
  lastDay: null,
  month: null,
  year: null,
  lastYear: null,
  shortYear: null,
  weekday: null,
  relative: null,
  same: false,
  later: false,
  direction: null,
  ahead: false,
  weak: false,
  open: false,
} as const;

/** Whether the date is a month by itself: "June", "a giugno". */
export const isBareMonth = (date: WrittenDate): boolean =>
  date.month !== null &&
  date.day === null &&
  date.year === null &&
  date.shortYear === null &&
  date.relative === null &&
  !date.same;

/** Whether a day is written without its month, with or without its weekday. */
export const hasNoMonth = (date: WrittenDate): boolean =>
  date.day !== null && date.month === null && date.relative === null && !date.same;

/** Whether the date is a day by itself: "the 11th", "il 6". */
export const isBareDay = (date: WrittenDate): boolean => hasNoMonth(date) && date.weekday === null;

/** Whether the date is a year by itself: "2024", "'61". */
export const isBareYear = (date: WrittenDate): boolean =>
  (date.year !== null || date.shortYear !== null) && date.month === null && date.day === null;
