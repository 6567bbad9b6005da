import { madeOnceFor } from '../languages/made-once.ts';
import type { ConceptHit } from './concept-index.ts';
import type { Topic } from './question.ts';

/** A hit with the number of its concept. */
export interface NumberedHit extends ConceptHit {
  number: number;
}

/**
 * Numbers the concepts of a topic from 0, as they are met: what is known of each concept stands in an array at its number, where
 * frames, who ask for the same few hundreds of times over, find it.
 */
export const conceptNumbers = madeOnceFor<Topic, (concept: string) => number>(() => {
  const numbers = new Map<string, number>();
  return (concept) => {
    const known = numbers.get(concept);
    if (known !== undefined) return known;
    numbers.set(concept, numbers.size);
    return numbers.size - 1;
  };
});
