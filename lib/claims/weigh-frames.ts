import type { Mention, MentionKind } from '../mentions/mention.ts';
import type { ValueKind } from '../mentions/value.ts';
import type { Layout } from './layout.ts';
import type { Frame, Guard, Slot } from './question.ts';
import type { CountedNoun } from './read-noun.ts';
import type { Neighbour, Vicinity } from './vicinity.ts';

/** One frame held against one mention: its cost where it fits, or what kept it from fitting. */
export type Weighed =
  | { id: string; frame: Frame; fits: true; cost: number; filled: Neighbour[] }
  | { id: string; frame: Frame; fits: false; because: Refusal };

/** What kept a frame from fitting: a rule about the mention itself, a slot that stays empty, or what stands in its way. */
export type Refusal = RuledOut | Slot | Neighbour;

/** What of a mention a frame cannot have: its kind, its unit, its noun, its value, a date yet to come, told so, or so coarse. */
export type RuledOut = 'kind' | 'unit' | 'noun' | 'range' | 'done' | 'how' | 'precision';

/** What a frame is held against: a mention, its noun, and every concept around it. */
export interface Surroundings {
  mention: Mention;
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

/** What of the mention itself, whatever stands around it, rules a frame out; null where nothing does. */
export function ruledOut(frame: Frame, kinds: MentionKind[], around: Surroundings): RuledOut | null {
  const { mention, noun, published } = around;
  if (!(frame.of ?? kinds).includes(mention.kind)) return 'kind';
  if (mention.kind === 'count' && mention.unit) return 'unit';
  if (frame.counts && !countsFit(frame.counts, noun)) return 'noun';
  if (frame.range && !inRange(mention, frame.range)) return 'range';
  if (mention.kind !== 'date') return null;
  if (frame.done && published !== null && mention.value.from > published) return 'done';
  if (frame.how && !frame.how.includes(mention.how)) return 'how';
  if (frame.precision && !preciseEnough(mention.precision, frame.precision)) return 'precision';
  return null;
}

/** Holds one frame against a mention: all its slots filled, nothing in the way, the value possible. */
export function weighFrame(id: string, frame: Frame, kinds: MentionKind[], around: Surroundings): Weighed {
  const refuse = (because: Refusal): Weighed => ({ id, frame, fits: false, because });
  const because = ruledOut(frame, kinds, around);
  if (because !== null) return refuse(because);
  const filled: Neighbour[] = [];
  let cost = frame.bias ?? 0;
  for (const [i, slot] of frame.slots.entries()) {
    const best = fillSlot(slot, around);
    if (!best && slot.orElse !== undefined) {
      cost += slot.orElse * (slot.weight ?? (i === 0 ? 1 : laterSlotWeight));
      continue;
    }
    if (!best) return refuse(slot);
    filled.push(best);
    cost += best.cost * (slot.weight ?? (i === 0 ? 1 : laterSlotWeight));
  }
  for (const guard of frame.unless ?? []) {
    const found = tripGuard(guard, around);
    if (found) return refuse(found);
  }
  return { id, frame, fits: true, cost, filled };
}

function countsFit(counts: (string | null)[], noun: CountedNoun): boolean {
  if (noun === 'unknown') return false;
  if (noun === 'none') return counts.includes(null);
  return noun.concepts.some((concept) => counts.includes(concept));
}

function inRange(mention: Mention, [low, high]: [number, number]): boolean {
  switch (mention.kind) {
    case 'count': {
      const printed = mention.value.min ?? mention.value.max;
      return printed !== null && printed >= low && printed <= high;
    }
    case 'date':
      return Number(mention.value.to.slice(0, 4)) >= low && Number(mention.value.from.slice(0, 4)) <= high;
    case 'years':
      return mention.value.years >= low && mention.value.years <= high;
    case 'share':
      return mention.value.percent >= low && mention.value.percent <= high;
    case 'ordinal':
      return mention.value.number >= low && mention.value.number <= high;
    case 'never':
      return true;
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
