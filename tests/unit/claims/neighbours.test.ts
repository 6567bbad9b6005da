import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Neighbours, type Wanted } from '../../../lib/claims/neighbours.ts';
import type { Vicinity } from '../../../lib/claims/vicinity.ts';

const place = fc.integer({ min: 0, max: 200 });

/** Concepts named at single words, and a mention of one word: what lies further off costs more. */
const vicinityOf = (own: number, named: number[][]) =>
  ({
    own: { first: own, last: own },
    concepts: {
      hits: named.map((at, number) => at.map((first) => ({ concept: `c${number}`, first, last: first, number }))),
    },
    distanceTo: (first: number) => Math.abs(first - own),
  }) as unknown as Vicinity;

it('finds the nearest of all places on a side, for mentions in whatever order', () =>
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(place, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
      fc.array(place, { minLength: 1 }),
      fc.constantFrom<Wanted['side'][]>('left', 'right', 'either'),
      (places, mentions, side) => {
        const named = places.map((at) => at.toSorted((a, b) => a - b));
        const wanted: Wanted = { number: 0, concepts: named.map((_, number) => number), side };
        const neighbours = new Neighbours();
        for (const own of mentions) {
          neighbours.turnTo(vicinityOf(own, named));
          const fitting = named.flat().filter((at) => side === 'either' || (side === 'left' ? at <= own : at >= own));
          const least = fitting.length > 0 ? Math.min(...fitting.map((at) => Math.abs(at - own))) : null;
          expect(neighbours.nearest(wanted)?.cost ?? null).toBe(least);
          expect(neighbours.nearest(wanted)?.cost ?? null).toBe(least);
        }
      },
    ),
  ));
