import { madeOnceFor } from '../languages/made-once.ts';
import { questionsOf } from './outcome.ts';
import type { Weights } from './question.ts';
import { impliedSigns, type Sign } from './signs.ts';

/** How likely, by the learned weights, a mention is to answer each question. */
export interface Opinion {
  /** What the mention may be, but no claim. */
  outcomes: readonly string[];
  /** The chance of each, 0 to 1. What is missing to 1 is the chance that the mention is no claim. */
  chances: readonly number[];
}

/** The chances of the outcomes whose questions are all `open`; softmax over their sums of weights and that of no claim. */
export function weighSigns(weights: Weights, signs: Sign[], open: ReadonlySet<string>): Opinion {
  const { at, outcomes } = possibleOutcomes(weights)(open);
  const rowOf = rowsOf(weights);
  const sums = at.map(() => 0);
  for (const sign of signs) {
    const row = rowOf(sign);
    if (row.length > 0) for (let i = 0; i < sums.length; i += 1) sums[i]! += row[at[i]!]!;
  }
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp((sum - highest) * weights.scale));
  const all = odds.reduce((sum, one) => sum + one);
  return { outcomes, chances: outcomes.map((_, i) => odds[i + 1]! / all) };
}

/** By the open questions: where among the outcomes no claim stands (the first), and those whose questions are all open; these by name. */
const possibleOutcomes = madeOnceFor(({ outcomes }: Weights) =>
  madeOnceFor((open: ReadonlySet<string>) => {
    const at = outcomes.flatMap((outcome, i) => (i === 0 || isOpen(outcome, open) ? [i] : []));
    return { at, outcomes: at.slice(1).map((i) => outcomes[i]!) };
  }),
);

const noWeights: number[] = [];

/** What a sign and all that it implies speak for each outcome, added up once, in units of `scale`. */
const rowsOf = madeOnceFor(({ outcomes, signs }: Weights) => {
  const rows: (readonly number[])[] = [];
  return (sign: Sign): readonly number[] => (rows[sign.number] ??= addUp(sign));

  function addUp(sign: Sign): readonly number[] {
    let row = noWeights;
    for (const implied of impliedSigns(sign)) {
      const pairs = signs[implied];
      if (!pairs) continue;
      if (row.length === 0) row = outcomes.map(() => 0);
      for (let i = 0; i < pairs.length; i += 2) row[pairs[i]!]! += pairs[i + 1]!;
    }
    return row;
  }
});

/** Whether a mention could answer every question of an outcome. */
export const isOpen = (outcome: string, open: ReadonlySet<string>): boolean =>
  questionsOf(outcome).every((question) => open.has(question));

const answersAny = (outcome: string, questions: string[]): boolean =>
  questionsOf(outcome).some((question) => questions.includes(question));

/** The chance that a mention answers any of the questions. */
export function chanceOfAny({ outcomes, chances }: Opinion, questions: string[]): number {
  let sum = 0;
  for (let i = 0; i < outcomes.length; i += 1) if (answersAny(outcomes[i]!, questions)) sum += chances[i]!;
  return sum;
}

/** The chance that a mention answers any question at all. */
export function chanceOfClaim({ chances }: Opinion): number {
  let sum = 0;
  for (let i = 0; i < chances.length; i += 1) sum += chances[i]!;
  return sum;
}

/**
 * The likeliest outcome and its chance, or null where no claim is likelier than each; where it is known that the mention answers none of
 * the questions `except`, of the outcomes that are left.
 */
export function likeliest(
  { outcomes, chances }: Opinion,
  except: string[] = [],
): { questions: string[]; chance: number } | null {
  let best = -1;
  let [none, left] = [1, 1];
  for (let i = 0; i < outcomes.length; i += 1) {
    const chance = chances[i]!;
    none -= chance;
    if (except.length > 0 && answersAny(outcomes[i]!, except)) left -= chance;
    else if (chance > (chances[best] ?? 0)) best = i;
  }
  return best >= 0 && chances[best]! > none
    ? { questions: questionsOf(outcomes[best]!), chance: chances[best]! / left }
    : null;
}

/** The signs that spoke most for one outcome, against no claim at all: the strongest first, those against it below 0. */
export function reasonsFor(
  { outcomes, scale, signs: weightsOf }: Weights,
  signs: Sign[],
  outcome: string,
): { sign: string; weight: number }[] {
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
