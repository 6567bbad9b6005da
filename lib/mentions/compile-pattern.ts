/** A pattern's source with its spaces widened: each stands for one to three, ` ?` for up to three. */
export const spacesOf = (pattern: string): string => pattern.replaceAll(' ?', '(?: {1,3})?').replaceAll(/ (?!\{1,3\})/g, ' {1,3}');

/** One group of all patterns, longer ones first, so that the longest phrase wins. Matches nothing when there are none. */
export function anyOf(patterns: Iterable<string>): string {
  const sources = [...patterns].sort((a, b) => b.length - a.length).map(spacesOf);
  return sources.length > 0 ? `(?:${sources.join('|')})` : '(?!)';
}

/** The same for plain words, in which nothing is a pattern. */
export const anyWord = (words: Iterable<string>): string => anyOf([...words].map(escapeWord));

export const escapeWord = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A regex that matches only where `lastIndex` stands. */
export const sticky = (source: string, flags = ''): RegExp => new RegExp(source, `yu${flags}`);

/** What the sticky pattern matches at the place, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
