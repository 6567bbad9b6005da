import { agree } from '../mentions/agree.ts';
import type { Mention } from '../mentions/mention.ts';
import type { ValueKind } from '../mentions/value.ts';
import { chanceOfAny, likeliest, type Opinion } from './opinion.ts';
import type { Topic } from './question.ts';
import { answerTo, questionsRead, type Reading } from './reading.ts';

/** A mention, what the weights make of it, and what it was read as. */
export interface Read {
  mention: Mention;
  opinion: Opinion | null;
  reading: Reading;
}

/** An event happened once; of soldiers and shells an article may well tell several figures. */
const ofOneEvent: readonly ValueKind[] = ['date', 'last-time', 'ordinal'];

/**
 * A reading less likely than `sure` gives way to one that answers its question otherwise and is likelier by `margin`; from a chance of
 * `instead`, question and rival set aside, it is read as another. Chosen on rounds of articles left out of the learning: of the readings
 * that gave way, four in five were wrong.
 */
const settling = { sure: 0.9, margin: 0.05, instead: 0.7 };

/** The likeliest answer to a question in the article. */
interface Given {
  mention: Mention;
  chance: number;
}

/**
 * Settles what an article answers twice: an event has one day, and where two places give it different ones, the place that is less likely
 * to mean it gives way ("Kim signed on Monday", where the treaty was signed in June). Without weights nothing is likelier, and all
 * stays. The facts have no part in it.
 */
export function settleRivals<T extends Read>(all: T[], topic: Topic): T[] {
  const given = new Map<string, Given>();
  const isOneEvent = new Set(topic.questions.flatMap(({ id, kind }) => (ofOneEvent.includes(kind) ? [id] : [])));
  const settled = new Map<T, Reading>();
  const ranked = all
    .flatMap((read) => {
      const questions = questionsRead(read.reading);
      return read.opinion && questions[0]
        ? [{ read, opinion: read.opinion, questions, chance: chanceOfAny(read.opinion, questions) }]
        : [];
    })
    .sort((a, b) => b.chance - a.chance);
  for (const { read, opinion, questions, chance } of ranked) {
    const { mention } = read;
    const rival = rivalOf(mention, questions, chance);
    if (!rival) give(mention, questions, chance);
    else {
      const other = likeliest(opinion, questions);
      const instead = other && other.chance >= settling.instead && !rivalOf(mention, other.questions, other.chance);
      settled.set(read, instead ? { by: 'weights', ...other } : { by: 'nothing', doubted: questions[0], rival });
      if (instead) give(mention, other.questions, other.chance);
    }
  }
  return all.map((read) => (settled.has(read) ? { ...read, reading: settled.get(read)! } : read));

  function rivalOf(mention: Mention, questions: string[], chance: number): Mention | undefined {
    if (chance >= settling.sure) return;
    const isRival = (question: string, { mention: other, chance: best }: Given) =>
      chance < best - settling.margin && !agree(answerTo(question, other, topic), answerTo(question, mention, topic));
    for (const question of questions) {
      const best = given.get(question);
      if (best && isRival(question, best)) return best.mention;
    }
  }

  function give(mention: Mention, questions: string[], chance: number): void {
    for (const question of questions)
      if (isOneEvent.has(question) && !given.has(question)) given.set(question, { mention, chance });
  }
}
