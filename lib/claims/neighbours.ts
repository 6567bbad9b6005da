import type { ConceptHit } from './concept-index.ts';
import { countBelow } from './count-below.ts';
import type { NumberedHit } from './concept-numbers.ts';
import { mostBehind, type Vicinity } from './vicinity.ts';

/** A concept near a mention: where it is named, and its distance (see `Layout`). */
export interface Neighbour {
  concept: string;
  hit: ConceptHit;
  cost: number;
}

/** Any of some concepts, by their numbers, on one side of a mention or on either. */
export interface Wanted {
  /** Counts what the frames of a topic want. */
  number: number;
  concepts: readonly number[];
  side: 'left' | 'right' | 'either';
}

/** The nearest hits of one concept: on the left, on the right, on either side. */
interface Sides {
  /** For which of the mentions, counted as they come, this was found. */
  turn: number;
  /** How many hits of the concept begin before that mention: the next one seldom stands far from it. */
  before: number;
  left: Neighbour | null;
  right: Neighbour | null;
  either: Neighbour | null;
}

/**
 * The nearest neighbours of one mention after another, for frames, who ask for the same ones hundreds of times over: what was found for a
 * concept is kept until the next mention's turn.
 */
export class Neighbours {
  private vicinity: Vicinity | null = null;
  private turn = 0;
  /** By the concept's number. */
  private readonly sides: (Sides | undefined)[] = [];
  /** By the number of what is wanted: what was found, and at which turn. */
  private readonly answers: (Neighbour | null)[] = [];
  private readonly answeredAt: number[] = [];

  /** Turns to the mention of a vicinity. */
  turnTo(vicinity: Vicinity): void {
    this.vicinity = vicinity;
    this.turn += 1;
  }

  /** The nearest hit of what is wanted; null where the article names none. */
  nearest(wanted: Wanted): Neighbour | null {
    const { number } = wanted;
    if (this.answeredAt[number] !== this.turn) {
      this.answeredAt[number] = this.turn;
      this.answers[number] = this.search(wanted);
    }
    return this.answers[number]!;
  }

  private search({ concepts, side }: Wanted): Neighbour | null {
    let best: Neighbour | null = null;
    for (const concept of concepts) {
      const places = this.vicinity!.concepts.hits[concept];
      if (!places) continue;
      const found = this.sidesOf(concept, places)[side];
      if (found && (!best || found.cost < best.cost)) best = found;
    }
    return best;
  }

  private sidesOf(concept: number, places: readonly NumberedHit[]): Sides {
    const sides = (this.sides[concept] ??= { turn: 0, before: 0, left: null, right: null, either: null });
    if (sides.turn < this.turn) this.fill(sides, places);
    return sides;
  }

  /** Costs grow with distance, so only the neighbours on either side can be the nearest. */
  private fill(sides: Sides, places: readonly NumberedHit[]): void {
    const vicinity = this.vicinity!;
    const { own } = vicinity;
    sides.turn = this.turn;
    sides.left = sides.right = sides.either = null;
    const next = countBefore(places, own.first, sides.before);
    sides.before = next;
    for (let at = Math.max(0, next - 1); at < next + mostBehind && at < places.length; at += 1) {
      const hit = places[at]!;
      const cost = vicinity.distanceTo(hit.first, hit.last);
      const isLeft = hit.first <= own.last && isNearer(cost, sides.left);
      const isRight = hit.last >= own.first && isNearer(cost, sides.right);
      const isNearest = isNearer(cost, sides.either);
      if (!isLeft && !isRight && !isNearest) continue;
      const found = { concept: hit.concept, hit, cost };
      if (isLeft) sides.left = found;
      if (isRight) sides.right = found;
      if (isNearest) sides.either = found;
    }
  }
}

/** How many of the places begin before a token, from a guess that is seldom too high. */
function countBefore(places: readonly NumberedHit[], token: number, guess: number): number {
  if (guess > 0 && places[guess - 1]!.first >= token) return countBelow(places, token, ({ first }) => first);
  let count = guess;
  while (count < places.length && places[count]!.first < token) count += 1;
  return count;
}

const isNearer = (cost: number, best: Neighbour | null): boolean => !best || cost < best.cost;
