import { isDigit, matchAt, sticky } from './compile-pattern.ts';
import type { Grammar } from './compile-grammar.ts';
import type { Mention } from './mention.ts';
import { readPhrase } from './phrase-grammar.ts';
import { readDate } from './read-date.ts';
import type { FigureReading } from './read-figure.ts';
import { readFigure } from './read-figure.ts';
import { readOrdinal } from './read-ordinal.ts';
import { isBareDay, type WrittenDate } from './written-date.ts';

/** What one block writes: mentions with offsets in the block, and dates that are not filled in yet. */
export interface ScannedBlock {
  mentions: Mention[];
  dates: WrittenDate[];
}

const digitRun = /\d+(?:[.,:/'-]\d+)*/y;
const word = sticky('[\\p{L}\\p{N}]+|[^]');
const longRun = /\d{16,}/y;
const clock = /[0-2]?\d[:h][0-5]\d(?::[0-5]\d)?(?!\d)/y;
const clockAtStart = sticky('(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?= ?(?:[-|/]|\\p{L}|$))');
/** "Hanoi, 21. The leaders": a dateline that gives the day alone. */
const placeAndDay = /(?<=^\p{Lu}[\p{L}'. -]{1,30}, )\d{1,2}(?=\. ?[-–—\p{Lu}]|\.? [-–—] )/uy;
const listNumber = /\d{1,2}[.)](?= )/y;
/** "KN-23", "3.14.": digits that go on from a name or from other digits. */
const goesOn = sticky('(?<=[\\p{L}\\p{N}_]|[\\p{L}\\p{N}]-|\\d[.,:/])');
/** Years may follow a word: "post-2014". */
const yearAfterWord = /(?<=\p{Ll}{3}-)\d{4}(?!\d)/uy;
const goesOnTouching = /(?<=[a-z0-9_]|[a-z0-9]-|\d[.,:/])/uy;

/** One pass over the block: at each place where something may begin, the first reader that knows it takes it. */
export function scanBlock(folded: string, text: string, grammar: Grammar): ScannedBlock {
  const scanned: ScannedBlock = { mentions: [], dates: [] };
  const { starts } = grammar;
  starts.lastIndex = 0;
  for (let hit = starts.exec(folded); hit; hit = starts.exec(folded)) {
    const at = hit.index;
    starts.lastIndex = Math.max(readAt(folded, text, at, grammar, scanned), at + 1);
  }
  return scanned;
}

const daysBeforeLast = /(?:\d{1,2}\.?, ){1,6}(?=\d)/y;

/** "6, 9 and 11 November": each day of a list takes the month that stands behind the last. */
function readDayList(folded: string, text: string, at: number, grammar: Grammar): WrittenDate[] | null {
  const list = hasComma(folded, at) ? matchAt(daysBeforeLast, folded, at) : null;
  if (!list) return null;
  const last = readDate(folded, text, at + list[0].length, grammar.dates, grammar.numbers);
  const { month, day: lastDay } = last?.[0] ?? {};
  if (!last || !month || !lastDay) return null;
  const days = [...list[0].matchAll(/\d+\.?/g)].map(({ 0: written, index }) => ({
    ...last[0]!,
    day: Number.parseInt(written, 10),
    lastDay: null,
    start: at + index,
    end: at + index + written.length,
  }));
  const rising = days.every(({ day }, i) => day > (days[i - 1]?.day ?? 0) && day < lastDay);
  return rising ? [...days, ...last] : null;
}

/** Reads what begins at the place into `scanned`; returns where to go on. */
function readAt(folded: string, text: string, at: number, grammar: Grammar, scanned: ScannedBlock): number {
  const digit = isDigit(folded, at);
  const skipped = matchAt(grammar.ignored, folded, at) ?? (digit ? matchNoFigure(folded, text, at, grammar) : null);
  if (skipped) return at + skipped[0].length;
  const dates =
    (digit ? readDayList(folded, text, at, grammar) : null) ??
    readDate(folded, text, at, grammar.dates, grammar.numbers);
  // "24. Oktober: …" numbers no list, "Moskau, 13. November" gives more than a day.
  const numbering = digit && !dates?.[0]!.month ? matchNumbering(folded, text, at) : null;
  if (numbering) return at + numbering[0].length;
  if (dates && continuesArticles(folded, dates, scanned)) {
    const { day, end } = dates[0]!;
    scanned.mentions.push({ kind: 'ordinal', start: at, end, value: { number: day! } });
    return end;
  }
  if (dates && !dates[0]!.open) {
    scanned.dates.push(...dates);
    return dates.at(-1)!.end;
  }
  const found =
    readOrdinal(folded, text, at, grammar.numbers, grammar.ordinals) ??
    longer(readPhrase(folded, at, grammar.phrases), readFigure(folded, text, at, grammar.numbers, grammar.figures));
  if (!found) {
    if (dates) {
      scanned.dates.push(...dates);
      return dates[0]!.end;
    }
    if (!digit && !grammar.spaced) return at + 1;
    return at + (matchAt(digit ? digitRun : word, folded, at)?.[0].length ?? 1);
  }
  if (dates && 'mayBeYear' in found && found.mayBeYear) {
    scanned.dates.push(...dates);
    if (!countsSomething(folded, found.end, grammar)) return found.end;
  }
  scanned.mentions.push(...found.mentions);
  return found.end;
}

/** "Article 4 lists the threats, the 6th says …": a day by itself right after an article's number is another one. */
function continuesArticles(folded: string, [date]: WrittenDate[], { mentions, dates }: ScannedBlock): boolean {
  const last = mentions.at(-1);
  if (!date || !isBareDay(date) || last?.kind !== 'ordinal' || (dates.at(-1)?.start ?? -1) > last.start) return false;
  return date.start - last.end < 250 && !folded.slice(last.end, date.start).includes('\n');
}

function longer<A extends { end: number }>(phrase: A | null, figure: FigureReading | null): A | FigureReading | null {
  return phrase && figure ? (figure.end > phrase.end ? figure : phrase) : (phrase ?? figure);
}

/** The number of a list, the day alone in a dateline. */
function matchNumbering(folded: string, text: string, at: number): RegExpExecArray | null {
  return (
    (folded[at - 2] === ',' ? matchAt(placeAndDay, text, at) : null) ??
    (beginsLine(folded, at) ? matchAt(listNumber, folded, at) : null)
  );
}

const beginsLine = (folded: string, at: number): boolean => at === 0 || folded[at - 1] === '\n';

/** Clock times, parts of names, runs of digits no figure has. */
function matchNoFigure(folded: string, text: string, at: number, grammar: Grammar): RegExpExecArray | null {
  const time =
    (hasClockMark(folded, at) ? matchAt(clock, folded, at) : null) ??
    (beginsLine(folded, at) ? matchAt(clockAtStart, folded, at) : null);
  const long = (isDigit(folded, at + 15) ? matchAt(longRun, folded, at) : null) ?? time;
  if (long) return long;
  if (at === 0 || folded[at - 1] === ' ' || matchAt(yearAfterWord, text, at)) return null;
  return matchAt(grammar.spaced ? goesOn : goesOnTouching, folded, at) && matchAt(digitRun, folded, at);
}

// A letter or two rule these patterns out at most places, and are sooner looked at than a pattern is asked.

const hasClockMark = (folded: string, at: number): boolean => {
  const mark = isDigit(folded, at + 1) ? folded[at + 2] : folded[at + 1];
  return mark === ':' || mark === 'h';
};

const hasComma = (folded: string, at: number): boolean =>
  folded[at + 1] === ',' || folded[at + 2] === ',' || folded[at + 3] === ',';

/** Whether a bare year-like number is followed by a word that may be what it counts. */
function countsSomething(folded: string, end: number, grammar: Grammar): boolean {
  const next = /^ {0,3}-?(\p{L}+)/u.exec(folded.slice(end, end + 40));
  return next !== null && !grammar.frequent.has(next[1]!);
}
