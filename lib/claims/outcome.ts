/** The questions of an outcome. */
export const questionsOf = (outcome: string): string[] => outcome.split('+');

/** The outcome of a place that answers these questions. */
export const outcomeOf = (questions: string[]): string => questions.toSorted().join('+');
