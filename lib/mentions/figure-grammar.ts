import type { Language } from '../languages/language.ts';
import { anyBehind, anyOf, eitherOf, nothing, regexOf, spacesOf, sticky, wordEdges } from './compile-pattern.ts';

export type Bound = 'least' | 'most' | 'exact';

/** What stands around a figure and decides what it is, compiled once for a language. Each regex matches at `lastIndex` only. */
export interface FigureGrammar {
  /** Phrases that end at the figure, as group `phrase`, by the bound they set. */
  bounds: [Bound, RegExp][];
  /** Ends at the figure wherever one of them does: most figures have none. */
  anyBound: RegExp;
  boundAfter: RegExp;
  ranges: { before: RegExp | null; between: RegExp }[];
  /** Fits wherever one of their `between` does. */
  anyBetween: RegExp;
  change: RegExp;
  /** Groups money, measure, duration. */
  unit: RegExp;
  moneyBefore: RegExp;
  moneyAfter: RegExp;
  /** Words after a share, by the percent that one of them is. */
  percents: { after: RegExp; each: number }[];
  /** Fits wherever one of their `after` does. */
  anyPercent: RegExp;
  years: RegExp;
  /** The same behind a figure that heads an item: "24: the years between". */
  headedYears: RegExp;
  notYearsAfter: RegExp;
  notYearsBefore: RegExp;
}

export function compileFigures(language: Language): FigureGrammar {
  const { bounds, ranges, units, shares, years, spaced } = language;
  const { start, end } = wordEdges(spaced);
  const gap = spaced ? "(?: {1,3}|(?<='))" : '(?: {1,3})?';
  const money = anyOf(units.moneyBefore);
  const between = `(?:${gap}${anyOf(bounds.between)}){0,3}`;
  const bound = (phrase: string) => sticky(`(?<=${start}(?<phrase>${phrase})${between}${gap}(?:${money} ?)?)`);
  const { exactBefore, leastBefore, mostBefore } = bounds;
  const words = spaced
    ? '(?: {1,3}[\\p{L}-]{1,30}){0,3}?,?(?: {1,3}|(?=[-+]))'
    : '[^\\s\\d.,、。，]{0,6}?(?: {1,3}[^\\s\\d.,、。，]{1,5}?)?(?: {1,3})?';
  return {
    bounds: [
      ['exact', bound(anyOf(exactBefore))],
      ['least', bound(anyOf(leastBefore))],
      ['most', bound(anyOf(mostBefore))],
    ],
    anyBound: bound(anyBehind([...exactBefore, ...leastBefore, ...mostBefore])),
    boundAfter: sticky(`${words}(?:(?<least>${anyOf(bounds.leastAfter)})|(?<most>${anyOf(bounds.mostAfter)}))${end}`),
    ranges: ranges.frames.map(([first, middle]) => ({
      before: first
        ? sticky(`(?<=${start}(?:${spacesOf(first)})(?:${gap}${anyOf(bounds.between)})?${gap}(?:${money} ?)?)`)
        : null,
      between: sticky(`(?:${spacesOf(middle)})(?:${money} ?)?`),
    })),
    anyBetween: sticky(eitherOf(ranges.frames.map(([, middle]) => `(?:${spacesOf(middle)})`))),
    change: regexOf(`${start}${anyOf(ranges.changes)}${end}`, ''),
    // Never more than a few: the hyphens of a row ("6--------") could be shared out in endless ways.
    unit: sticky(
      `(?:-| {1,3})?(?:${anyOf(units.between)}(?: {1,3}|-|(?<=[-']))){0,4}?(?:(?<money>${anyOf(units.money)})|(?<measure>${anyOf(units.measure)})|(?<duration>${anyOf(units.duration)}))${end}`,
    ),
    moneyBefore: sticky(`(?<=${start}${money} ?)`),
    moneyAfter: sticky(' ?[€$£¥₩₽]'),
    percents: shares.percent.map(([after, each]) => ({ after: sticky(spacesOf(after)), each })),
    anyPercent: sticky(anyOf(shares.percent.map(([after]) => after))),
    years: sticky(anyOf(years.nouns)),
    headedYears: sticky(spaced ? spacesOf(` ?[:=-](?: \\p{L}{1,6}'?){0,2}?`) + anyOf(years.nouns) : nothing),
    notYearsAfter: sticky(`(?<=${start}${anyOf(years.notAfter)} )`),
    notYearsBefore: sticky(anyOf(years.notBefore)),
  };
}
