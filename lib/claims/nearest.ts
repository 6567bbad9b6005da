import type { Mention } from '../mentions/mention.ts';
import type { ConceptHit } from './concept-index.ts';
import { countBelow } from './count-below.ts';
import type { Layout } from './layout.ts';

/** A concept near a mention: where it is named, and its distance (see `Layout`). */
export interface Neighbour {
  concept: string;
  hit: ConceptHit;
  cost: number;
}

/** A mention among the concepts that its article names. */
export interface Place {
  mention: Mention;
  layout: Layout;
  hits: Map<string, ConceptHit[]>;
}

/** A hit that a mention's own reading left behind, or that of another reading of the same figure. */
const isOwn = (hit: ConceptHit, own: { first: number }): boolean => hit.derived === true && hit.first === own.first;

/**
 * The nearest hit of any of the concepts, on one side of the mention or on both; null where the article names none.
 * Costs grow with distance, so only the neighbours on either side can be it. `others` passes over what the mention itself was read as.
 */
export function nearest(
  concepts: string[],
  side: 'left' | 'right' | undefined,
  { mention, layout, hits }: Place,
  others = false,
): Neighbour | null {
  const own = layout.reachOf(mention);
  let best: Neighbour | null = null;
  for (const concept of concepts) {
    const places = hits.get(concept) ?? [];
    const next = countBelow(places, own.first, (hit) => hit.first);
    for (const at of [next - 1, next, next + 1, next + 2]) {
      const hit = places[at];
      if (
        !hit ||
        (others && isOwn(hit, own)) ||
        (side === 'left' && hit.first > own.last) ||
        (side === 'right' && hit.last < own.first)
      )
        continue;
      const cost = layout.distance(mention, hit.first, hit.last);
      if (!best || cost < best.cost) best = { concept, hit, cost };
    }
  }
  return best;
}
