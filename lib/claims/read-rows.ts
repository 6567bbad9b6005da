import type { Article } from '../article/article.ts';
import { wordsOf, type Token } from '../languages/words.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseMark, type Clauses } from './clause-marks.ts';
import { costOfBlank, costOfGap, endsSentence, step } from './gap-cost.ts';

/**
 * The article's words in a row, and sums along it. The sums have one more entry than there are tokens: entry `i + 1` counts
 * what lies up to and before token `i`.
 */
export interface Rows {
  tokens: readonly Token[];
  /** The position of each block's first token, and behind the last the number of tokens. */
  firstOf: readonly number[];
  /** What each word does in the building of clauses: bits of `clauseMark`. */
  marks: Uint8Array;
  /** Number of the block each token stands in. */
  blockOf: Uint32Array;
  /** How each block's language builds clauses. */
  clauses: Clauses[];
  /** Cost of the gap before each token. */
  gaps: Float64Array;
  /** Sums of costs, of sentence ends and of breaks (punctuation from the comma up). */
  costs: Float64Array;
  sentences: Uint32Array;
  breaks: Uint32Array;
}

/** Puts an article's words in a row; `clausesOf` tells how a language builds clauses. */
export function readRows(article: Article, mentions: Mention[], clausesOf: (language: string) => Clauses): Rows {
  const { text, blocks } = article;
  const { tokens, firstOf } = wordsOf(article);
  const rows: Rows = {
    tokens,
    firstOf,
    marks: new Uint8Array(tokens.length),
    blockOf: new Uint32Array(tokens.length),
    clauses: blocks.map(({ language }) => clausesOf(language)),
    gaps: new Float64Array(tokens.length + 1),
    costs: new Float64Array(tokens.length + 1),
    sentences: new Uint32Array(tokens.length + 1),
    breaks: new Uint32Array(tokens.length + 1),
  };
  const { marks, blockOf, clauses, gaps, costs, sentences, breaks } = rows;
  const inMention = spansCover(mentions, text.length);
  /** What of a gap is no part of a mention: "(6日)" takes its brackets with it. */
  const outside = (gap: string, start: number): string =>
    Array.from(gap, (one, i) => (inMention(start + i) ? '' : one)).join('');

  /** What the gap between two words of a block costs, and whether it ends a sentence. */
  function gapBetween(before: Token, token: Token, spaceless: boolean, own: Clauses): { cost: number; ends: number } {
    const gap = text.slice(before.end, token.start);
    if (endsSentence(text, before, gap, token, own) && !inMention(token.start)) return { cost: step.sentence, ends: 1 };
    if (inMention(token.start) && gap.length <= 2) return free;
    return { cost: spaceless ? costOfBlank(outside(gap, before.end), before, token) : costOfGap(gap), ends: 0 };
  }

  blocks.forEach((_, block) => {
    const own = clauses[block]!;
    const [first, end] = [firstOf[block]!, firstOf[block + 1]!];
    own.mark(tokens, first, end, marks);
    for (let at = first; at < end; at += 1) {
      const token = tokens[at]!;
      const spaceless = token.word.isCharacter;
      const before = at > first ? tokens[at - 1]! : null;
      let gap = free;
      if (!before) gap = at > 0 ? nextBlock : free;
      else if (spaceless || !isBlank(text, before.end, token.start)) gap = gapBetween(before, token, spaceless, own);
      let cost = spaceless ? step.character : step.word;
      const mark = marks[at]!;
      // A clause word of several characters is paid once.
      const paid = spaceless && before ? marks[at - 1]! : 0;
      if (mark & clauseMark.joins) cost += paid & clauseMark.joins ? 0 : step.join;
      else if (mark & clauseMark.opens) cost += paid & clauseMark.opens ? 0 : step.opens;
      blockOf[at] = block;
      gaps[at + 1] = gap.cost;
      costs[at + 1] = costs[at]! + cost + gap.cost;
      sentences[at + 1] = sentences[at]! + gap.ends;
      breaks[at + 1] = breaks[at]! + (gap.cost >= step.comma || !before ? 1 : 0);
    }
  });
  return rows;
}

/** Between most words stands one blank, which costs nothing and ends nothing. */
const free = { cost: 0, ends: 0 };
const nextBlock = { cost: step.block, ends: 1 };
const isBlank = (text: string, start: number, end: number): boolean => end === start + 1 && text[start] === ' ';

/** Tells whether an offset lies inside (not at the start of) a mention. */
function spansCover(mentions: Mention[], length: number): (offset: number) => boolean {
  const inside = new Uint8Array(length);
  for (const { start, end } of mentions) inside.fill(1, start + 1, Math.min(end, start + 80));
  return (offset) => inside[offset] === 1;
}
