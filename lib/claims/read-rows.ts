import type { Article, Block } from '../article/article.ts';
import type { Mention } from '../mentions/mention.ts';
import type { ClauseMark, Clauses } from './clause-marks.ts';
import { costOfBlank, costOfGap, endsSentence, step } from './gap-cost.ts';
import { isCharacter, tokenise, type Token } from './tokens.ts';

/**
 * The article's words in a row, and sums along it. The sums have one more entry than there are tokens: entry `i + 1` counts
 * what lies up to and before token `i`.
 */
export interface Rows {
  tokens: Token[];
  /** What each word does in the building of clauses. */
  marks: ReadonlySet<ClauseMark>[];
  /** Start of the block each token stands in. */
  blockOf: number[];
  /** Whether the token's language puts a counted noun before its figure too, and its verb last. */
  nounFirst: boolean[];
  verbLast: boolean[];
  /** Cost of the gap before each token. */
  gaps: number[];
  /** Sums of costs, of sentence ends and of breaks (punctuation from the comma up). */
  costs: number[];
  sentences: number[];
  breaks: number[];
}

/** Puts an article's words in a row; `clausesOf` tells how a language builds clauses. */
export function readRows(article: Article, mentions: Mention[], clausesOf: (language: string) => Clauses): Rows {
  const tokens: Token[] = [];
  const costs: number[] = [0];
  const sentences: number[] = [0];
  const gaps: number[] = [0];
  const breaks: number[] = [0];
  const marks: ReadonlySet<ClauseMark>[] = [];
  const nounFirst: boolean[] = [];
  const verbLast: boolean[] = [];
  const blockOf: number[] = [];
  const inMention = spansCover(mentions);
  /** What of a gap is no part of a mention: "(6日)" takes its brackets with it. */
  const outside = (gap: string, start: number): string =>
    Array.from(gap, (one, i) => (inMention(start + i) ? '' : one)).join('');
  for (const block of article.blocks) layOutBlock(article, block, clausesOf(block.language));

  function layOutBlock({ text }: Article, block: Block, clauses: Clauses): void {
    const own = tokenise(text, block.start, block.end);
    const ownMarks = clauses.marksOf(own);
    own.forEach((token, i) => {
      const before = own[i - 1];
      const gap = before ? text.slice(before.end, token.start) : null;
      const spaceless = isCharacter(token.form);
      let cost = spaceless ? step.character : step.word;
      let ends = 0;
      let gapCost = 0;
      if (gap === null) {
        if (tokens.length > 0) {
          gapCost = step.block;
          ends = 1;
        }
      } else if (gap === ' ' && !spaceless) {
        // The common case costs nothing and ends nothing.
      } else if (endsSentence(text, before!, gap, token, clauses) && !inMention(token.start)) {
        gapCost = step.sentence;
        ends = 1;
      } else if (!inMention(token.start) || gap.length > 2)
        gapCost = spaceless ? costOfBlank(outside(gap, before!.end), before!, token) : costOfGap(gap);
      const mark = ownMarks[i]!;
      // A clause word of several characters is paid once.
      const paid = (kind: ClauseMark) => spaceless && ownMarks[i - 1]?.has(kind);
      if (mark.has('joins')) cost += paid('joins') ? 0 : step.join;
      else if (mark.has('opens')) cost += paid('opens') ? 0 : step.opens;
      tokens.push(token);
      marks.push(mark);
      blockOf.push(block.start);
      nounFirst.push(clauses.nounFirst);
      verbLast.push(clauses.verbLast);
      gaps.push(gapCost);
      costs.push(costs.at(-1)! + cost + gapCost);
      sentences.push(sentences.at(-1)! + ends);
      breaks.push(breaks.at(-1)! + (gapCost >= step.comma || i === 0 ? 1 : 0));
    });
  }
  return { tokens, marks, blockOf, nounFirst, verbLast, gaps, costs, sentences, breaks };
}

/** Tells whether an offset lies inside (not at the start of) a mention. */
function spansCover(mentions: Mention[]): (offset: number) => boolean {
  const inside = new Set<number>();
  for (const { start, end } of mentions)
    for (let at = start + 1; at < Math.min(end, start + 80); at += 1) inside.add(at);
  return (offset) => inside.has(offset);
}
