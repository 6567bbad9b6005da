import type { Topic } from '../../../lib/claims/question.ts';

/** A topic that asks for nothing: tests fill in what they are about. */
export const emptyTopic: Topic = {
  year: 2024,
  names: [],
  peoples: [],
  actors: [],
  weights: null,
  questions: [],
  decoys: [],
  words: {},
};
