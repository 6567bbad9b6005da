import { madeOnceFor, madeOnceForName } from '../languages/made-once.ts';
import { questionsOf } from './outcome.ts';
import type { Weights } from './question.ts';
import { impliedSigns, type Sign } from './signs.ts';

/** How likely, by the learned weights, a mention is to answer each question. */
export interface Opinion {
  /** By outcome, 0 to 1. What is missing to 1 is the chance that the mention is no claim. */
  chances: Map<string, number>;
}

/** The chances of the outcomes whose questions are all `open`; softmax over their sums of weights and that of no claim. */
export function weighSigns(weights: Weights, signs: Sign[], open: Set<string>): Opinion {
  const { outcomes, scale } = weights;
  const possible = possibleOutcomes(weights)([...open].join());
  const rowOf = rowsOf(weights);
  const sums = new Float64Array(possible.length);
  for (const sign of signs) {
    const row = rowOf(sign);
    if (row.length > 0) for (let i = 0; i < sums.length; i += 1) sums[i]! += row[possible[i]!]!;
  }
  let highest = -Infinity;
  for (const sum of sums) highest = Math.max(highest, sum);
  let all = 0;
  for (let i = 0; i < sums.length; i += 1) all += sums[i] = Math.exp((sums[i]! - highest) * scale);
  const chances = new Map<string, number>();
  for (let i = 1; i < sums.length; i += 1) chances.set(outcomes[possible[i]!]!, sums[i]! / all);
  return { chances };
}

/** By the open questions: where among the outcomes no claim stands (the first), and those whose questions are all open. */
const possibleOutcomes = madeOnceFor(({ outcomes }: Weights) =>
  madeOnceForName((open) => {
    const questions = new Set(open.split(','));
    return outcomes.flatMap((outcome, at) => (at === 0 || isOpen(outcome, questions) ? [at] : []));
  }),
);

const noWeights = new Float64Array(0);

/** What a sign and all that it implies speak for each outcome, added up once, in units of `scale`. */
const rowsOf = madeOnceFor(({ outcomes, signs }: Weights) =>
  madeOnceForName((sign) => {
    let row = noWeights;
    for (const implied of impliedSigns(sign)) {
      const pairs = signs[implied];
      if (!pairs) continue;
      if (row.length === 0) row = new Float64Array(outcomes.length);
      for (let i = 0; i < pairs.length; i += 2) row[pairs[i]!]! += pairs[i + 1]!;
    }
    return row;
  }),
);

/** Whether a mention could answer every question of an outcome. */
export const isOpen = (outcome: string, open: ReadonlySet<string>): boolean =>
  questionsOf(outcome).every((question) => open.has(question));

const answersAny = (outcome: string, questions: string[]): boolean =>
  questionsOf(outcome).some((question) => questions.includes(question));

/** The chance that a mention answers any of the questions. */
export function chanceOfAny({ chances }: Opinion, questions: string[]): number {
  let sum = 0;
  for (const [outcome, chance] of chances) if (answersAny(outcome, questions)) sum += chance;
  return sum;
}

/** The chance that a mention answers any question at all. */
export function chanceOfClaim({ chances }: Opinion): number {
  let sum = 0;
  for (const chance of chances.values()) sum += chance;
  return sum;
}

/**
 * The likeliest outcome and its chance, or null where no claim is likelier than each; where it is known that the mention answers none of
 * the questions `except`, of the outcomes that are left.
 */
export function likeliest({ chances }: Opinion, except: string[] = []): { questions: string[]; chance: number } | null {
  let best: { outcome: string; chance: number } | null = null;
  let [none, left] = [1, 1];
  for (const [outcome, chance] of chances) {
    none -= chance;
    if (answersAny(outcome, except)) left -= chance;
    else if (chance > (best?.chance ?? 0)) best = { outcome, chance };
  }
  return best && best.chance > none ? { questions: questionsOf(best.outcome), chance: best.chance / left } : null;
}

/** The signs that spoke most for one outcome, against no claim at all: the strongest first, those against it below 0. */
export function reasonsFor(
  { outcomes, scale, signs: weightsOf }: Weights,
  signs: Sign[],
  outcome: string,
): { sign: Sign; weight: number }[] {
  const at = outcomes.indexOf(outcome);
  return signs
    .flatMap(impliedSigns)
    .map((sign) => ({ sign, weight: weightFor(weightsOf[sign] ?? []) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

  function weightFor(weights: number[]): number {
    let sum = 0;
    for (let i = 0; i < weights.length; i += 2) {
      if (weights[i] === at) sum += weights[i + 1]! * scale;
      else if (weights[i] === 0) sum -= weights[i + 1]! * scale;
    }
    return sum;
  }
}
