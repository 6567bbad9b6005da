import type { Weights } from './question.ts';
import type { Sign } from './signs.ts';

/** The questions of an outcome. */
export const questionsOf = (outcome: string): string[] => outcome.split('+');

/** The outcome of a place that answers these questions. */
export const outcomeOf = (questions: string[]): string => questions.toSorted().join('+');

/** How likely, by the learned weights, a mention is to answer each question. */
export interface Opinion {
  /** By outcome, 0 to 1. What is missing to 1 is the chance that the mention is no claim. */
  chances: Map<string, number>;
}

/** The chances of the outcomes whose questions are all `open`; softmax over their sums of weights and that of no claim. */
export function weighSigns({ outcomes, scale, signs: weightsOf }: Weights, signs: Sign[], open: Set<string>): Opinion {
  const sums = new Float64Array(outcomes.length);
  for (const sign of signs) {
    const weights = weightsOf[sign] ?? [];
    for (let i = 0; i < weights.length; i += 2) sums[weights[i]!]! += weights[i + 1]! * scale;
  }
  const possible = outcomes.map((outcome, at) => at === 0 || isOpen(outcome, open));
  const highest = Math.max(...sums.filter((_, at) => possible[at]));
  const odds = outcomes.map((_, at) => (possible[at] ? Math.exp(sums[at]! - highest) : 0));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return { chances: new Map(outcomes.map((outcome, at) => [outcome, odds[at]! / all] as const).slice(1)) };
}

/** Whether a mention could answer every question of an outcome. */
export const isOpen = (outcome: string, open: Set<string>): boolean =>
  questionsOf(outcome).every((question) => open.has(question));

/** The chance that a mention answers any of the questions. */
export function chanceOfAny({ chances }: Opinion, questions: string[]): number {
  let sum = 0;
  for (const [outcome, chance] of chances)
    if (questionsOf(outcome).some((question) => questions.includes(question))) sum += chance;
  return sum;
}

/** The likeliest outcome and its chance, or null where no claim is likelier than each. */
export function likeliest({ chances }: Opinion): { questions: string[]; chance: number } | null {
  let best: { outcome: string; chance: number } | null = null;
  let none = 1;
  for (const [outcome, chance] of chances) {
    none -= chance;
    if (chance > (best?.chance ?? 0)) best = { outcome, chance };
  }
  return best && best.chance > none ? { questions: questionsOf(best.outcome), chance: best.chance } : null;
}

/** The signs that spoke most for one outcome, against no claim at all: the strongest first, those against it below 0. */
export function reasonsFor(
  { outcomes, scale, signs: weightsOf }: Weights,
  signs: Sign[],
  outcome: string,
): { sign: Sign; weight: number }[] {
  const at = outcomes.indexOf(outcome);
  return signs
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
