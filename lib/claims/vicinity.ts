import type { Mention } from '../mentions/mention.ts';
import type { ConceptHit } from './concept-index.ts';
import type { Concepts } from './find-concepts.ts';
import { countBelow } from './count-below.ts';
import type { Layout } from './layout.ts';

/** A concept near a mention: where it is named, and its distance (see `Layout`). */
export interface Neighbour {
  concept: string;
  hit: ConceptHit;
  cost: number;
}

/** Words (characters in scripts without spaces) that a phrase of a pack has at most. */
const longestPhrase = 40;

/** The nearest hits of one concept: on the left, on the right, on either side. */
interface Sides {
  left: Neighbour | null;
  right: Neighbour | null;
  either: Neighbour | null;
  /** How many hits the concept had: what mentions are read as is added while others are still weighed. */
  known: number;
}

/**
 * The concepts around one mention. Frames and signs ask for the same neighbours hundreds of times over: each concept is
 * looked for once.
 */
export class Vicinity {
  readonly own: { first: number; last: number };
  private readonly distanceTo: (first: number, last: number) => number;
  private readonly sides = new Map<string, Sides>();
  private readonly mention: Mention;
  private readonly layout: Layout;
  private readonly concepts: Concepts;

  constructor(mention: Mention, layout: Layout, concepts: Concepts) {
    this.mention = mention;
    this.layout = layout;
    this.concepts = concepts;
    this.own = layout.reachOf(mention);
    this.distanceTo = layout.distancesFrom(mention);
  }

  /** The concepts that the article names anywhere. */
  allConcepts(): Iterable<string> {
    return this.concepts.hits.keys();
  }

  /** The concepts of which a hit may be within a cost of the mention. */
  conceptsWithin(cost: number): Set<string> {
    const near = new Set<string>();
    for (const { from, to } of this.layout.windowsAround(this.mention, cost))
      // A phrase that reaches into the window may begin a few words before it.
      for (let at = Math.max(0, from - longestPhrase); at <= to; at += 1)
        for (const { concept } of this.concepts.hitsAt(at)) near.add(concept);
    return near;
  }

  /** The hits of a concept in the order of the text. */
  hitsOf(concept: string): readonly ConceptHit[] {
    return this.concepts.hits.get(concept) ?? [];
  }

  /** Whether any of the concepts is named in the mention's own sentence. */
  isInSentence(concepts: readonly string[]): boolean {
    const own = this.layout.sentenceAt(this.own.first);
    return concepts.some((concept) => {
      const sides = this.sidesOf(concept);
      return [sides?.left, sides?.right].some((found) => found && this.layout.sentenceAt(found.hit.first) === own);
    });
  }

  /** The nearest hit of any of the concepts, on one side of the mention or on either; null where the article names none. */
  nearest(concepts: readonly string[], side: 'left' | 'right' | 'either' = 'either'): Neighbour | null {
    let best: Neighbour | null = null;
    for (const concept of concepts) {
      const found = this.sidesOf(concept)?.[side];
      if (found && (!best || found.cost < best.cost)) best = found;
    }
    return best;
  }

  /** As `nearest`, of one concept, passing over what the mention itself was read as. */
  nearestOther(concept: string, side: 'left' | 'right'): Neighbour | null {
    const found = this.sidesOf(concept)?.[side] ?? null;
    return found && this.isOwn(found.hit) ? this.search(concept, this.hitsOf(concept), true)[side] : found;
  }

  /** A hit that a mention's own reading left behind, or that of another reading of the same figure. */
  private isOwn(hit: ConceptHit): boolean {
    return hit.derived === true && hit.first === this.own.first;
  }

  private sidesOf(concept: string): Sides | null {
    const places = this.concepts.hits.get(concept);
    if (!places) return null;
    let sides = this.sides.get(concept);
    if (sides?.known !== places.length) this.sides.set(concept, (sides = this.search(concept, places, false)));
    return sides;
  }

  /** Costs grow with distance, so only the neighbours on either side can be the nearest. */
  private search(concept: string, places: readonly ConceptHit[], others: boolean): Sides {
    const { own } = this;
    const sides: Sides = { left: null, right: null, either: null, known: places.length };
    const next = countBelow(places, own.first, (hit) => hit.first);
    for (let at = Math.max(0, next - 1); at <= next + 2 && at < places.length; at += 1) {
      const hit = places[at]!;
      if (others && this.isOwn(hit)) continue;
      const found = { concept, hit, cost: this.distanceTo(hit.first, hit.last) };
      const isNearer = (best: Neighbour | null) => !best || found.cost < best.cost;
      if (hit.first <= own.last && isNearer(sides.left)) sides.left = found;
      if (hit.last >= own.first && isNearer(sides.right)) sides.right = found;
      if (isNearer(sides.either)) sides.either = found;
    }
    return sides;
  }
}
