import { readsAsHeading } from '../article/reads-as-heading.ts';
import type { WrittenDate } from './written-date.ts';

/**
 * What stands below a year or a month in a block of its own: "2023", then "13 September – …"; "November — The vote", then "the Duma on the 6th".
 */
export interface DatedSection {
  /** The year of the last heading that was a year. */
  given: number | null;
  /** The month of the heading, if it is one; its year, where nothing gives it yet, is told with the heading's own date. */
  month: { year: number | null; month: number } | null;
  /** Whether a date has taken something from the heading: then it is one, and tells of nothing itself. */
  isTaken: boolean;
  /** Blocks since the last date that did. */
  others: number;
}

/** What may stand before the date of an entry: the sign of a list, a line's end. */
const entryStart = /[\n▲△▼▽■□●○◆◇▶▷◎★☆•▪]/;

/** Looks back from the place no further than the entry goes: a block may hold thousands of years. */
function opensEntry(folded: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    if (entryStart.test(folded[before]!)) return true;
    if (!/[\s\-*–【]/.test(folded[before]!)) return false;
  }
  return true;
}

/** A year alone at the head of an entry or of a line, with a stop or another entry behind it. */
export const isYearHeading = (date: WrittenDate, folded: string): boolean =>
  isYear(date) &&
  opensEntry(folded, date.start) &&
  /^(?:년|年)?\s?(?:[.:\n▲△▼▽■●◆▶•▪]|-\s|$)/u.test(folded.slice(date.end));

/** Blocks without a date of their section that may stand between two with one: what an entry goes on to tell. */
const longestEntry = 2;

/**
 * Follows the sections of a text, and gives the year that a block's first date takes from the one it stands in: "2023" in a block of its own,
 * then "13 September – …", "17 September – …". Null where it takes none.
 */
export function yearOfSection(
  dates: readonly WrittenDate[],
  folded: string,
  context: { section: DatedSection | null },
): number | null {
  const { section } = context;
  const [first] = dates;
  const opens = first !== undefined && opensEntry(folded, first.start);
  const isYearAlone = first !== undefined && dates.length === 1 && isYear(first) && isAlone(first, folded);
  const given = isYearAlone ? null : (section?.given ?? null);
  if (isYearAlone) context.section = { given: first.year, month: null, isTaken: false, others: 0 };
  else if (opens && isMonthHeading(first, folded))
    context.section = { given, month: { year: first.year ?? given, month: first.month! }, isTaken: false, others: 0 };
  if (context.section !== section) return given;
  if (opens && first.month !== null && !first.relative && section) {
    if (first.year !== null) context.section = null;
    else if (given !== null) Object.assign(section, { isTaken: true, others: 0 });
    return first.year === null ? given : null;
  }
  if (section && (section.others += 1) > longestEntry) context.section = null;
  return null;
}

/** An entry of a list, headed by its date: "24 October 2024. The Duma …", "6.11.: …". Its year is null where neither it nor the entry before gives one. */
export interface DatedEntry {
  year: number | null;
  month: number;
}

/** The entry that a date heads, which goes on in the year of the one before: "2024.1.2 = …", "4.29 = …". Null where it heads none. */
export function entryOf(date: WrittenDate, folded: string, last: DatedEntry | null): DatedEntry | null {
  const { year, month, relative } = date;
  if (month === null || relative || !headsEntry(date, folded)) return null;
  return { year: year ?? (last && last.month <= month ? last.year : null), month };
}

/** Whether a date opens an entry, and is set off from what it tells. */
const headsEntry = (date: WrittenDate, folded: string): boolean =>
  opensEntry(folded, date.start) && /^\.? ?(?:[-:=|】)\]]|\n|$)|^\. /.test(folded.slice(date.end));

/** Gives a bare day the month of its section, which is a heading from then on; null where the section has none. */
export function takeMonth(section: DatedSection | null): { year: number; month: number } | null {
  if (!section?.month?.year) return null;
  Object.assign(section, { isTaken: true, others: 0 });
  return section.month as { year: number; month: number };
}

/** Whether a block is a date and no more than a short word beside it: "【2023年】", "Anno 2023". */
const isAlone = (date: WrittenDate, folded: string): boolean =>
  /^[^\p{L}\d]*(?:\p{L}{1,5}[^\p{L}\d]*)?$/u.test(folded.slice(0, date.start) + folded.slice(date.end));

/** Whether a block is a heading that begins with a month: "June", "November — The vote". */
const isMonthHeading = (date: WrittenDate, folded: string): boolean =>
  date.month !== null &&
  date.day === null &&
  date.relative === null &&
  readsAsHeading(folded) &&
  /^ ?(?:[-:】)]|$)/.test(folded.slice(date.end));

/** Whether the date is one year, named by its figure. */
const isYear = (date: WrittenDate): boolean =>
  date.year !== null && date.month === null && date.lastYear === null && date.relative === null;
