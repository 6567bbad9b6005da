/** The words of a line. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
