const parts = new Map<string, string[]>();

/** The questions of an outcome. */
export function questionsOf(outcome: string): string[] {
  let questions = parts.get(outcome);
  if (!questions) parts.set(outcome, (questions = outcome.split('+')));
  return questions;
}

/** The outcome of a place that answers these questions. */
export const outcomeOf = (questions: string[]): string => questions.toSorted().join('+');
