import type { SlashedOrder } from './slashed-order.ts';
import type { Language } from '../languages/language.ts';
import { anyOf, anyWord, eitherOf, regexOf, spacesOf, sticky, wordEdges } from './compile-pattern.ts';
import { foldText } from './fold-text.ts';

/** A language's date forms and names, compiled once. */
export interface DateGrammar {
  forms: DateForms;
  /** Sources of patterns that match wherever a form may begin. */
  starts: string[];
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
  /** Those of both that are abbreviations. */
  shortNames: ReadonlySet<string>;
  dayWords: ReadonlyMap<string, number>;
  /** The words that names of months, of weekdays and of days begin with. */
  firstWords: { months: ReadonlySet<string>; weekdays: ReadonlySet<string>; days: ReadonlySet<string> };
  relativeDays: ReadonlyMap<string, number>;
  relativeWeeks: ReadonlyMap<string, number>;
  relativeMonths: ReadonlyMap<string, number>;
  relativeYears: ReadonlyMap<string, number>;
  ambiguous: ReadonlySet<string>;
  ambiguousAfter: RegExp;
  capitalised: boolean;
  slashed: SlashedOrder;
  daysOfIssue: boolean;
  yearAfter: RegExp;
  yearWordsAfter: RegExp | null;
  /** Years in words that no number says: two digits, or four. */
  yearWord: RegExp;
  yearWords: ReadonlyMap<string, number>;
  beside: RegExp;
  joined: RegExp;
  /** Beside a date, ending or beginning at `lastIndex`; groups last, next, current. */
  directionBefore: RegExp;
  directionAfter: RegExp;
  past: RegExp;
  future: RegExp;
  /** Ends at a date that lies ahead of its verb: "by". */
  aheadBefore: RegExp;
  /** Ends at a weekday that is one of a month's: "the first", "the last". */
  nthBefore: RegExp;
  /** Ends at a date that begins a range: "between". */
  betweenBefore: RegExp;
}

/** The forms by what they begin with, so that only the likely ones are tried at a place. */
export interface DateForms {
  /** With a year of four digits, with one or two digits, with an apostrophe before a year's last two. */
  fourDigits: RegExp[];
  twoDigits: RegExp[];
  /** Whether any of those with one or two digits fits: most such figures are no dates. */
  anyTwoDigits: RegExp;
  apostrophe: RegExp[];
  /** With the name of a month, of a weekday, with a day in words. */
  month: RegExp[];
  weekday: RegExp[];
  day: RegExp[];
  /** With other words, which `otherStart` tests at once. */
  other: RegExp[];
  otherStart: RegExp;
}

/** Forms that every language has. */
const sharedForms = [
  '<year>-<month-number>-<day>',
  '<year>/<month-number>/<day>',
  '<year>\\.<month-number>\\.<day>',
  '<year>(?:-|/)<last-year>',
];

/** Rows of a time line that begin with their year: "2023, 13 September: …", "2019 – April: …". */
const rowForms = [
  '<year>(?:[,:]| -) <digit-day>(?: (?:de|di|of))? <month>(?!,? (?:de )?\\d{4})',
  '<year>(?:[,:]| -) <month> <digit-day>(?!,? \\d{4})',
  '(?<=^(?:[-•"«(] ?)?|[.;] )<year>(?:[,:]| -) <month>(?=[.,:;]| -| ?$)',
];

export function compileDates(language: Language): DateGrammar {
  const { dates, intl, spaced } = language;
  const edges = wordEdges(spaced);
  const start = spaced ? edges.start : '(?<!\\d)';
  const end = `${edges.end}(?!\\d)${spaced ? '(?![.,:/]\\d)(?! ?%)(?!-\\d)' : ''}`;
  const months = numbered(intl.months, dates.months);
  const shortMonths = numbered(intl.shortMonths, dates.shortMonths, dates.notShort, months);
  const weekdays = numbered(intl.weekdays, dates.weekdays);
  const shortWeekdays = numbered(intl.shortWeekdays, {}, dates.notShort, weekdays);
  const names = {
    dayWords: folded(dates.dayWords),
    relativeDays: folded({ ...intl.days, ...dates.days }),
    relativeWeeks: folded({ ...intl.weeks, ...dates.weeks }),
    relativeMonths: folded({ ...intl.monthsFromNow, ...dates.monthsFromNow }),
    relativeYears: folded({ ...intl.years, ...dates.years }),
  };
  // Where words are set apart, any word may stand in a slot and is looked up afterwards: regexes with all names grow slow to compile.
  const name = (words: Iterable<string>) => (spaced ? wordLike(words) : anyWord(words));
  const wordEnd = edges.end;
  const yearWords = folded(dates.yearWords);
  const day = `(?:3[01]|[12]\\d|0?[1-9])(?!\\d)(?:${spacesOf(dates.dayMark)})?`;
  const dayWord = names.dayWords.size > 0 ? `|${name(names.dayWords.keys())}${wordEnd}` : '';
  const monthNames = new Map([...shortMonths, ...months]);
  const weekdayNames = new Map([...shortWeekdays, ...weekdays]);
  const slots: Record<string, string> = {
    day: `(?<day>${day}${dayWord})`,
    'digit-day': `(?<day>${day})`,
    'high-day': '(?<day>3[01]|2\\d|1[3-9])',
    'last-day': `(?<lastDay>${day}${dayWord})`,
    'also-day': `(?<alsoDay>${day}${dayWord})`,
    month: `(?<month>${name(monthNames.keys())})${wordEnd}\\.?`,
    'month-number': '(?<monthNumber>1[0-2]|0?[1-9])(?!\\d)',
    first: '(?<first>3[01]|[12]\\d|0?[1-9])(?!\\d)',
    second: '(?<second>3[01]|[12]\\d|0?[1-9])(?!\\d)',
    year: '(?<year>1\\d{3}|20\\d\\d)(?!\\d)',
    'last-year': '(?<lastYear>20\\d\\d|1\\d{3}|\\d\\d)(?!\\d)',
    // Capitals only, which datesOf sees in the text: "i" is a word of many languages.
    'roman-month': '(?<romanMonth>x?i{1,3}|i?[vx]|vi{1,3})(?![\\p{L}\\p{N}])',
    'short-year': "'(?<shortYear>\\d\\d)(?!\\d|'?s)",
    'bare-short-year': '(?<shortYear>\\d\\d)(?!\\d)',
    'two-digits': '(?<twoDigits>\\d\\d)(?!\\d)',
    weekday: `(?<weekday>${name(weekdayNames.keys())})${wordEnd}\\.?`,
    'relative-day': `(?<relativeDay>${anyWord(names.relativeDays.keys())})`,
    'relative-week': `(?<relativeWeek>${anyWord(names.relativeWeeks.keys())})`,
    'relative-month': `(?<relativeMonth>${anyWord(names.relativeMonths.keys())})`,
    'relative-year': `(?<relativeYear>${anyWord(names.relativeYears.keys())})`,
    same: `(?<same>${anyOf(dates.same)})`,
    'same-year': `(?:(?<sameYear>${anyOf(dates.sameYear)})|(?<nextYear>${anyOf(dates.nextYear ?? [])}))`,
  };
  const fill = (form: string) =>
    spacesOf(form).replaceAll(/<([a-z-]+)>/g, (whole, slot: string) => slots[slot] ?? whole);
  const forms = [...(spaced ? rowForms : []), ...dates.forms, ...sharedForms];
  const past = `${start}${anyOf(dates.past)}${wordEnd}`;
  const future = `${start}${anyOf(dates.future)}${wordEnd}`;
  const all = forms.map((form) => ({ first: firstPart(form), regex: sticky(`${start}${fill(form)}${end}`, 'd') }));
  const starting = (...slots: string[]) =>
    all.filter(({ first }) => slots.includes(first.slice(1, -1))).map(({ regex }) => regex);
  const twoDigits = starting('day', 'digit-day', 'high-day', 'first', 'month-number', 'bare-short-year', 'two-digits');
  const isDigits = (first: string) =>
    /^<(?:day|digit-day|high-day|first|month-number|year|short-year|bare-short-year|two-digits)>$/.test(first);
  const isOther = (first: string) => !isDigits(first) && !/^<(?:month|weekday)>$/.test(first);
  const others = [...new Set(all.map(({ first }) => first).filter(isOther))].map((form) => unnamed(fill(form)));
  return {
    forms: {
      fourDigits: starting('year'),
      twoDigits,
      anyTwoDigits: new RegExp(unnamed(eitherOf(twoDigits.map(({ source }) => source))), 'y'),
      apostrophe: starting('short-year'),
      month: starting('month'),
      weekday: starting('weekday'),
      day: starting('day'),
      other: all.filter(({ first }) => isOther(first)).map(({ regex }) => regex),
      otherStart: sticky(`(?:${eitherOf(others)})`),
    },
    starts: [
      anyWord(yearWords.keys()),
      anyWord(monthNames.keys()),
      anyWord(weekdayNames.keys()),
      anyWord(names.dayWords.keys()),
      ...others,
    ],
    months: monthNames,
    weekdays: weekdayNames,
    shortNames: new Set([...shortMonths.keys(), ...shortWeekdays.keys()]),
    ...names,
    firstWords: {
      months: firstWords(monthNames),
      weekdays: firstWords(weekdayNames),
      days: firstWords(names.dayWords),
    },
    ambiguous: new Set(dates.ambiguous),
    ambiguousAfter: sticky(`(?<=${start}${anyOf(dates.ambiguousAfter)}(?: {1,3}|(?<=-)))`),
    capitalised: dates.capitalised,
    slashed: dates.slashed,
    daysOfIssue: dates.daysOfIssue ?? false,
    yearAfter: sticky(`(?<=${start}${anyOf(dates.yearAfter)}(?: {1,3}|(?<=[-'])))`),
    yearWordsAfter: dates.yearWordsAfter && sticky(`(?<=${start}${anyOf(dates.yearWordsAfter)} {1,3})`),
    yearWord: sticky(`${start}${anyWord(yearWords.keys())}${wordEnd}`),
    yearWords,
    beside: regexOf(`^(?: {0,3}${anyOf(dates.dayParts)})?${spacesOf(dates.beside)} {0,3}$`, ''),
    joined: regexOf(`^${spacesOf(dates.joined)}$`, ''),
    directionBefore: sticky(`(?<=${start}${directions(dates)}${spaced ? "(?: {1,3}|(?<='))" : ' {0,3}'})`),
    directionAfter: sticky(`,? {1,3}${directions(dates)}${wordEnd}`),
    past: regexOf(past, 'g'),
    future: regexOf(future, 'g'),
    nthBefore: sticky(
      `(?<=${start}(?:${anyWord(folded(language.ordinals.words).keys())}|${anyOf([...dates.last, ...(dates.someBefore ?? [])])}) {1,3})`,
    ),
    betweenBefore: sticky(
      `(?<=${start}${anyOf(language.ranges.frames.map(([before]) => before).filter(Boolean))}(?: {1,3}|(?<=')))`,
    ),
    aheadBefore: sticky(`(?<=${start}${anyOf(dates.aheadBefore)}(?: {1,3}|(?<=')))`),
  };
}

/** One word, with a hyphen or apostrophe inside where some name has one ("segunda-feira", "п'ятниця"), or two where some name has ("двадцать первого"). */
function wordLike(words: Iterable<string>): string {
  const names = [...words];
  const one = names.some((name) => /['-]/.test(name)) ? "\\p{L}+(?:['-]\\p{L}+)?" : '\\p{L}+';
  const heads = new Set(names.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]!));
  return heads.size > 0 ? `(?:${anyWord(heads)} {1,3}\\p{L}+|${one})` : one;
}

const directions = (dates: Language['dates']): string =>
  `(?:(?<last>${anyOf(dates.last)})|(?<next>${anyOf(dates.next)})|(?<current>${anyOf(dates.current)}))`;

const unnamed = (source: string): string => source.replaceAll(/\(\?<[a-zA-Z]+>/g, '(?:');

/** A form up to its first slot, without what must stand before it: that is given right before a slot. */
const firstPart = (form: string): string => form.replace(/^\(\?<[=!].*?\)(?=<[a-z])/, '').replace(/>.*/, '>');

/** Name → its number from 1. Names of `but` and of another table are left out. */
function numbered(
  lists: string[][],
  more: Readonly<Record<string, number>>,
  but: string[] = [],
  other?: Map<string, number>,
): Map<string, number> {
  const names = new Map<string, number>();
  lists.forEach((forms, index) => forms.forEach((form) => names.set(foldText(form), index + 1)));
  for (const [form, number] of Object.entries(more)) names.set(foldText(form), number);
  for (const name of names.keys()) if (but.includes(name) || other?.has(name)) names.delete(name);
  return names;
}

const firstWords = (names: ReadonlyMap<string, number>): Set<string> =>
  new Set([...names.keys()].map((name) => name.split(/[ '-]/)[0]!));

const folded = (words: Readonly<Record<string, number>>): Map<string, number> =>
  new Map(Object.entries(words).map(([word, value]) => [foldText(word), value]));
