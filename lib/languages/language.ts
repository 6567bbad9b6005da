import type { ClauseWords, MannerWords } from './clause-words.ts';
import type { IntlNames } from './intl-names.ts';

/**
 * A piece of a regular expression, matched against folded text: lower case, straight apostrophes, `-` for every dash,
 * plain spaces, ASCII digits. A space stands for one to three of them. Slots such as `<number>` are named where they may be used.
 */
export type Pattern = string;

/** Text → what is read in it, in order: "19 June 2024" → "2024-06-19". Read against 13 November 2024, a Wednesday; see `readings` in the tests. */
export type Examples = Readonly<Record<string, string>>;

/** A language's file: what tells the language from others, at hand at once, and its grammar, made when it is first asked for. */
export interface LanguageFile {
  /** BCP 47 primary subtag, which is the name of the file too. */
  tag: string;
  /**
   * Words so common that no figure counts them: after "in 2000" they leave it a year. They tell languages of one script apart too;
   * a language with a script of its own may have none.
   */
  frequent: ReadonlySet<string>;
  /** Letters that this language alone has among those of its script. */
  ownLetters?: RegExp;
  grammar(): LanguageGrammar;
}

/** A language with its grammar made. */
export type Language = Omit<LanguageFile, 'grammar'> & LanguageGrammar;

/** How one language writes figures and dates. What `Intl` knows is in `intl`; everything else is written by hand. */
export interface LanguageGrammar {
  intl: IntlNames;
  /** Whether words are set apart by spaces. Where not, figures touch the words around them: "1万人", "6월에". */
  spaced: boolean;
  numbers: NumberWords;
  bounds: BoundWords;
  ranges: RangeWords;
  units: UnitWords;
  shares: ShareWords;
  years: YearsWords;
  never: NeverWords;
  ordinals: OrdinalWords;
  dates: DateWords;
  datelines: DatelineWords;
  /** Words and figures that look like a mention and are none: clock times, decades, idioms. Each match is skipped. */
  ignored: { patterns: Pattern[]; examples: Examples };
  clauses: ClauseWords;
  manner: MannerWords;
}

export interface NumberWords {
  /** Marks between groups of three digits beside those of `Intl`. */
  groups: string[];
  /** Words that stand for their own value: "three", "forty". */
  words: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them, beside the scales of `Intl`: "hundred", "dozen". */
  multipliers: Readonly<Record<string, number>>;
  /** Multipliers that need nothing before them: "cento", "тысяча". */
  alone: string[];
  /** Words that count only right before a multiplier: "a" hundred, "half a" million. */
  leading: Readonly<Record<string, number>>;
  /** Words that are a figure only as a part of a longer one: "one" in "twenty-one". */
  notAlone: string[];
  /** Where `glued`: pieces that only stand inside a word, before another piece: "vent" in "ventuno". */
  pieces: Readonly<Record<string, number>>;
  /** Short forms after digits, with or without a space: "k", "bn", "тыс". */
  abbreviations: Readonly<Record<string, number>>;
  /** Words are written together: "seicentomila". */
  glued: boolean;
  /** Single digits in a row are read by place: 二〇二四. */
  positional: boolean;
  /** What may stand behind a digit that takes the next place after a multiplied part: 一万二 is 12,000, but 一万一线 is 10,000 of the front line. */
  tails?: Pattern;
  /** Words between the parts of a number, and the least value of the part before them: "and" after hundreds is 100. */
  joiners: Readonly<Record<string, number>>;
  /** Joins a unit to the tens after it: "und" in "einundzwanzig". */
  unitsFirst: string | null;
  /** "and a half". */
  andHalf: Pattern | null;
  /** Inside a number, says that it is more: "с лишним" in "10 с лишним тысяч". */
  andMore: Pattern | null;
  /** A number behind its scale word is an estimate: "тысяч двенадцать", some twelve thousand. */
  inverts?: boolean;
  /**
   * Where words are not set apart, number words are pieces of other words: nothing of `notAfter` may touch one on its left, and
   * a small one counts only before something of `before` (a counter): "네 나라" and 四カ国, but neither "그렇네" nor 四国.
   */
  apart?: { notAfter: Pattern[]; before: Pattern[] };
  examples: Examples;
}

/** Phrases beside a figure that make it a bound. Longer phrases win: "no fewer than" over "fewer than". */
export interface BoundWords {
  leastBefore: Pattern[];
  mostBefore: Pattern[];
  /** Phrases that hold a bound's words and set none: "has gone up to". */
  exactBefore: Pattern[];
  leastAfter: Pattern[];
  mostAfter: Pattern[];
  /** What may stand between a bound and its figure: "about", an article. */
  between: Pattern[];
  examples: Examples;
}

/** Frames of two figures that are one interval. A range needs a greater second figure. */
export interface RangeWords {
  /** `[before the first, between the two]`. An empty first needs nothing before it. */
  frames: [Pattern, Pattern][];
  /** Before "from X to Y": words that make it a change and no interval ("rose"). */
  changes: Pattern[];
  examples: Examples;
}

/** Words right after a figure that say it counts no people and no things. */
export interface UnitWords {
  money: Pattern[];
  measure: Pattern[];
  duration: Pattern[];
  /** Money signs and codes right before a figure. */
  moneyBefore: Pattern[];
  /** What may stand between a figure and its unit: "of", "US", "square". */
  between: Pattern[];
  examples: Examples;
}

export interface ShareWords {
  /** What follows a figure that is a share, and how many percent one of it is: "%" 1, 割 10. */
  percent: [Pattern, number][];
  /** Words for a part → percent: "half" → 50. */
  words: [Pattern, number][];
  examples: Examples;
}

/** "24 years": a plain count of whole years. */
export interface YearsWords {
  /** The noun after the number, joined by a space, a hyphen or an apostrophe as `Pattern` says. */
  nouns: Pattern[];
  /** After the noun: it is somebody's age or no span that ends now. */
  notBefore: Pattern[];
  /** Before the number: the same. */
  notAfter: Pattern[];
  /** Phrases for a number of years: "a quarter of a century" → 25. */
  phrases: [Pattern, number][];
  examples: Examples;
}

export interface NeverWords {
  phrases: Pattern[];
  examples: Examples;
}

export interface OrdinalWords {
  /** Words for an article, point, clause or number sign, before or after the number. */
  heads: Pattern[];
  /** Between head and number: an article, a number sign. */
  between: Pattern[];
  /** Ordinals in words. */
  words: Readonly<Record<string, number>>;
  /** Endings of ordinals in digits: "th". May match nothing where a bare number stands before its head (第4条). */
  mark: Pattern;
  /** Between the numbers of a list: "Articles 3 and 4". */
  listed: Pattern[];
  examples: Examples;
}

export interface DateWords {
  /** Names of months and weekdays are capitalised, so "march" is none. */
  capitalised: boolean;
  /** Further forms of months, by month: cases, adjectives, abbreviations. */
  months: Readonly<Record<string, number>>;
  /** Further abbreviations, with those of `Intl` allowed only beside a day or year. */
  shortMonths: Readonly<Record<string, number>>;
  weekdays: Readonly<Record<string, number>>;
  /** Abbreviations of `Intl` that are words of their own ("set"). */
  notShort: string[];
  /** Names of months that are words of their own ("may") … */
  ambiguous: string[];
  /** … and what must stand before them when neither day nor year does. */
  ambiguousAfter: Pattern[];
  /** Days of the month in words. */
  dayWords: Readonly<Record<string, number>>;
  /** Endings of days in digits: "th". */
  dayMark: Pattern;
  /** Order of 10/11/2024. */
  slashed: 'day-first' | 'month-first';
  /** Relative days, weeks, months, years beside those of `Intl` → distance from now. */
  days: Readonly<Record<string, number>>;
  weeks: Readonly<Record<string, number>>;
  monthsFromNow: Readonly<Record<string, number>>;
  years: Readonly<Record<string, number>>;
  /**
   * How dates are put together; the longest match wins. Each begins with a slot or with plain words before a slot.
   * Slots: `<day>` `<digit-day>` (no word) `<high-day>` (over 12, so no month) `<last-day>` (end of a range) `<also-day>` (a second day: a range when it is the next one) `<month>`
   * `<month-number>` `<roman-month>` (capitals) `<first>/<second>` (in the order of `slashed`) `<year>` `<last-year>` `<short-year>` ('61) `<bare-short-year>` (61) `<two-digits>` (24)
   * `<weekday>` `<relative-day>` `<relative-week>` `<relative-month>` `<relative-year>` `<same>` `<same-year>`.
   */
  forms: Pattern[];
  /** Before a month or day, points to the year (and month) just named: "that" April, 同9日. */
  same: Pattern[];
  /** After it, the same: "that year". */
  sameYear: Pattern[];
  /** In its place, the year after the one just named: "the following year". What counts from today ("next year") is not among them. */
  nextYear?: Pattern[];
  /** Beside a date, before or after: told as the latest one, as the next one, as the one of this year. */
  last: Pattern[];
  next: Pattern[];
  current: Pattern[];
  /** Before a number: it is a year and no count ("since", "nel"). */
  yearAfter: Pattern[];
  /** Before number words: they are a year ("nel sessantuno"). Null where years are not written so. */
  yearWordsAfter: Pattern[] | null;
  /** Years in words that are no plain number ("шестьдесят второго") → two or four digits. */
  yearWords: Readonly<Record<string, number>>;
  /** A day by itself is one of the month of publication, even after another month, unless its own sentence has just named an earlier day. */
  daysOfIssue?: boolean;
  /** Before a weekday of a month, beside ordinals: "a" Wednesday in June. */
  someBefore?: Pattern[];
  /** Behind a weekday, before its own date: "evening" in "Saturday evening, 9 November". */
  dayParts: Pattern[];
  /** Between a weekday or "today" and its own date. */
  beside: Pattern;
  /** Between two dates of which the second has the year of both. */
  joined: Pattern;
  /** Verb forms and words that tell a past, a future. */
  past: Pattern[];
  future: Pattern[];
  /** Right before a date, set it ahead of its verb's time: "by", "for". */
  aheadBefore: Pattern[];
  examples: Examples;
}

/** Words of datelines, credits and time stamps, which date the text and nothing in it. */
export interface DatelineWords {
  /** "Updated", "Photo": a date after one of them and nothing but names and `links` is a stamp. */
  words: Pattern[];
  /** Small words inside a stamp: "by", "at". */
  links: Pattern[];
  examples: Examples;
}
