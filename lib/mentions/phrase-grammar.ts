import type { Language } from '../languages/language.ts';
import { anyOf, anyWord, eitherOf, matchAt, regexOf, spacesOf, sticky, wordEdges } from './compile-pattern.ts';
import { foldText } from './fold-text.ts';
import type { Found } from './found.ts';

/** Fixed phrases that are mentions by themselves: parts of a whole, "never", "half a century". */
export interface PhraseGrammar {
  phrases: { pattern: RegExp; mention: PhraseMention }[];
  any: RegExp;
  starts: string[];
}

type PhraseMention =
  | { kind: 'share'; value: { percent: number } }
  | { kind: 'years'; value: { years: number } }
  | { kind: 'never'; value: { never: true } };

export function compilePhrases(language: Language): PhraseGrammar {
  const { shares, years, never, spaced } = language;
  const { end } = wordEdges(spaced);
  const all: [string, PhraseMention][] = [
    ...never.phrases.map((phrase): [string, PhraseMention] => [phrase, { kind: 'never', value: { never: true } }]),
    ...years.phrases.map(([phrase, count]): [string, PhraseMention] => [
      phrase,
      { kind: 'years', value: { years: count } },
    ]),
    ...shares.words.map(([phrase, percent]): [string, PhraseMention] => [
      phrase,
      { kind: 'share', value: { percent } },
    ]),
  ];
  const starts = all.map(([phrase]) => `(?:${spacesOf(phrase)})${end}`);
  return {
    phrases: all.map(([phrase, mention]) => ({ pattern: sticky(`(?:${spacesOf(phrase)})${end}`), mention })),
    any: sticky(`(?:${eitherOf(starts)})`),
    starts,
  };
}

export function readPhrase(text: string, at: number, grammar: PhraseGrammar): Found | null {
  if (!matchAt(grammar.any, text, at)) return null;
  let longest: Found | null = null;
  for (const { pattern, mention } of grammar.phrases) {
    const found = matchAt(pattern, text, at);
    if (!found) continue;
    const end = at + found[0].length;
    if (!longest || end > longest.end) longest = { mentions: [{ ...mention, start: at, end }], end };
  }
  return longest;
}

/** Words for articles and points, and the numbers they take. */
export interface OrdinalGrammar {
  head: RegExp;
  between: RegExp;
  number: RegExp;
  listed: RegExp;
  before: RegExp;
  words: ReadonlyMap<string, number>;
  /** A number in words, or in figures with its mark, behind a small word or a dash, where the articles it is one of were named before: "its 23 articles … the fourth". */
  alone: RegExp;
  named: RegExp;
  /** A number at the head of a line, explained behind a dash or colon: "4 – the article on mutual aid". */
  explained: RegExp;
  /** A bare number may stand before its head: 第四条. */
  bareBefore: boolean;
  starts: string[];
}

export function compileOrdinals(language: Language): OrdinalGrammar {
  const { ordinals, spaced } = language;
  const { end } = wordEdges(spaced);
  const gap = '(?: {1,3})?';
  const heads = anyOf(ordinals.heads);
  const words = new Map(Object.entries(ordinals.words).map(([word, value]) => [foldText(word), value]));
  const ordinal = `(?:${eitherOf([`\\d{1,3}(?:${spacesOf(ordinals.mark)})`, anyWord(words.keys())])})`;
  return {
    head: sticky(`${heads}(?:(?<=[\\p{L}])${end})?`),
    between: sticky(`(?:${gap}${anyOf(ordinals.between)}){0,2}${gap}`),
    number: sticky(
      `(?:(?<digits>\\d{1,3})(?:${spacesOf(ordinals.mark)})?(?!\\d|[.,:/]\\d|%|-\\d)${end}|(?<word>${anyWord(words.keys())})${end}|(?<roman>[ivxlc]{1,8})${end})`,
    ),
    listed: sticky(`${gap}${anyOf(ordinals.listed)}${gap}(?:${anyOf(ordinals.between)}${gap})?`),
    before: sticky(
      `(?:(?<digits>\\d{1,3})(?:${spacesOf(ordinals.mark)})|(?<word>${anyWord(words.keys())}))(?= {0,3}${heads}${end})`,
    ),
    words,
    alone: spaced
      ? sticky(
          `(?<=(?:(?<!\\p{L})\\p{L}{1,4}|[:-]) )(?:(?<word>${anyWord(words.keys())})${end}|(?<digits>\\d{1,2})\\.?[ºª°])`,
        )
      : /(?!)/y,
    named: regexOf(`(?<!\\p{L})${heads}(?!\\p{L})[^\\n]{0,120}$`, ''),
    explained: sticky(`(?<=^|\\n|[.;] )\\d{1,3}(?= ?[-:] (?:\\p{L}{1,8}['’ ]{1,2}){0,2}${heads}(?!\\p{L}))`),
    bareBefore: ordinals.mark === '',
    starts: [heads, `${ordinal} {0,3}${heads}${end}`, ...(spaced ? [`${anyWord(words.keys())}${end}`] : [])],
  };
}

/** Source of a pattern for every phrase that is skipped. */
export const ignoredSource = (language: Language): string => anyOf(language.ignored.patterns);
