import type { Mention } from '../mentions/mention.ts';
import type { Value } from '../mentions/value.ts';
import { chanceOfAny, chanceOfClaim, likeliest, type Opinion } from './opinion.ts';
import type { Topic } from './question.ts';
import type { ReadyFrame } from './ready-frames.ts';
import type { Fitting } from './weigh-frames.ts';

/** How frames and weights were brought together. */
export type Reading =
  | { by: 'frame'; frame: ReadyFrame }
  /** No frame fits, or only one that the weights doubt, but the weights are sure. */
  | { by: 'weights'; questions: string[]; chance: number }
  /**
   * No claim; `doubted` is the question of a frame that the weights overruled, or that another place in the article, the `rival`,
   * answers otherwise and better.
   */
  | { by: 'nothing'; doubted?: string; rival?: Mention };

/**
 * Frames and learned weights err in different places. A frame's reading stands unless the weights give it a smaller chance than
 * `doubt`; where they take the mention for a claim (`claim`) and only waver of which question, `wavering` is enough. Where no
 * frame fits, the weights decide alone from a chance of `sure`, against a decoy that fits from one of `against`, and for a question that is
 * not spoken of around the mention from one of `unspoken`. Chosen on rounds of articles left out of the learning.
 */
const chances = { doubt: 0.4, claim: 0.6, wavering: 0.2, sure: 0.85, against: 0.9, unspoken: 0.92 };

/**
 * What the best frame of a mention and the weights' opinion come to; without an opinion the frame decides. `isSpokenOf` tells whether what
 * a frame of any of the questions asks for stands around the mention.
 */
export function readingOf(
  best: Fitting | null,
  opinion: Opinion | null,
  isSpokenOf: (questions: string[]) => boolean,
): Reading {
  const framed = best?.frame.isQuestion ? best.frame : null;
  const likely = opinion && likeliest(opinion);
  const needed = best && !framed ? chances.against : chances.sure;
  const sure =
    likely && likely.chance >= needed && (likely.chance >= chances.unspoken || isSpokenOf(likely.questions))
      ? likely
      : null;
  // A frame reads one step alone where the weights see two: "both ratified it in November".
  const seesMore = framed && sure && sure.questions.length > 1 && sure.questions.includes(framed.id);
  if (framed && !seesMore && (!opinion || isBorneOut(opinion, [framed.id, ...framed.or])))
    return { by: 'frame', frame: framed };
  if (sure) return { by: 'weights', ...sure };
  return framed ? { by: 'nothing', doubted: framed.id } : { by: 'nothing' };
}

function isBorneOut(opinion: Opinion, questions: string[]): boolean {
  const chance = chanceOfAny(opinion, questions);
  return chance >= chances.doubt || (chance >= chances.wavering && chanceOfClaim(opinion) >= chances.claim);
}

/** The questions that a reading may answer. */
export function questionsRead(reading: Reading): string[] {
  if (reading.by === 'frame') return [reading.frame.id, ...reading.frame.or];
  return reading.by === 'weights' ? reading.questions : [];
}

/** What a mention answers a question with: "24 years" a last time with the year before so many. */
export function answerTo(question: string, mention: Mention, topic: Topic): Value {
  const kind = topic.questions.find(({ id }) => id === question)?.kind;
  if (mention.kind === 'never') return { never: true };
  if (mention.kind === 'years') return { year: topic.year - mention.value.years };
  if (mention.kind === 'date' && kind === 'last-time') return { year: Number(mention.value.from.slice(0, 4)) };
  if (mention.kind === 'count' && kind === 'ordinal') return { number: mention.value.min ?? mention.value.max ?? 0 };
  return mention.value;
}
