import { takeMonth, type DatedEntry, type DatedSection } from './dated-sections.ts';
import { dayNumber, dayOf, isoDay, monthOf, onDay, rangeOf, weekdayOf, yearOf } from './calendar.ts';
import type { DatePrecision, DateReading, Tense } from './mention.ts';
import type { DateRange } from './value.ts';
import type { WrittenDate } from './written-date.ts';

/** What fills a date in: the publication day (a day number) or the year to assume without one, and the dates named before. */
export interface DateContext {
  published: number | null;
  defaultYear: number | null;
  /** The month (or year) named last; `near` when in the same block. */
  named: { year: number; month: number | null; day: number | null; near: boolean } | null;
  /** The month named last, whether or not a year by itself has been named since. */
  month: { year: number; month: number } | null;
  /** The latest of the years named in the last sentence that names any: what "the following year" goes on from. */
  latestYear: number | null;
  /** The last day or month of its sentence that stands in a year the sentence has given; null before one is. */
  yearGiven: { year: number; month: number; day: number | null } | null;
  /** The year that heads what follows in its block ("2023. In September …"), until another year is given. */
  heading: number | null;
  /** The entry that is told of, until a block begins with another date or a date in it gives its own year. */
  entry: DatedEntry | null;
  /** What the heading above says of the days below it. */
  section: DatedSection | null;
}

/** What is known before anything has been read, of a page without a date of publication. */
export const nothingKnown: Readonly<DateContext> = {
  published: null,
  defaultYear: null,
  named: null,
  month: null,
  latestYear: null,
  yearGiven: null,
  heading: null,
  entry: null,
  section: null,
};

export interface ResolvedDate {
  value: DateRange;
  precision: DatePrecision;
  how: DateReading;
}

/** A page may be a day older than its time zone says, or touched up later: a past this much ahead is still past. */
const slack = 2;

/** A month this many days back is named with its year, unless one less than `soon` days ahead is meant. */
const farBack = 325;
const soon = 15;

/** A day or month of at most so many days ago, or ahead, needs no year, whatever year its sentence or list has spoken of. */
const justNow = 31;

/** A day or month that is to come more days ahead than this is named with its year. */
const halfYear = 182;

/** The written date at its full value, or null where nothing says its year, its month or from when it counts. */
export function resolveDate(date: WrittenDate, context: DateContext, tense: Tense): ResolvedDate | null {
  const told = date.direction === 'last' ? 'past' : date.direction === 'next' ? 'future' : tense;
  if (date.relative) return resolveRelative(date, date.relative, context);
  if (date.month !== null) return resolveMonth(date, date.month, context, told);
  if (date.day !== null) return resolveDay(date, date.day, context, told);
  if (date.weekday !== null) return resolveWeekday(date.weekday, date.direction, context, told);
  const { year } = date;
  if (year === null) return null;
  const value = { from: rangeOf(year)!.from, to: rangeOf(date.lastYear ?? year)!.to };
  return { value, precision: 'year', how: 'full' };
}

/** The latest year with these two digits that is not after the next. */
export function longYear(short: number | null, { published, defaultYear }: DateContext): number | null {
  if (short === null) return null;
  const latest = (published === null ? (defaultYear ?? 2025) : yearOf(published)) + 1;
  const century = Math.floor(latest / 100) * 100;
  return century + short <= latest ? century + short : century - 100 + short;
}

function resolveRelative(
  date: WrittenDate,
  { unit, by }: NonNullable<WrittenDate['relative']>,
  context: DateContext,
): ResolvedDate | null {
  const { published } = context;
  if (published === null) return null;
  const how = 'relative';
  if (unit === 'day') return { value: onDay(published + by), precision: 'day', how };
  if (unit === 'week') {
    if (date.weekday === null) return null;
    const day = isoDay(published - weekdayOf(published) + date.weekday + by * 7);
    return { value: { from: day, to: day }, precision: 'day', how };
  }
  if (unit === 'month') {
    const index = yearOf(published) * 12 + monthOf(published) - 1 + by;
    const value = rangeOf(Math.floor(index / 12), (index % 12) + 1, date.day, date.lastDay);
    return value && { value, precision: date.day === null ? 'month' : 'day', how };
  }
  const value = rangeOf(yearOf(published) + by, date.month, date.day, date.lastDay);
  return value && { value, precision: precisionOf(date), how: date.month === null ? how : 'year-added' };
}

function resolveMonth(date: WrittenDate, month: number, context: DateContext, told: Tense): ResolvedDate | null {
  const written = date.year;
  const year = written ?? addedYear(date, month, context, told);
  if (year === null) return null;
  const value = rangeOf(year, month, date.day, date.lastDay);
  return value && { value, precision: precisionOf(date), how: written === null ? 'year-added' : 'full' };
}

function addedYear(date: WrittenDate, month: number, context: DateContext, told: Tense): number | null {
  const { published, defaultYear, named, entry } = context;
  if (date.later) return followingYear(context, told);
  if (date.same && named) return named.year;
  if (date.direction === null) {
    if (context.heading !== null) return context.heading;
    if (entry?.year && month >= entry.month) return entry.year;
  }
  if (published === null) return defaultYear;
  const now = yearOf(published);
  if (date.direction === 'current') return now;
  const candidates = [now - 1, now, now + 1].flatMap((year) => {
    const range = rangeOf(year, month, date.day, date.lastDay);
    return range ? [{ year, from: dayNumber(range.from), to: dayNumber(range.to) }] : [];
  });
  const onWeekday = candidates.filter(
    ({ from }) => date.day !== null && date.weekday !== null && weekdayOf(from) === date.weekday,
  );
  const fitting = onWeekday.length === 1 ? onWeekday : candidates;
  const before = fitting.filter(({ from, to }) =>
    date.direction === 'last' ? to < published : from <= published + slack,
  );
  const after = fitting.filter(({ to }) => to >= published);
  const distance = ({ from, to }: { from: number; to: number }) => Math.max(from - published, published - to, 0);
  const latest = before.at(-1);
  // "The Duma on 24 October last year, the Council on 6 November": the next of a row of days, in its year, unless such a day has just been.
  const given = date.direction === null && told !== 'future' ? context.yearGiven : null;
  if (given && isNextTo(given, month, date.day) && before.some(({ year }) => year === given.year)) {
    if (given.year === now) return now;
    const isSoon = month - given.month <= 1;
    if (given.year === now - 1 && isSoon && !(latest && distance(latest) < justNow)) return given.year;
  }
  const next = fitting.find(({ from }) => from > published);
  // Nobody says "in July" in late June of the July before: some other verb of the sentence told the past.
  const isComing =
    date.day === null &&
    date.direction === null &&
    latest &&
    next &&
    distance(latest) > farBack &&
    distance(next) < soon;
  const [nearest] = fitting.toSorted((a, b) => distance(a) - distance(b));
  // What happened is often told in the present, or without a verb: a month that heads an entry has been, and so has a date not to come soon.
  const ahead = date.day !== null ? justNow : entry?.month === month ? 0 : 2 * justNow;
  const isFarAhead = nearest && nearest.from - published > ahead;
  const isTold = told === 'past' ? !isComing : told === null && !date.ahead && isFarAhead;
  if (isTold && latest) return latest.year;
  // Nor "is to come in July" in October of the July after: it was to come.
  const wasComing = date.direction === null && latest && after[0] && distance(after[0]) > halfYear;
  return (told === 'future' && !wasComing && after[0] ? after[0] : nearest)?.year ?? null;
}

/** Whether a day goes on from another, or a month from another. */
const isNextTo = (given: { month: number; day: number | null }, month: number, day: number | null): boolean =>
  (given.day === null) === (day === null) &&
  (month > given.month || (month === given.month && day !== null && day > given.day!));

/** "The following year": the one after the year told of, or after the present one where it is to come. */
function followingYear({ latestYear, published }: DateContext, told: Tense): number | null {
  if (told === 'future' && published !== null) return yearOf(published) + 1;
  if (latestYear === null || (published !== null && latestYear >= yearOf(published))) return null;
  return latestYear + 1;
}

/** "the 11th": in the month named just before if it goes on from there, else the latest (or next) such day. */
function resolveDay(date: WrittenDate, day: number, context: DateContext, told: Tense): ResolvedDate | null {
  const { published, named } = context;
  const goesOn =
    named !== null &&
    named.month !== null &&
    (date.same || published === null || (named.near && (named.day === null || named.day < day)));
  const how = date.weekday === null ? 'month-added' : 'weekday';
  if (date.weekday !== null && published !== null) {
    const found = dayOnWeekday(day, date.weekday, published, told);
    if (found !== null) return { value: onDay(found), precision: 'day', how };
  }
  // "The visit was the first since 2000. … the 20th of that month": the year between has no month to go back to.
  const month = goesOn ? named : date.same ? context.month : takeMonth(context.section);
  if (month) {
    const value = rangeOf(month.year, month.month, day, date.lastDay);
    return value && { value, precision: 'day', how };
  }
  if (published === null) return null;
  const found = nearDay(published, told === 'future' ? 'future' : 'past', (at) => dayOf(at) === day, 62);
  if (found === null) return null;
  const value = rangeOf(yearOf(found), monthOf(found), day, date.lastDay);
  return value && { value, precision: 'day', how };
}

function dayOnWeekday(day: number, weekday: number, published: number, told: Tense): number | null {
  const fits = (at: number) => dayOf(at) === day && weekdayOf(at) === weekday;
  return nearDay(published, told === 'future' ? 'future' : 'past', fits, 400);
}

/** The latest day up to now (the first from now on) that fits, within `reach` days; null where none does. */
function nearDay(
  published: number,
  told: 'past' | 'future',
  fits: (day: number) => boolean,
  reach: number,
): number | null {
  const [first, step] = told === 'past' ? [published + slack, -1] : [published, 1];
  for (let count = 0; count <= reach; count++) if (fits(first + count * step)) return first + count * step;
  return null;
}

function resolveWeekday(
  weekday: number,
  direction: WrittenDate['direction'],
  { published }: DateContext,
  told: Tense,
): ResolvedDate | null {
  if (published === null) return null;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  const day =
    direction === 'last' && back === 0 ? published - 7 : told === 'future' ? published + ahead : published - back;
  return { value: onDay(day), precision: 'day', how: 'weekday' };
}

const precisionOf = (date: WrittenDate): DatePrecision =>
  date.day !== null ? 'day' : date.month !== null ? 'month' : 'year';
