import type { Mention } from '../mentions/mention.ts';
import type { Layout } from './layout.ts';
import type { Neighbour, Neighbours } from './neighbours.ts';
import type { CountedNoun } from './read-noun.ts';
import { countsFit, type ReadyFrame, type ReadyGuard, type ReadySlot } from './ready-frames.ts';

/** A frame that fits a mention, at a cost. */
export interface Fitting {
  fits: true;
  frame: ReadyFrame;
  cost: number;
}

/** One frame held against one mention: its cost and what fills its slots where it fits, or what kept it from fitting. */
export type Weighed = (Fitting & { filled: Neighbour[] }) | { fits: false; frame: ReadyFrame; because: Refusal };

/** What kept a frame from fitting: a rule about the mention itself, a slot that stays empty, or what stands in its way. */
export type Refusal = RuledOut | ReadySlot | Neighbour;

/** What of a mention a frame cannot have: its unit, its noun, its value, a date yet to come, told so, or so coarse. */
export type RuledOut = 'unit' | 'noun' | 'range' | 'done' | 'how' | 'precision';

/** What a frame is held against: a mention, its noun, and every concept around it. */
export interface Surroundings {
  mention: Mention;
  /** What `extentOf` says of it. */
  extent: Extent;
  noun: CountedNoun;
  layout: Layout;
  neighbours: Neighbours;
  /** The publication date of the article, `YYYY-MM-DD`, or null. */
  published: string | null;
}

/** What of the mention itself, whatever stands around it, rules out a frame of its kind; null where nothing does. */
export function ruledOut(frame: ReadyFrame, around: Surroundings): RuledOut | null {
  const { mention, extent, noun, published } = around;
  if (mention.kind === 'count' && mention.unit) return 'unit';
  if (frame.counts && !countsFit(frame.counts, noun)) return 'noun';
  if (frame.range && !(extent.high >= frame.range[0] && extent.low <= frame.range[1])) return 'range';
  if (mention.kind !== 'date') return null;
  if (frame.done && published !== null && mention.value.from > published) return 'done';
  if (frame.how && !frame.how.includes(mention.how)) return 'how';
  if (precisions.indexOf(mention.precision) < precisions.indexOf(frame.precision)) return 'precision';
  return null;
}

/** The coarsest first. */
const precisions = ['year', 'month', 'day'] as const;

/** Holds a frame against a mention of its kind: all its slots filled, nothing in the way, the value possible; else what kept it from fitting. */
export function weighFrame(frame: ReadyFrame, around: Surroundings): Fitting | Refusal {
  const because = ruledOut(frame, around);
  if (because !== null) return because;
  let cost = frame.bias;
  for (const slot of frame.slots) {
    const best = fillSlot(slot, around);
    if (!best && slot.orElse === null) return slot;
    cost += (best?.cost ?? slot.orElse!) * slot.weight;
  }
  for (const guard of frame.guards) {
    const found = tripGuard(guard, around.neighbours);
    if (found) return found;
  }
  return { fits: true, frame, cost };
}

/** What is at most so many times a slot's reach away still stands around a mention. */
const timesReach = 2;

/** Whether all that a frame must find stands around a mention, though the frame need not fit. */
export const standsAround = ({ slots }: ReadyFrame, neighbours: Neighbours): boolean =>
  slots.every(
    ({ wanted, reach, orElse }) =>
      orElse !== null || (neighbours.nearest(wanted)?.cost ?? Infinity) <= reach * timesReach,
  );

/** Whether a frame fits, for what `weighFrame` gave. */
export const isFitting = (weighed: Fitting | Refusal): weighed is Fitting =>
  typeof weighed === 'object' && 'fits' in weighed;

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

/** What fills the slots of a frame that fits. */
export const filledSlots = ({ slots }: ReadyFrame, around: Surroundings): Neighbour[] =>
  slots.flatMap((slot) => fillSlot(slot, around) ?? []);

function fillSlot(slot: ReadySlot, { neighbours, layout, mention }: Surroundings): Neighbour | null {
  const best = neighbours.nearest(slot.wanted);
  if (!best || best.cost <= slot.reach) return best;
  return slot.block && layout.inSameBlock(mention, best.hit) ? { ...best, cost: slot.reach } : null;
}

/** What trips the guard, or null. */
function tripGuard(guard: ReadyGuard, neighbours: Neighbours): Neighbour | null {
  const found = neighbours.nearest(guard.wanted);
  if (!found || found.cost > guard.within) return null;
  const rival = neighbours.nearest(guard.nearerThan);
  return rival && rival.cost <= found.cost ? null : found;
}
