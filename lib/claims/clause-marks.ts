import { languageOf } from '../languages/languages.ts';
import { madeOnceForName } from '../languages/made-once.ts';
import type { Token } from '../languages/words.ts';
import { ConceptIndex } from './concept-index.ts';

/** What a word does in the building of clauses (see `ClauseWords`), each a bit: a word may do several things. */
export const clauseMark = { joins: 1, opens: 2, links: 4, ends: 8, topics: 16 };

/** Prepositions, articles and the like: what may stand between a figure and what it belongs to. */
export const isSmallWord = (marks: number): boolean => (marks & (clauseMark.links | clauseMark.ends)) > 0;

/** How one language builds clauses, ready for use. */
export interface Clauses {
  nounFirst: boolean;
  /** Whether the verb ends the sentence. */
  verbLast: boolean;
  abbreviations: ReadonlySet<string>;
  /** Sets the marks of the tokens from `first` up to `end`; none is set for a word of content. */
  mark(tokens: readonly Token[], first: number, end: number, marks: Uint8Array): void;
}

/** How a language builds clauses; one that Riscontro has no file for has no clause words. */
export const clausesOf = madeOnceForName((language): Clauses => {
  const words = languageOf(language)?.clauses;
  if (!words) return { nounFirst: false, verbLast: false, abbreviations: new Set(), mark: () => undefined };
  const { joins, opens, links, ends, topics = [] } = words;
  const index = new ConceptIndex({ joins, opens, links, ends, topics });
  return {
    nounFirst: words.nounFirst,
    verbLast: topics.length > 0,
    abbreviations: new Set(words.abbreviations),
    mark(tokens, first, end, marks) {
      for (const hit of index.find(tokens, first, end))
        for (let at = hit.first; at <= hit.last; at += 1)
          marks[at]! |= clauseMark[hit.concept as keyof typeof clauseMark];
    },
  };
});
