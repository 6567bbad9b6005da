import type { Language } from '../languages/language.ts';
import { MadeOnceForWord } from '../languages/made-once.ts';
import { anyOf, anyWord, eitherOf, escapeWord, nothing, spacesOf, sticky, wordEdges } from './compile-pattern.ts';
import { foldText } from './fold-text.ts';

/** One word of a number: it adds its value, multiplies what stands before, or only leads a multiplier ("a" hundred). */
export interface NumberWord {
  role: 'adds' | 'multiplies' | 'leads' | 'units-first';
  value: number;
  /** Whether it is a figure without another word beside it. */
  alone: boolean;
}

/** A language's number words and digit shapes, compiled once. */
export interface NumberLexicon {
  spaced: boolean;
  positional: boolean;
  /** Matches behind a digit that takes the next place; null where none does. */
  tails: RegExp | null;
  /** Digits with the language's group and decimal marks. Group 1 is the group mark, 2 the decimals. */
  digits: RegExp;
  /** Digits with a foreign decimal mark, read only before a scale or percent: "2.5 milioni". */
  looseDecimal: RegExp;
  group: string;
  decimal: string;
  /** Any one number word, or null where words are glued and cut by `cutWord`. */
  word: RegExp | null;
  words: ReadonlyMap<string, NumberWord>;
  abbreviation: RegExp;
  abbreviations: ReadonlyMap<string, number>;
  joiner: RegExp;
  joiners: ReadonlyMap<string, number>;
  andHalf: RegExp;
  andMore: RegExp;
  /** Whether a number behind its scale word is an estimate: тысяч двенадцать, some twelve thousand. */
  inverts: boolean;
  apart: { notAfter: RegExp; before: RegExp } | null;
  /** The number words that `word` of this glued text is made of, or null. */
  cutWord(word: string): NumberWord[] | null;
  /** Source of a pattern that matches wherever a number word may begin. */
  starts: string;
}

export function compileNumbers(language: Language): NumberLexicon {
  const { numbers, intl, spaced } = language;
  const words = new Map<string, NumberWord>();
  const alone = new Set(numbers.alone);
  const scales = Object.entries(intl.scales).filter(([word]) => !spaced || word.length > 2);
  for (const [word, value] of [...scales, ...Object.entries(numbers.multipliers)]) {
    words.set(foldText(word), { role: 'multiplies', value, alone: alone.has(word) });
  }
  for (const [word, value] of Object.entries(numbers.leading))
    words.set(foldText(word), { role: 'leads', value, alone: false });
  for (const [word, value] of Object.entries(numbers.words)) {
    words.set(foldText(word), { role: 'adds', value, alone: !numbers.notAlone.includes(word) });
  }
  if (numbers.unitsFirst) words.set(numbers.unitsFirst, { role: 'units-first', value: 0, alone: false });
  const { end } = wordEdges(spaced);
  const group = [...new Set([foldText(intl.group), ...numbers.groups])].map(escapeWord).join('');
  const decimal = escapeWord(intl.decimal);
  const abbreviations = new Map(Object.entries(numbers.abbreviations).map(([word, value]) => [foldText(word), value]));
  return {
    spaced,
    positional: numbers.positional,
    tails: numbers.tails ? sticky(numbers.tails) : null,
    digits: sticky(
      `(?:\\d{1,3}(?:([${group}])\\d{2,3}(?:\\1\\d{3}){0,4})(?<=\\d{3})(?!\\d)|\\d{1,15}(?!\\d))(?:${decimal}(\\d{1,9})(?!\\d))?`,
    ),
    looseDecimal: sticky('\\d{1,4}[.,]\\d{1,2}(?![\\d.,])'),
    group,
    decimal: intl.decimal,
    word: numbers.glued && spaced ? null : sticky(`${anyWord(words.keys())}${end}`),
    words,
    // "12 тыс." has a full stop of its own, "12K." ends a sentence.
    abbreviation: sticky(`(?: {1,3})?(${anyWord(abbreviations.keys())})${end}(?:(?<=\\p{L}{3})\\.(?= {0,3}\\p{L}))?`),
    abbreviations,
    joiner: sticky(
      spaced ? ` {1,3}(${anyWord(Object.keys(numbers.joiners))}) {1,3}` : `(${anyWord(Object.keys(numbers.joiners))})`,
    ),
    joiners: new Map(Object.entries(numbers.joiners)),
    andHalf: sticky(numbers.andHalf ? `${spacesOf(numbers.andHalf)}${end}` : nothing),
    andMore: sticky(numbers.andMore ? `${spacesOf(numbers.andMore)}${end}` : nothing),
    inverts: numbers.inverts ?? false,
    apart: numbers.apart
      ? {
          notAfter: sticky(`(?<=${anyOf(numbers.apart.notAfter)})`),
          before: sticky(` {0,3}${anyOf(numbers.apart.before)}`),
        }
      : null,
    cutWord: wordCutter(words, numbers.pieces),
    starts: startsOf(words, numbers, numbers.glued ? '' : end, spaced),
  };
}

/** Words that count only with a multiplier after them begin a number only there: "a" and "one" stand in every line. */
function startsOf(
  words: ReadonlyMap<string, NumberWord>,
  { pieces, andHalf, inverts }: Language['numbers'],
  end: string,
  spaced: boolean,
): string {
  const of = (wanted: (word: NumberWord) => boolean) =>
    [...words].filter(([, word]) => wanted(word)).map(([word]) => word);
  const multipliers = anyWord(of(({ role }) => role === 'multiplies'));
  const leads = anyWord(of(({ role, alone }) => role !== 'multiplies' && !alone));
  const alone = anyWord([...of((word) => word.alone), ...Object.keys(pieces)]);
  // Glued words may touch: "einhundert".
  const gap = spaced ? `(?: {1,3}|-)${end ? '' : '?'}` : ' {0,3}';
  const behindLead = eitherOf([`${gap}${multipliers}`, andHalf ? spacesOf(andHalf) : nothing]);
  return `(?:${eitherOf([
    `${alone}${end}`,
    leads === nothing ? nothing : `${leads}(?:${behindLead})`,
    inverts ? `${multipliers}${gap}${alone}${end}` : nothing,
  ])})`;
}

/** Cuts glued words, remembering what it saw: articles repeat their words. */
function wordCutter(words: ReadonlyMap<string, NumberWord>, pieces: Readonly<Record<string, number>>) {
  const inner = new Map<string, NumberWord>(words);
  for (const [piece, value] of Object.entries(pieces)) {
    inner.set(piece, { role: value === 100 ? 'multiplies' : 'adds', value, alone: value === 100 });
  }
  const longest = Math.max(0, ...[...inner.keys()].map((word) => word.length));
  const cut = (word: string): NumberWord[] | null => {
    for (let length = Math.min(longest, word.length); length > 0; length--) {
      const head = word.slice(0, length);
      const last = length === word.length;
      const found = last ? words.get(head) : inner.get(head);
      if (!found) continue;
      if (last) return [found];
      const rest = cut(word.slice(length));
      if (rest) return [found, ...rest];
    }
    return null;
  };
  // No number word of any language here is longer; and the cut of a longer one could take time.
  const cuts = new MadeOnceForWord((word) => (word.length > 70 ? null : cut(word)));
  return (word: string): NumberWord[] | null => cuts.of(word);
}
