import { languageOf } from '../languages/languages.ts';
import { ConceptIndex } from './concept-index.ts';
import type { Token } from './tokens.ts';

/** What a word does in the building of clauses (see `ClauseWords`). */
export type ClauseMark = 'joins' | 'opens' | 'links' | 'ends' | 'topics';

/** How one language builds clauses, ready for use. */
export interface Clauses {
  nounFirst: boolean;
  /** Whether the verb ends the sentence. */
  verbLast: boolean;
  abbreviations: ReadonlySet<string>;
  /** The marks of each token; several where a word does several things, none where it is a word of content. */
  marksOf(tokens: Token[]): ReadonlySet<ClauseMark>[];
}

const none: ReadonlySet<ClauseMark> = new Set();
const made = new Map<string, Clauses>();

/** How a language builds clauses; one that Riscontro has no file for has no clause words. */
export function clausesOf(language: string): Clauses {
  let clauses = made.get(language);
  if (!clauses) made.set(language, (clauses = makeClauses(language)));
  return clauses;
}

function makeClauses(language: string): Clauses {
  const words = languageOf(language)?.clauses;
  if (!words)
    return { nounFirst: false, verbLast: false, abbreviations: new Set(), marksOf: (tokens) => tokens.map(() => none) };
  const { joins, opens, links, ends, topics = [] } = words;
  const index = new ConceptIndex({ joins, opens, links, ends, topics });
  return {
    nounFirst: words.nounFirst,
    verbLast: topics.length > 0,
    abbreviations: new Set(words.abbreviations),
    marksOf(tokens) {
      const marks: Set<ClauseMark>[] = tokens.map(() => new Set());
      for (const { concept, first, last } of index.find(tokens))
        for (let at = first; at <= last; at += 1) marks[at]!.add(concept as ClauseMark);
      return marks;
    },
  };
}
