import { dayNumber } from './calendar.ts';
import { matchAt } from './compile-pattern.ts';
import type { Grammar } from './compile-grammar.ts';
import { entryOf, isYearHeading, yearOfSection } from './dated-sections.ts';
import { isDateline } from './is-dateline.ts';
import type { Mention, Tense } from './mention.ts';
import { longYear, resolveDate } from './resolve-dates.ts';
import type { DateContext, ResolvedDate } from './resolve-dates.ts';
import { findTenseMarkers, tellTense } from './tell-tense.ts';
import type { TenseMarkers } from './tell-tense.ts';
import { isBareDay, type WrittenDate } from './written-date.ts';

type DateMention = Extract<Mention, { kind: 'date' }>;

interface BlockText {
  text: string;
  folded: string;
  early: boolean;
}

/** The block's dates in full, without datelines. Moves `context.named` on, so that later dates can build on these. */
export function settleBlockDates(
  written: WrittenDate[],
  block: BlockText,
  grammar: Grammar,
  context: DateContext,
): Mention[] {
  leaveNamed(context);
  context.yearGiven = context.latestYear = null;
  const merged = mergeWeekdays(written, block.folded, grammar);
  for (const date of merged) date.year ??= longYear(date.shortYear, context);
  lendYears(merged, block.folded, grammar);
  context.heading = yearOfSection(merged, block.folded, context);
  if (merged.length === 0) return [];
  const markers = findTenseMarkers(block.folded, grammar.dates);
  const mentions: DateMention[] = [];
  let lastEnd = 0;
  // Looked at piece by piece: of dates that nothing resolves a block may hold thousands.
  let seen = 0;
  let isNewSentence = false;
  for (const date of merged) {
    const entry = entryOf(date, block.folded, context.entry);
    if (entry || date === merged[0] || date.year !== null) context.entry = entry;
    if (date.weak) continue;
    if (
      grammar.dates.daysOfIssue &&
      context.heading === null &&
      isBareDay(date) &&
      !goesOn(block.folded.slice(lastEnd, date.start), context)
    )
      leaveNamed(context);
    addDirection(date, block.folded, grammar);
    if (date.year !== null) context.heading = isYearHeading(date, block.folded) ? date.year : null;
    const tense = tenseOf(date, block.folded, markers);
    isNewSentence ||= /[.!?。！？\n]/.test(block.folded.slice(seen, date.start));
    seen = date.end;
    if (isNewSentence) context.yearGiven = null;
    const resolved = resolveDate(date, context, tense);
    if (!resolved) continue;
    name(resolved, context);
    context.latestYear = Math.max(context.named!.year, isNewSentence ? 0 : (context.latestYear ?? 0));
    isNewSentence = false;
    context.yearGiven = stillGiven(date, context);
    if (context.section?.month) context.section.month.year ??= context.named!.year;
    lastEnd = date.end;
    if (!isDateline({ ...block, ...date, dayOfIssue: isDayOfIssue(resolved, context, block) }, grammar.datelines)) {
      const mention: DateMention = { kind: 'date', start: date.start, end: date.end, ...resolved, tense };
      const last = mentions.at(-1);
      if (last && isNextWeekday(last, mention, block.folded, grammar))
        mentions[mentions.length - 1] = {
          ...last,
          end: mention.end,
          value: { from: last.value.from, to: mention.value.to },
        };
      else mentions.push(mention);
    }
  }
  return mentions;
}

/** "Tuesday and Wednesday" are a range, as "18 and 19 June" are. */
function isNextWeekday(one: DateMention, next: DateMention, folded: string, grammar: Grammar): boolean {
  const gap = folded.slice(one.end, next.start);
  return (
    one.how === 'weekday' &&
    next.how === 'weekday' &&
    dayNumber(next.value.from) === dayNumber(one.value.to) + 1 &&
    /[^\s,]/.test(gap) &&
    grammar.dates.joined.test(gap)
  );
}

/** "24 October 2024", "in October last year". */
const givesYear = ({ month, year, relative }: WrittenDate): boolean =>
  month !== null && (year !== null || relative?.unit === 'year');

/** The date just named, where it or one before it in its sentence gives its year; null where the text has left that year. */
function stillGiven(date: WrittenDate, { named, yearGiven }: DateContext): DateContext['yearGiven'] {
  const { year, month, day } = named!;
  return month !== null && (givesYear(date) || year === yearGiven?.year) ? { year, month, day } : null;
}

function leaveNamed(context: DateContext): void {
  if (context.named) context.named = { ...context.named, near: false };
}

/** Whether a day by itself may go on from the day just named, over the text between them: it stands in the same sentence. */
const goesOn = (between: string, { named }: DateContext): boolean =>
  named !== null && named.day !== null && !/[.!?。！？\n]/.test(between);

/** What tells a date as past tells nothing of one that is set ahead of it. */
function tenseOf({ start, end, ahead }: WrittenDate, folded: string, markers: TenseMarkers): Tense {
  const tense = tellTense(folded, start, end, markers);
  return tense === 'past' && ahead ? null : tense;
}

function name({ value, precision }: ResolvedDate, context: DateContext): void {
  const { to } = value;
  context.named = {
    year: Number(to.slice(0, -6)),
    month: precision === 'year' ? null : Number(to.slice(-5, -3)),
    day: precision === 'day' ? Number(to.slice(-2)) : null,
    near: true,
  };
  if (context.named.month !== null) context.month = { year: context.named.year, month: context.named.month };
}

/** Where the publication day is unknown, any day from the default year on may be it: "6 July 1961 –" heads an entry. */
function isDayOfIssue({ value, precision }: ResolvedDate, context: DateContext, { early }: BlockText): boolean {
  const { published, defaultYear } = context;
  if (precision !== 'day') return false;
  if (published !== null) return Math.abs(dayNumber(value.from) - published) <= 1;
  return early && Number(value.from.slice(0, 4)) >= (defaultYear ?? 0);
}

/** A weekday or "today" beside its own date is one mention with it: "Wednesday, 19 June", "today, Wednesday". */
function mergeWeekdays(dates: WrittenDate[], folded: string, grammar: Grammar): WrittenDate[] {
  const merged: WrittenDate[] = [];
  for (const written of dates) {
    let date = written;
    for (let last = merged.at(-1); last; last = merged.at(-1)) {
      const one = mergedDate(last, date, folded.slice(last.end, date.start), folded, grammar);
      if (!one) break;
      date = one;
      merged.pop();
    }
    merged.push(date);
  }
  return merged;
}

function mergedDate(
  first: WrittenDate,
  second: WrittenDate,
  gap: string,
  folded: string,
  grammar: Grammar,
): WrittenDate | null {
  if (
    isYearOnly(first) &&
    second.month !== null &&
    second.year === null &&
    !second.relative &&
    /^,?\s?(?:\p{L}{1,4}[\s'])?$/u.test(gap)
  ) {
    return { ...second, start: first.start, relative: first.relative };
  }
  // "The first Wednesday of November" is one of four, and no day of this week.
  if (
    isWeekday(first) &&
    second.month !== null &&
    second.day === null &&
    isOf.test(gap) &&
    matchAt(grammar.dates.nthBefore, folded, first.start)
  )
    return { ...second, start: first.start };
  if (gap.length > 30 || !grammar.dates.beside.test(gap)) return null;
  if (isWeekday(first) && isWeekday(second) && (first.relative === null) !== (second.relative === null)) {
    return { ...first, end: second.end, relative: first.relative ?? second.relative, weekday: null };
  }
  if (isWeekday(first) && second.day !== null) {
    const end = gap.includes('(') && folded[second.end] === ')' ? second.end + 1 : second.end;
    return { ...second, start: first.start, end, weekday: first.weekday ?? second.weekday };
  }
  if (isWeekday(second) && second.weekday !== null && first.day !== null && first.weekday === null) {
    return { ...first, end: second.end, weekday: second.weekday };
  }
  return null;
}

/** Between the parts of one phrase: nothing but a short word. */
const isOf = /^ (?:\p{L}{1,4}[ '])?$/u;

/** "last year" before its month: "last year in June", "昨年六月". */
const isYearOnly = (date: WrittenDate): boolean => date.relative?.unit === 'year' && date.month === null;

const isWeekday = (date: WrittenDate): boolean =>
  date.day === null &&
  date.month === null &&
  (date.relative?.unit === 'day' || (date.weekday !== null && date.relative === null));

/** "24 October and 6 November 2024": the year is said once. */
function lendYears(dates: WrittenDate[], folded: string, grammar: Grammar): void {
  for (let index = dates.length - 2; index >= 0; index--) {
    const [date, next] = [dates[index]!, dates[index + 1]!];
    if (
      date.month === null ||
      date.year !== null ||
      date.relative ||
      date.same ||
      next.year === null ||
      next.month === null
    )
      continue;
    const gap = folded.slice(date.end, next.start);
    if (gap.length < 14 && date.month <= next.month && grammar.dates.joined.test(gap)) date.year = next.year;
  }
}

/** "last", "scorso" beside the date. */
function addDirection(date: WrittenDate, folded: string, grammar: Grammar): void {
  const found =
    matchAt(grammar.dates.directionBefore, folded, date.start) ??
    matchAt(grammar.dates.directionAfter, folded, date.end);
  const groups = found?.groups;
  date.direction = groups
    ? groups.last !== undefined
      ? 'last'
      : groups.next !== undefined
        ? 'next'
        : 'current'
    : null;
  date.ahead = matchAt(grammar.dates.aheadBefore, folded, date.start) !== null;
}
