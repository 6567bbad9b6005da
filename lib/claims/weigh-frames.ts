import type { Mention, MentionKind } from '../mentions/mention.ts';
import type { ValueKind } from '../mentions/value.ts';
import { countBelow } from './count-below.ts';
import type { ConceptHit } from './concept-index.ts';
import type { Layout } from './layout.ts';
import type { Frame, Guard, Slot } from './question.ts';
import type { CountedNoun } from './read-noun.ts';

/** One frame held against one mention: its cost where it fits, or what kept it from fitting. */
export type Weighed =
  | { id: string; frame: Frame; fits: true; cost: number; filled: FilledSlot[] }
  | { id: string; frame: Frame; fits: false; because: string };

/** The concept that filled a slot, where, and at what cost. */
export interface FilledSlot {
  concept: string;
  hit: ConceptHit;
  cost: number;
}

/** What a frame is held against: a mention, its noun, and every concept around it. */
export interface Surroundings {
  mention: Mention;
  noun: CountedNoun;
  layout: Layout;
  hits: Map<string, ConceptHit[]>;
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

/** Holds one frame against a mention: all its slots filled, nothing in the way, the value possible. */
export function weighFrame(id: string, frame: Frame, kinds: MentionKind[], around: Surroundings): Weighed {
  const refuse = (because: string): Weighed => ({ id, frame, fits: false, because });
  const { mention, noun } = around;
  if (!(frame.of ?? kinds).includes(mention.kind)) return refuse('another kind of value');
  if (mention.kind === 'count' && mention.unit) return refuse(`a figure of ${mention.unit}`);
  if (frame.counts && !countsFit(frame.counts, noun)) return refuse(`counts ${nameOf(noun)}`);
  if (frame.range && !inRange(mention, frame.range)) return refuse('value out of range');
  if (frame.done && mention.kind === 'date' && around.published !== null && mention.value.from > around.published)
    return refuse('not done yet');
  if (frame.how && mention.kind === 'date' && !frame.how.includes(mention.how)) return refuse('read from another day');
  if (frame.precision && mention.kind === 'date' && !preciseEnough(mention.precision, frame.precision))
    return refuse('too coarse a date');
  const filled: FilledSlot[] = [];
  let cost = frame.bias ?? 0;
  for (const [i, slot] of frame.slots.entries()) {
    const best = fillSlot(slot, around);
    if (!best && slot.orElse !== undefined) {
      cost += slot.orElse * (slot.weight ?? (i === 0 ? 1 : laterSlotWeight));
      continue;
    }
    if (!best) return refuse(`no ${slot.any.join('/')} near`);
    filled.push(best);
    cost += best.cost * (slot.weight ?? (i === 0 ? 1 : laterSlotWeight));
  }
  for (const guard of frame.unless ?? []) {
    const found = tripGuard(guard, around);
    if (found) return refuse(`${found} stands near`);
  }
  return { id, frame, fits: true, cost, filled };
}

function countsFit(counts: (string | null)[], noun: CountedNoun): boolean {
  if (noun === 'unknown') return false;
  if (noun === 'none') return counts.includes(null);
  return noun.concepts.some((concept) => counts.includes(concept));
}

const nameOf = (noun: CountedNoun): string =>
  typeof noun === 'string' ? `${noun === 'none' ? 'no' : 'an unknown'} noun` : noun.concepts.join('/');

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

function fillSlot(slot: Slot, around: Surroundings): FilledSlot | null {
  const best = nearest(slot.any, slot.side, around);
  const reach = slot.reach ?? defaultReach;
  if (!best || best.cost <= reach) return best;
  return slot.block && around.layout.inSameBlock(around.mention, best.hit) ? { ...best, cost: reach } : null;
}

/** The name of the concept that trips the guard, or null. */
function tripGuard(guard: Guard, around: Surroundings): string | null {
  const found = nearest(guard.any, guard.side, around);
  if (!found || found.cost > (guard.within ?? defaultWithin)) return null;
  const rival = guard.nearerThan && nearest(guard.nearerThan, undefined, around);
  return rival && rival.cost <= found.cost ? null : found.concept;
}

/** The cheapest hit of any of the concepts. Costs grow with distance, so only the neighbours on either side can be it. */
function nearest(
  concepts: string[],
  side: 'left' | 'right' | undefined,
  { mention, layout, hits }: Surroundings,
): FilledSlot | null {
  const own = layout.reachOf(mention);
  let best: FilledSlot | null = null;
  for (const concept of concepts) {
    const places = hits.get(concept) ?? [];
    const next = countBelow(places, own.first, (hit) => hit.first);
    for (const at of [next - 1, next, next + 1]) {
      const hit = places[at];
      if (!hit || (side === 'left' && hit.first > own.last) || (side === 'right' && hit.last < own.first)) continue;
      const cost = layout.distance(mention, hit.first, hit.last);
      if (!best || cost < best.cost) best = { concept, hit, cost };
    }
  }
  return best;
}
