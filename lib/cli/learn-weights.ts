import { isOpen } from '../claims/opinion.ts';
import { outcomeOf } from '../claims/outcome.ts';
import type { Weights } from '../claims/question.ts';

/** One mention to learn from. */
export interface Lesson {
  /** By name. */
  signs: string[];
  /** The questions it could answer, being of their kind. */
  open: ReadonlySet<string>;
  /** The questions it does answer; none where it is no claim. */
  answers: string[];
}

/**
 * Times through all lessons, size of a step and how it shortens from one time to the next, and how strongly a weight is drawn to
 * nothing: chosen by rounds left out. What counts is the mean of the weights after the last `averaged` times. They are kept as
 * whole numbers of `scale`; those under `least` of them decide next to nothing, and readers need not carry them.
 */
const learning = { passes: 6, averaged: 3, step: 0.2, shortens: 0.8, shrink: 0.002, rarest: 3, scale: 0.1, least: 3 };

/**
 * Learns weights of signs: multinomial logistic regression by AdaGrad with an L1 penalty (Duchi, Hazan and Singer, 2011), which leaves
 * most weights at 0. The same lessons in the same order give the same weights.
 */
export function learnWeights(lessons: Lesson[], { least }: { least: number } = learning): Weights {
  const outcomes = ['none', ...outcomesOf(lessons)];
  const signs = commonSigns(lessons);
  const width = outcomes.length;
  const weights = new Float64Array(signs.size * width);
  const squares = new Float64Array(signs.size * width).fill(0.01);
  const mean = new Float64Array(signs.size * width);
  let { step } = learning;
  const examples = lessons.map(({ signs: own, open, answers }) => {
    const right = answers.filter((answer) => open.has(answer));
    return {
      rows: own.flatMap((sign) => signs.get(sign) ?? []).map((row) => row * width),
      possible: outcomes.flatMap((outcome, at) => (at === 0 || isOpen(outcome, open) ? [at] : [])),
      right: right.length > 0 ? outcomes.indexOf(outcomeOf(right)) : 0,
    };
  });
  const random = randomNumbers(1);
  for (let pass = 0; pass < learning.passes; pass += 1) {
    shuffle(examples, random);
    for (const { rows, possible, right } of examples) {
      const odds = softmax(possible.map((at) => rows.reduce((sum, row) => sum + weights[row + at]!, 0)));
      for (const [i, at] of possible.entries()) {
        const error = odds[i]! - (right === at ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        for (const row of rows) correct(row + at, error);
      }
    }
    step *= learning.shortens;
    if (pass >= learning.passes - learning.averaged)
      for (let at = 0; at < mean.length; at += 1) mean[at]! += weights[at]! / learning.averaged;
  }
  return { outcomes, scale: learning.scale, signs: rounded() };

  function correct(at: number, error: number): void {
    squares[at]! += error * error;
    const length = step / Math.sqrt(squares[at]!);
    const moved = weights[at]! - length * error;
    const shrunk = Math.abs(moved) - length * learning.shrink;
    weights[at] = shrunk > 0 ? Math.sign(moved) * shrunk : 0;
  }

  function rounded(): Weights['signs'] {
    const table: Weights['signs'] = {};
    for (const [sign, row] of [...signs].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const pairs = outcomes.flatMap((_, at) => {
        const weight = Math.round(mean[row * width + at]! / learning.scale);
        return Math.abs(weight) < least ? [] : [at, weight];
      });
      if (pairs.length > 0) table[sign] = pairs;
    }
    return table;
  }
}

/** Every question, and every set of questions that one place answers, in a fixed order. */
function outcomesOf(lessons: Lesson[]): string[] {
  const found = lessons.flatMap(({ open, answers }) => {
    const right = answers.filter((answer) => open.has(answer));
    return right.length > 0 ? [outcomeOf(right)] : [];
  });
  return [...new Set(found)].sort();
}

/** The signs that stand in several lessons, numbered. A sign seen once or twice teaches the accident, not the rule. */
function commonSigns(lessons: Lesson[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { signs } of lessons) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  const common = [...seen].filter(([, times]) => times >= learning.rarest).map(([sign]) => sign);
  return new Map(common.map((sign, at) => [sign, at]));
}

function softmax(sums: number[]): number[] {
  const highest = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000;
}
