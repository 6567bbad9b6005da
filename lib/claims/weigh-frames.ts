import type { Mention, MentionKind } from '../mentions/mention.ts';
import type { ValueKind } from '../mentions/value.ts';
import type { Layout } from './layout.ts';
import type { Frame, Guard, Slot } from './question.ts';
import type { CountedNoun } from './read-noun.ts';
import type { Neighbour, Vicinity } from './vicinity.ts';

/** A frame with the question or the decoy that it belongs to. */
export interface FrameOf {
  id: string;
  frame: Frame;
  isQuestion: boolean;
}

/** A frame that fits a mention, at a cost, and what fills its slots. */
export type Fitting = FrameOf & { fits: true; cost: number; filled: Neighbour[] };

/** One frame held against one mention: its cost where it fits, or what kept it from fitting. */
export type Weighed = Fitting | (FrameOf & { fits: false; because: Refusal });

/** What kept a frame from fitting: a rule about the mention itself, a slot that stays empty, or what stands in its way. */
export type Refusal = RuledOut | Slot | Neighbour;

/** What of a mention a frame cannot have: its unit, its noun, its value, a date yet to come, told so, or so coarse. */
export type RuledOut = 'unit' | 'noun' | 'range' | 'done' | 'how' | 'precision';

/** What a frame is held against: a mention, its noun, and every concept around it. */
export interface Surroundings {
  mention: Mention;
  /** What `extentOf` says of it. */
  extent: Extent;
  noun: CountedNoun;
  layout: Layout;
  vicinity: Vicinity;
  /** The publication date of the article, `YYYY-MM-DD`, or null. */
  published: string | null;
}

const defaultReach = 4.5;
const defaultWithin = 1;
/** Slots after the first add less: the first names the act, the others who and what. */
const laterSlotWeight = 0.35;

/** The kinds of mention that can answer a question of each kind. */
export const mentionKinds: Record<ValueKind, MentionKind[]> = {
  count: ['count'],
  date: ['date'],
  'last-time': ['years', 'date', 'never'],
  share: ['share'],
  ordinal: ['ordinal'],
};

/** What of the mention itself, whatever stands around it, rules out a frame of its kind; null where nothing does. */
export function ruledOut(frame: Frame, around: Surroundings): RuledOut | null {
  const { mention, extent, noun, published } = around;
  if (mention.kind === 'count' && mention.unit) return 'unit';
  if (frame.counts && !countsFit(frame.counts, noun)) return 'noun';
  if (frame.range && !(extent.high >= frame.range[0] && extent.low <= frame.range[1])) return 'range';
  if (mention.kind !== 'date') return null;
  if (frame.done && published !== null && mention.value.from > published) return 'done';
  if (frame.how && !frame.how.includes(mention.how)) return 'how';
  if (frame.precision && !preciseEnough(mention.precision, frame.precision)) return 'precision';
  return null;
}

/** Holds a frame against a mention of its kind: all its slots filled, nothing in the way, the value possible; else what kept it from fitting. */
export function weighFrame({ id, frame, isQuestion }: FrameOf, around: Surroundings): Fitting | Refusal {
  const because = ruledOut(frame, around);
  if (because !== null) return because;
  const filled: Neighbour[] = [];
  let cost = frame.bias ?? 0;
  for (let i = 0; i < frame.slots.length; i += 1) {
    const slot = frame.slots[i]!;
    const best = fillSlot(slot, around);
    if (!best && slot.orElse === undefined) return slot;
    if (best) filled.push(best);
    cost += (best?.cost ?? slot.orElse!) * (slot.weight ?? (i === 0 ? 1 : laterSlotWeight));
  }
  for (const guard of frame.unless ?? []) {
    const found = tripGuard(guard, around);
    if (found) return found;
  }
  return { id, frame, isQuestion, fits: true, cost, filled };
}

/** Whether a frame fits, for what `weighFrame` gave. */
export const isFitting = (weighed: Fitting | Refusal): weighed is Fitting =>
  typeof weighed === 'object' && 'fits' in weighed;

/** Whether a noun is one of those that a frame counts; null stands for none. */
export function countsFit(counts: (string | null)[], noun: CountedNoun): boolean {
  if (noun === 'unknown') return false;
  if (noun === 'none') return counts.includes(null);
  return noun.concepts.some((concept) => counts.includes(concept));
}

/** The least and the greatest value that a mention may mean, of a date its years. */
export interface Extent {
  low: number;
  high: number;
}

/** What a mention's value is held against a frame's range by; "never" lies in any. */
export function extentOf(mention: Mention): Extent {
  const only = (value: number) => ({ low: value, high: value });
  switch (mention.kind) {
    case 'count':
      return only(mention.value.min ?? mention.value.max ?? NaN);
    case 'date':
      return { low: Number(mention.value.from.slice(0, 4)), high: Number(mention.value.to.slice(0, 4)) };
    case 'years':
      return only(mention.value.years);
    case 'share':
      return only(mention.value.percent);
    case 'ordinal':
      return only(mention.value.number);
    case 'never':
      return { low: -Infinity, high: Infinity };
  }
}

const precisions = ['year', 'month', 'day'] as const;

function preciseEnough(given: (typeof precisions)[number], asked: (typeof precisions)[number]): boolean {
  return precisions.indexOf(given) >= precisions.indexOf(asked);
}

function fillSlot(slot: Slot, around: Surroundings): Neighbour | null {
  const best = around.vicinity.nearest(slot.any, slot.side);
  const reach = slot.reach ?? defaultReach;
  if (!best || best.cost <= reach) return best;
  return slot.block && around.layout.inSameBlock(around.mention, best.hit) ? { ...best, cost: reach } : null;
}

/** What trips the guard, or null. */
function tripGuard(guard: Guard, { vicinity }: Surroundings): Neighbour | null {
  const found = vicinity.nearest(guard.any, guard.side);
  if (!found || found.cost > (guard.within ?? defaultWithin)) return null;
  const rival = guard.nearerThan && vicinity.nearest(guard.nearerThan);
  return rival && rival.cost <= found.cost ? null : found;
}
