import { isDigit, matchAt, sticky } from './compile-pattern.ts';
import type { Bound, FigureGrammar } from './figure-grammar.ts';
import type { Found } from './found.ts';
import type { CountUnit, Mention } from './mention.ts';
import type { NumberLexicon } from './number-words.ts';
import type { NumberReading } from './read-number.ts';
import { readNumber } from './read-number.ts';
import type { Count } from './value.ts';

export interface FigureReading extends Found {
  /** Four bare digits with neither bound nor unit: may be a year as well. */
  mayBeYear: boolean;
}

/** Digits with hyphens between, the number of a footnote, that of a telephone. */
const noFigure =
  /\d+(?:-\d+){2,}|(?<=\[)\d{1,3}\]|(?<=\+)\d[\d ()./-]{6,30}\d|(?<=\+ ?\d{1,3} ?\()\d+\)?[\d -]{4,30}\d/y;
/** What stands before a figure that heads a block or an item of a row. */
const headOfItem = /(?:^|[.;:•-] )["«(]?$/;
const grouped = sticky('\\d{2,4}(?: \\d{2,4}){2,8}');

/**
 * The count, share or span of years that begins at the place, with its bound, range and unit. Null where no number begins;
 * no mentions where one does that is none: a score, a phone number, a part of a name.
 */
export function readFigure(
  folded: string,
  text: string,
  at: number,
  lexicon: NumberLexicon,
  grammar: FigureGrammar,
): FigureReading | null {
  const none = isDigit(folded, at) ? matchAt(noFigure, folded, at) : null;
  if (none) return { mentions: [], end: at + none[0].length, mayBeYear: false };
  const figure = readNumber(folded, at, lexicon);
  if (!figure) return null;
  const spread = figure.bare && folded[figure.end] === ' ' ? matchAt(grouped, folded, at) : null;
  if (spread && spread[0].length > 8) return { mentions: [], end: at + spread[0].length, mayBeYear: false };
  const second = readSecond(folded, at, figure, lexicon, grammar);
  const end = second?.end ?? figure.end;
  const share = readShare(folded, at, figure, second, grammar);
  if (share) return { ...share, mayBeYear: false };
  if (!second && figure.digits && isScoreOrName(folded, text, figure, lexicon, grammar)) {
    const rest = (lexicon.spaced ? /^[-\p{L}\p{N}]*/u : /^[-\d]*/).exec(folded.slice(figure.end, figure.end + 60))![0];
    return { mentions: [], end: figure.end + rest.length, mayBeYear: false };
  }
  const years = second ? null : readYears(folded, at, figure, grammar);
  if (years) return { ...years, mayBeYear: false };
  const unit = unitOf(folded, at, end, grammar);
  const bounded = second ? null : boundOf(folded, at, end, figure, lexicon, grammar);
  const value: Count = second
    ? { min: second.low, max: second.value }
    : (bounded ?? { min: figure.value, max: figure.value });
  const mention: Mention = { kind: 'count', start: at, end, value, unit };
  return { mentions: [mention], end, mayBeYear: figure.bare && !second && !bounded && !unit };
}

interface SecondFigure {
  low: number;
  value: number;
  start: number;
  end: number;
}

/** The second figure of a range, with the first at the scale they share: "10 to 12 thousand", "10-12,000". */
function readSecond(
  text: string,
  at: number,
  first: NumberReading,
  lexicon: NumberLexicon,
  grammar: FigureGrammar,
): SecondFigure | null {
  if (!matchAt(grammar.anyBetween, text, first.end)) return null;
  for (const { before, between } of grammar.ranges) {
    const middle = matchAt(between, text, first.end);
    if (!middle || (before && !matchAt(before, text, at))) continue;
    const start = first.end + middle[0].length;
    const second = readNumber(text, start, lexicon);
    if (!second) continue;
    const low = first.value * sharedScale(first, second);
    if (low >= second.value) continue;
    // "a 12,000 or 3 million": two figures of such different size are no range.
    if (!before && second.value > low * 20) continue;
    if (before && grammar.change.test(text.slice(Math.max(0, at - 30), at))) return null;
    return { low, value: second.value, start, end: second.end };
  }
  return null;
}

function sharedScale(first: NumberReading, second: NumberReading): number {
  if (first.scale > 1 || first.value >= 1000) return 1;
  if (second.scale > 1) return first.value < second.value / second.scale ? second.scale : 1;
  const thousands = second.digits && second.value >= 1000 && second.value % 1000 === 0 && !second.bare;
  return thousands && first.value < second.value / 1000 ? 1000 : 1;
}

function readShare(
  text: string,
  at: number,
  figure: NumberReading,
  second: SecondFigure | null,
  grammar: FigureGrammar,
): Found | null {
  const behind = second?.end ?? figure.end;
  if (!matchAt(grammar.anyPercent, text, behind)) return null;
  for (const { after, each } of grammar.percents) {
    const last = matchAt(after, text, behind);
    if (!last) continue;
    const share = (start: number, end: number, value: number): Mention => ({
      kind: 'share',
      start,
      end,
      value: { percent: value * each },
    });
    if (!second) return found([share(at, figure.end + last[0].length, figure.value)]);
    return found([share(at, figure.end, second.low), share(second.start, second.end + last[0].length, second.value)]);
  }
  return null;
}

const found = (mentions: Mention[]): Found => ({ mentions, end: mentions.at(-1)!.end });

/** "6-3", "404th", "3D", "7-Eleven": digits that go on into something else. "50,000-strong" and "152mm" do not. */
function isScoreOrName(
  text: string,
  original: string,
  figure: NumberReading,
  lexicon: NumberLexicon,
  grammar: FigureGrammar,
): boolean {
  const next = text[figure.end] ?? '';
  if (next === '-' && isDigit(text, figure.end + 1)) return true;
  if (next === '/' || (next === ':' && /\d/.test(text[figure.end + 1] ?? '')))
    return /\d/.test(text[figure.end + 1] ?? '');
  if (!lexicon.spaced) return false;
  if (next === '-')
    return (
      /\p{L}/u.test(text[figure.end + 1] ?? '') &&
      !/^-\p{Ll}{3}/u.test(original.slice(figure.end, figure.end + 4)) &&
      !matchAt(grammar.unit, text, figure.end)
    );
  return /[\p{L}\p{N}°ªº_]/u.test(next) && !matchAt(grammar.unit, text, figure.end);
}

function readYears(text: string, at: number, figure: NumberReading, grammar: FigureGrammar): Found | null {
  const isHead = headOfItem.test(text.slice(Math.max(0, at - 3), at));
  const headed = isHead ? matchAt(grammar.headedYears, text, figure.end) : null;
  const noun = headed ?? matchAt(grammar.years, text, figure.end);
  if (!noun || figure.value % 1 !== 0 || figure.value < 2 || figure.value > 3000) return null;
  const end = headed ? figure.end : figure.end + noun[0].length;
  if (matchAt(grammar.notYearsBefore, text, figure.end + noun[0].length) || matchAt(grammar.notYearsAfter, text, at))
    return null;
  return { mentions: [{ kind: 'years', start: at, end, value: { years: figure.value } }], end };
}

function unitOf(text: string, at: number, end: number, grammar: FigureGrammar): CountUnit | null {
  if (matchAt(grammar.moneyBefore, text, at) || matchAt(grammar.moneyAfter, text, end)) return 'money';
  const unit = matchAt(grammar.unit, text, end);
  return unit ? (Object.entries(unit.groups!).find(([, found]) => found !== undefined)![0] as CountUnit) : null;
}

function boundOf(
  text: string,
  at: number,
  end: number,
  figure: NumberReading,
  lexicon: NumberLexicon,
  grammar: FigureGrammar,
): Count | null {
  if (figure.least) return { min: figure.value, max: null };
  const before = boundBefore(text, at, grammar);
  if (before)
    return before === 'exact'
      ? null
      : before === 'least'
        ? { min: figure.value, max: null }
        : { min: null, max: figure.value };
  const after = matchAt(grammar.boundAfter, text, end);
  if (!after || beginsAnother(text, end + after[0].length, lexicon)) return null;
  return after.groups!.least !== undefined ? { min: figure.value, max: null } : { min: null, max: figure.value };
}

/** The bound of the longest phrase that ends at the figure: "no fewer than", not "fewer than". */
function boundBefore(text: string, at: number, grammar: FigureGrammar): Bound | null {
  if (!matchAt(grammar.anyBound, text, at)) return null;
  let longest = '';
  let side: Bound | null = null;
  for (const [bound, phrases] of grammar.bounds) {
    const phrase = matchAt(phrases, text, at)?.groups!.phrase ?? '';
    if (phrase.length > longest.length) [longest, side] = [phrase, bound];
  }
  return side;
}

/** "3,000 men, at least 500 of them officers": the bound belongs to the next figure. */
function beginsAnother(text: string, at: number, lexicon: NumberLexicon): boolean {
  const gap = /^ {1,3}(?:\p{L}{1,12} )?/u.exec(text.slice(at, at + 16));
  if (!gap) return false;
  return (
    readNumber(text, at + gap[0].length, lexicon) !== null ||
    readNumber(text, at + gap[0].search(/\S|$/), lexicon) !== null
  );
}
