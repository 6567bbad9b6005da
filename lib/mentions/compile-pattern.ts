/** A pattern's source with its spaces widened: each stands for one to three, ` ?` for up to three. */
export const spacesOf = (pattern: string): string =>
  pattern.replaceAll(' ?', '(?: {1,3})?').replaceAll(/ (?!\{1,3\})/g, ' {1,3}');

/** The source that matches nothing. */
export const nothing = '(?!)';

/**
 * Sources as alternatives, in their order; matches nothing when there are none. Those that match nothing are left out: with one of them
 * browsers no longer rule out a place by its first letter, and such a search takes up to three times as long.
 */
export const eitherOf = (sources: readonly string[]): string =>
  sources.filter((source) => source !== nothing).join('|') || nothing;

/** One group of all patterns, longer ones first, so that the longest phrase wins. Matches nothing when there are none. */
export function anyOf(patterns: Iterable<string>): string {
  const sources = [...patterns].sort((a, b) => b.length - a.length).map(spacesOf);
  return sources.length > 0 ? `(?:${sources.join('|')})` : nothing;
}

/** More alternatives than this are slower one by one than as a tree of letters. */
const manyWords = 12;

/** The same for plain words, in which nothing is a pattern; many of them as a tree of their letters. */
export function anyWord(words: Iterable<string>): string {
  const all = [...new Set(words)];
  return all.length > manyWords ? `(?:${spacesOf(branchesOf(all))})` : anyOf(all.map(escapeWord));
}

/** Alternatives for words that differ in their first letter. */
function branchesOf(words: string[]): string {
  const branches = new Map<string, string[]>();
  for (const word of words) {
    const first = String.fromCodePoint(word.codePointAt(0)!);
    const rest = word.slice(first.length);
    const others = branches.get(first);
    if (others) others.push(rest);
    else branches.set(first, [rest]);
  }
  return [...branches].map(([first, rests]) => escapeWord(first) + restOf(rests)).join('|');
}

/** What may follow a letter, the longest that fits first. */
function restOf(rests: string[]): string {
  if (rests.length === 1) return escapeWord(rests[0]!);
  const longer = rests.filter((rest) => rest !== '');
  return `(?:${branchesOf(longer)})${longer.length < rests.length ? '?' : ''}`;
}

/**
 * One group of all patterns for a look behind, which reads from the end: those with the same last word are one alternative. It tells that
 * one of them is there, not which.
 */
export function anyBehind(patterns: Iterable<string>): string {
  const openings = new Map<string, string[]>();
  for (const pattern of patterns) {
    const [, opening = '', last = pattern] = /^(.*) ([\p{L}'-]+)$/u.exec(pattern) ?? [];
    openings.set(last, [...(openings.get(last) ?? []), opening]);
  }
  return anyOf(
    [...openings].map(([last, all]) => {
      const longer = all.filter((opening) => opening !== '');
      if (longer.length === 0) return last;
      return `(?:(?:${longer.join('|')}) )${longer.length < all.length ? '?' : ''}${last}`;
    }),
  );
}

export const escapeWord = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Letters of folded text as plain ranges: `\p{L}` with its thousands makes a regex slow to compile, and there are a hundred. Written as
 * themselves: over 20 000 characters of source V8 no longer makes a regex fast.
 */
const letters =
  'a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3005-\u3007\u3041-\u30fa\u30fc-\ud7ff\uf900-\ufdff';
const digits = '0-9\u00b2\u00b3\u00b9\u00bc-\u00be';

/** The regex of a source over folded text, in which `\p{L}` and `\p{N}` stand for letters and digits. */
export function regexOf(source: string, flags: string): RegExp {
  const inClass = source.replaceAll(/\[(?:\\.|[^\]\\])*\]/g, (one) =>
    one.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', digits),
  );
  return new RegExp(inClass.replaceAll('\\p{L}', `[${letters}]`).replaceAll('\\p{N}', `[${digits}]`), flags);
}

/** A regex over folded text that matches only where `lastIndex` stands. */
export const sticky = (source: string, flags = ''): RegExp => regexOf(source, `y${flags}`);

/** Sources of what must stand before and after a word: nothing where words are not set apart. */
export const wordEdges = (spaced: boolean): { start: string; end: string } =>
  spaced ? { start: '(?<![\\p{L}\\p{N}_])', end: '(?![\\p{L}\\p{N}_])' } : { start: '', end: '' };

/** What the sticky pattern matches at the place, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a global pattern matches, start and end. `matchAll` would copy the pattern each time. */
export function placesOf(pattern: RegExp, text: string): [start: number, end: number][] {
  const places: [number, number][] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    places.push([found.index, pattern.lastIndex]);
    if (found[0] === '') pattern.lastIndex += 1;
  }
  return places;
}

/** Whether a digit of folded text stands at the place. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
