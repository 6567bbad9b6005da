import { isDigit, matchAt, sticky } from './compile-pattern.ts';
import type { DateGrammar } from './date-grammar.ts';
import type { NumberLexicon } from './number-words.ts';
import { readNumber } from './read-number.ts';
import { romanValue } from './roman-value.ts';
import { hasNoMonth, isBareMonth, isBareYear, nothing, type WrittenDate } from './written-date.ts';

/** The longest date that begins at the place: one, or two where one month is said of two days ("9 and 11 November"). Null where none is. */
export function readDate(
  folded: string,
  text: string,
  at: number,
  grammar: DateGrammar,
  lexicon: NumberLexicon,
): WrittenDate[] | null {
  let best: WrittenDate[] | null = null;
  for (const form of formsAt(folded, at, grammar, lexicon.spaced)) {
    const found = matchAt(form, folded, at);
    if (!found || found[0].length <= (best ? best.at(-1)!.end - at : 0)) continue;
    best = datesOf(found, folded, text, grammar, lexicon.spaced) ?? best;
  }
  return best ?? yearInWords(folded, at, grammar, lexicon);
}

const firstWord = sticky('\\p{L}+');

function formsAt(folded: string, at: number, grammar: DateGrammar, spaced: boolean): RegExp[] {
  const { fourDigits, twoDigits, anyTwoDigits, apostrophe, month, weekday, day, other, otherStart } = grammar.forms;
  if (isDigit(folded, at)) {
    let end = at + 1;
    while (end < at + 5 && isDigit(folded, end)) end += 1;
    if (end - at === 4) return fourDigits;
    return end - at < 3 && matchAt(anyTwoDigits, folded, at) ? twoDigits : [];
  }
  if (folded[at] === "'") return apostrophe;
  if (!spaced) return [...month, ...weekday, ...day, ...other];
  const first = matchAt(firstWord, folded, at)?.[0] ?? '';
  const forms: RegExp[] = matchAt(otherStart, folded, at) ? [...other] : [];
  if (grammar.firstWords.months.has(first)) forms.push(...month);
  if (grammar.firstWords.weekdays.has(first)) forms.push(...weekday);
  if (grammar.firstWords.days.has(first)) forms.push(...day);
  return forms;
}

function datesOf(
  found: RegExpExecArray,
  folded: string,
  text: string,
  grammar: DateGrammar,
  spaced: boolean,
): WrittenDate[] | null {
  const groups = found.groups!;
  const places = found.indices!.groups!;
  const month = groups.month === undefined ? null : (grammar.months.get(groups.month) ?? -1);
  const weekday = groups.weekday === undefined ? null : (grammar.weekdays.get(groups.weekday) ?? -1);
  const day = dayOf(groups.day, grammar);
  if (month === -1 || weekday === -1 || Number.isNaN(day)) return null;
  const roman = groups.romanMonth;
  if (roman && text.slice(...places.romanMonth!) !== roman.toUpperCase()) return null;
  const namedAt = [places.month, places.weekday];
  if (grammar.capitalised && namedAt.some((place) => place && !/\p{Lu}/u.test(text[place[0]]!))) return null;
  const date: WrittenDate = {
    ...nothing,
    start: found.index,
    end: found.index + found[0].length,
    day,
    lastDay: dayOf(groups.lastDay, grammar),
    month: month ?? (roman ? romanValue(roman) : groups.monthNumber ? Number(groups.monthNumber) : null),
    year: groups.year ? Number(groups.year) : groups.twoDigits ? 2000 + Number(groups.twoDigits) : null,
    shortYear: groups.shortYear ? Number(groups.shortYear) : null,
    weekday,
    weak: weekday !== null && grammar.shortNames.has(groups.weekday!),
    relative: relativeOf(groups, grammar),
    same: (groups.same ?? groups.sameYear ?? groups.nextYear) !== undefined,
    later: groups.nextYear !== undefined,
  };
  if (![places.month, places.weekday].every((place) => fullStopFits(place, folded, date, grammar))) return null;
  if (groups.first && !readSlashed(Number(groups.first), groups.second!, date, grammar)) return null;
  if (groups.second && !groups.first) date.month = Number(groups.second);
  if (date.month !== null && date.month > 12) return null;
  if (groups.lastYear && !readLastYear(groups.lastYear, date)) return null;
  if (date.lastDay !== null && !(date.lastDay > date.day!)) return null;
  if (isBareMonth(date) && places.month && !mayStandBare(groups.month!, places.month[0], folded, text, grammar))
    return null;
  if (isBareYear(date)) {
    // "1961年": a word of the form itself says that it is a year.
    const yearPlace = places.year ?? places.shortYear;
    const saysYear = yearPlace !== undefined && date.end > yearPlace[1] && date.lastYear === null;
    const sure = saysYear || matchAt(grammar.yearAfter, folded, found.index) !== null;
    if (date.shortYear !== null && !sure) return null;
    if (date.year !== null && date.year < 1800 && !sure) return null;
    date.open = !sure && date.lastYear === null;
  }
  if (
    hasNoMonth(date) &&
    places.day![0] > date.start &&
    beginsLonger(folded, text, places.day![0], date.end, grammar, spaced)
  )
    return null;
  if (groups.alsoDay === undefined) return [date];
  return withSecondDay(
    date,
    dayOf(groups.alsoDay, grammar)!,
    places.day![1],
    places.alsoDay![0],
    matchAt(grammar.betweenBefore, folded, date.start) !== null,
  );
}

/** A full stop after a name belongs to it only if it is an abbreviation; at the end of the date it is left out. */
function fullStopFits(
  place: [number, number] | undefined,
  folded: string,
  date: WrittenDate,
  grammar: DateGrammar,
): boolean {
  if (!place || folded[place[1]] !== '.' || place[1] >= date.end) return true;
  if (grammar.shortNames.has(folded.slice(...place))) return true;
  if (date.end !== place[1] + 1) return false;
  date.end--;
  return true;
}

function dayOf(written: string | undefined, grammar: DateGrammar): number | null {
  if (written === undefined) return null;
  return grammar.dayWords.get(written.replaceAll(/ +/g, ' ')) ?? Number.parseInt(written, 10);
}

function relativeOf(groups: Record<string, string | undefined>, grammar: DateGrammar): WrittenDate['relative'] {
  const words = (written: string) => written.replaceAll(/ +/g, ' ');
  if (groups.relativeDay) return { unit: 'day', by: grammar.relativeDays.get(words(groups.relativeDay))! };
  if (groups.relativeWeek) return { unit: 'week', by: grammar.relativeWeeks.get(words(groups.relativeWeek))! };
  if (groups.relativeMonth) return { unit: 'month', by: grammar.relativeMonths.get(words(groups.relativeMonth))! };
  if (groups.relativeYear) return { unit: 'year', by: grammar.relativeYears.get(words(groups.relativeYear))! };
  return null;
}

/** Sets day and month of "10/11/2024" in the language's order, or in the only possible one. */
function readSlashed(first: number, secondWritten: string, date: WrittenDate, grammar: DateGrammar): boolean {
  const second = Number(secondWritten);
  const dayFirst = second > 12 ? false : first > 12 ? true : grammar.slashed === 'day-first';
  [date.day, date.month] = dayFirst ? [first, second] : [second, first];
  return date.month <= 12;
}

function readLastYear(written: string, date: WrittenDate): boolean {
  const year = Number(written);
  date.lastYear = written.length === 2 ? Math.floor(date.year! / 100) * 100 + year : year;
  return date.lastYear > date.year! && date.lastYear < date.year! + 40;
}

/** "the 19th of June": what begins at the day says more than "the 19th". */
function beginsLonger(
  folded: string,
  text: string,
  day: number,
  end: number,
  grammar: DateGrammar,
  spaced: boolean,
): boolean {
  return formsAt(folded, day, grammar, spaced).some((form) => {
    const found = matchAt(form, folded, day);
    return found !== null && day + found[0].length > end && datesOf(found, folded, text, grammar, spaced) !== null;
  });
}

/** An abbreviation has its full stop, a word before it, and no capital where months have none: Kim Il Sung is Ким Ир Сен. */
function mayStandBare(name: string, at: number, folded: string, text: string, grammar: DateGrammar): boolean {
  if (grammar.shortNames.has(name))
    return (
      folded[at + name.length] === '.' &&
      /\p{L}{2} $/u.test(folded.slice(Math.max(0, at - 3), at)) &&
      (grammar.capitalised || !/\p{Lu}/u.test(text[at]!))
    );
  return !grammar.ambiguous.has(name) || matchAt(grammar.ambiguousAfter, folded, at) !== null;
}

/** "18 and 19 June" and "between 12 and 17 June" are ranges, "9 and 11 November" are two days. */
function withSecondDay(
  date: WrittenDate,
  second: number,
  firstEnd: number,
  secondAt: number,
  between: boolean,
): WrittenDate[] | null {
  if (!(second > date.day!)) return null;
  if (between || second === date.day! + 1) return [{ ...date, lastDay: second }];
  return [
    { ...date, end: firstEnd },
    { ...date, day: second, start: secondAt },
  ];
}

/** "nel duemila", "del sessantuno". */
function yearInWords(folded: string, at: number, grammar: DateGrammar, lexicon: NumberLexicon): WrittenDate[] | null {
  const words = grammar.yearWords.size > 0 ? matchAt(grammar.yearWord, folded, at) : null;
  if (words) return [writtenYear(at, at + words[0].length, grammar.yearWords.get(words[0])!)];
  if (!grammar.yearWordsAfter || isDigit(folded, at) || !matchAt(grammar.yearWordsAfter, folded, at)) return null;
  const number = readNumber(folded, at, lexicon);
  if (!number || !/^(?:[.,;:!?)]|$| (?!per ))/.test(folded.slice(number.end, number.end + 5))) return null;
  const isYear = (number.value >= 1000 && number.value < 2100) || (number.value >= 20 && number.value < 100);
  return isYear ? [writtenYear(at, number.end, number.value)] : null;
}

const writtenYear = (start: number, end: number, year: number): WrittenDate => ({
  ...nothing,
  start,
  end,
  ...(year < 100 ? { shortYear: year } : { year }),
});
