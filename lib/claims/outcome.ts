import { madeOnceForName } from '../languages/made-once.ts';

/** The questions of an outcome. */
export const questionsOf = madeOnceForName((outcome) => outcome.split('+'));

/** The outcome of a place that answers these questions. */
export const outcomeOf = (questions: string[]): string => questions.toSorted().join('+');
