import { madeOnceForName } from '../languages/made-once.ts';

/** The questions of an outcome. */
export const questionsOf = madeOnceForName((outcome) => outcome.split('+'));

/** The set of some questions, always the same one for the same questions in the same order: many mentions may answer just these. */
export const setOfQuestions = (questions: readonly string[]): ReadonlySet<string> => setNamed(questions.join());

const setNamed = madeOnceForName(
  (questions): ReadonlySet<string> => new Set(questions === '' ? [] : questions.split(',')),
);

/** The outcome of a place that answers these questions. */
export const outcomeOf = (questions: string[]): string => questions.toSorted().join('+');
