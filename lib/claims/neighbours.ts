import type { ConceptHit } from './concept-index.ts';
import { countBelow } from './count-below.ts';
import type { NumberedHit } from './find-concepts.ts';
import { mostBehind, type Vicinity } from './vicinity.ts';

/** A concept near a mention: where it is named, and its distance (see `Layout`). */
export interface Neighbour {
  concept: string;
  hit: ConceptHit;
  cost: number;
}

/** The nearest hits of one concept: on the left, on the right, on either side. */
interface Sides {
  left: Neighbour | null;
  right: Neighbour | null;
  either: Neighbour | null;
}

const nowhere: Sides = { left: null, right: null, either: null };

/**
 * The nearest neighbours of one mention, for frames, who ask for the same ones hundreds of times over: what was found for a concept is
 * kept, and so must go before what the mention is read as is added.
 */
export class Neighbours {
  private readonly vicinity: Vicinity;
  /** By the concept's number. */
  private readonly sides: (Sides | undefined)[] = [];

  constructor(vicinity: Vicinity) {
    this.vicinity = vicinity;
  }

  /** The nearest hit of any of the concepts, by their numbers, on one side of the mention or on either; null where the article names none. */
  nearest(concepts: readonly number[], side: 'left' | 'right' | 'either'): Neighbour | null {
    let best: Neighbour | null = null;
    for (const concept of concepts) {
      const found = (this.sides[concept] ??= this.search(concept))[side];
      if (found && (!best || found.cost < best.cost)) best = found;
    }
    return best;
  }

  private search(concept: number): Sides {
    const places = this.vicinity.concepts.hits[concept];
    return places ? this.searchAmong(places) : nowhere;
  }

  /** Costs grow with distance, so only the neighbours on either side can be the nearest. */
  private searchAmong(places: readonly NumberedHit[]): Sides {
    const { own, distanceTo } = this.vicinity;
    const sides: Sides = { ...nowhere };
    const next = countBelow(places, own.first, (hit) => hit.first);
    for (let at = Math.max(0, next - 1); at < next + mostBehind && at < places.length; at += 1) {
      const hit = places[at]!;
      const cost = distanceTo(hit.first, hit.last);
      const isLeft = hit.first <= own.last && isNearer(cost, sides.left);
      const isRight = hit.last >= own.first && isNearer(cost, sides.right);
      const isNearest = isNearer(cost, sides.either);
      if (!isLeft && !isRight && !isNearest) continue;
      const found = { concept: hit.concept, hit, cost };
      if (isLeft) sides.left = found;
      if (isRight) sides.right = found;
      if (isNearest) sides.either = found;
    }
    return sides;
  }
}

const isNearer = (cost: number, best: Neighbour | null): boolean => !best || cost < best.cost;
