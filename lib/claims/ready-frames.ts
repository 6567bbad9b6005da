import { madeOnceFor, madeOnceForName } from '../languages/made-once.ts';
import type { DateReading, Mention, MentionKind } from '../mentions/mention.ts';
import type { ValueKind } from '../mentions/value.ts';
import { conceptNumbers } from './concept-numbers.ts';
import type { Wanted } from './neighbours.ts';
import type { Frame, Topic } from './question.ts';
import type { CountedNoun } from './read-noun.ts';

/**
 * A frame made ready to be held against mentions, with the question or the decoy that it belongs to: concepts by number, what the pack
 * leaves out at its default, and all frames of one shape, which browsers read the quickest.
 */
export interface ReadyFrame {
  id: string;
  isQuestion: boolean;
  or: readonly string[];
  and: readonly [string, ...string[]][];
  counts: readonly (string | null)[] | null;
  range: readonly [number, number] | null;
  done: boolean;
  how: readonly DateReading[] | null;
  precision: 'day' | 'month' | 'year';
  bias: number;
  slots: readonly ReadySlot[];
  guards: readonly ReadyGuard[];
}

export interface ReadySlot {
  /** By name: to tell which are missing. */
  concepts: readonly string[];
  wanted: Wanted;
  reach: number;
  block: boolean;
  /** Null where the slot must be filled. */
  orElse: number | null;
  weight: number;
}

export interface ReadyGuard {
  wanted: Wanted;
  within: number;
  nearerThan: Wanted;
}

const defaultReach = 4.5;
const defaultWithin = 1;
/** Slots after the first add less: the first names the act, the others who and what. */
const laterSlotWeight = 0.35;

/** The kinds of mention that can answer a question of each kind. */
const mentionKinds: Record<ValueKind, MentionKind[]> = {
  count: ['count'],
  date: ['date'],
  'last-time': ['years', 'date', 'never'],
  share: ['share'],
  ordinal: ['ordinal'],
};

/** The frames of a topic that read a kind of mention, questions first. */
export const framesOf = madeOnceFor((topic: Topic) => {
  const reads = (frame: Frame, kinds: string[], kind: string) => (frame.of ?? kinds).includes(kind);
  return madeOnceForName((kind): ReadyFrame[] => [
    ...topic.questions.flatMap(({ id, kind: asked, frames }) =>
      frames
        .filter((frame) => reads(frame, mentionKinds[asked], kind))
        .map((frame) => makeReady(frame, id, true, topic)),
    ),
    ...topic.decoys.flatMap(({ id, frames }) =>
      frames.filter((frame) => reads(frame, [kind], kind)).map((frame) => makeReady(frame, id, false, topic)),
    ),
  ]);
});

/** The frames that a mention may fit at all: of a figure those that count its noun, of one with a unit none. */
export function framesFor(topic: Topic, mention: Mention, noun: CountedNoun): readonly ReadyFrame[] {
  if (mention.kind !== 'count') return framesOf(topic)(mention.kind);
  if (mention.unit) return [];
  return framesCounting(topic)(typeof noun === 'string' ? '' : noun.concepts.join());
}

/** The frames for figures by the concepts of the noun they count, with commas between; '' for no noun, or one that the topic has no word for. */
const framesCounting = madeOnceFor((topic: Topic) =>
  madeOnceForName((concepts): ReadyFrame[] => {
    const noun = concepts === '' ? 'none' : { concepts: concepts.split(','), at: 0 };
    return framesOf(topic)('count').filter(({ counts }) => !counts || countsFit(counts, noun));
  }),
);

/** Whether a noun is one of those that a frame counts; null stands for none. */
export function countsFit(counts: readonly (string | null)[], noun: CountedNoun): boolean {
  if (noun === 'unknown') return false;
  if (noun === 'none') return counts.includes(null);
  return noun.concepts.some((concept) => counts.includes(concept));
}

function makeReady(frame: Frame, id: string, isQuestion: boolean, topic: Topic): ReadyFrame {
  const want = wantedBy(topic);
  return {
    id,
    isQuestion,
    or: frame.or ?? [],
    and: frame.and ?? [],
    counts: frame.counts ?? null,
    range: frame.range ?? null,
    done: frame.done ?? false,
    how: frame.how ?? null,
    precision: frame.precision ?? 'year',
    bias: frame.bias ?? 0,
    slots: frame.slots.map((slot, i) => ({
      concepts: slot.any,
      wanted: want(slot.any, slot.side),
      reach: slot.reach ?? defaultReach,
      block: slot.block ?? false,
      orElse: slot.orElse ?? null,
      weight: slot.weight ?? (i === 0 ? 1 : laterSlotWeight),
    })),
    guards: (frame.unless ?? []).map((guard) => ({
      wanted: want(guard.any, guard.side),
      within: guard.within ?? defaultWithin,
      nearerThan: want(guard.nearerThan ?? []),
    })),
  };
}

/** What frames look for, one object for all that look for the same. */
const wantedBy = madeOnceFor((topic: Topic) => {
  const numberOf = conceptNumbers(topic);
  let met = 0;
  const wantedNamed = madeOnceForName((name): Wanted => {
    const [side, ...concepts] = name.split(' ') as [Wanted['side'], ...string[]];
    return { number: met++, concepts: concepts.map(numberOf), side };
  });
  return (concepts: readonly string[], side: Wanted['side'] = 'either') => wantedNamed([side, ...concepts].join(' '));
});
