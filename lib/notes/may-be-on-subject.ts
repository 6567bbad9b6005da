/** What makes a page one that a pack may be about: a word of every group stands in its text. */
export interface Subject {
  id: string;
  /** Words in all languages, written as they stand in a text (upper and lower case count). */
  groups: string[][];
}

/** Whether each group of the subject has a word in the text. Plain substrings: one cheap look, no pattern. */
export function mayBeOnSubject(text: string, { groups }: Subject): boolean {
  return groups.every((words) => words.some((word) => text.includes(word)));
}
