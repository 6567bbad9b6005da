import type { ClauseWords } from '../languages/clause-words.ts';
import { languageOf } from '../languages/languages.ts';

/** A language's clause words, ready for look-up. */
export type ClauseSets = Record<keyof ClauseWords, ReadonlySet<string>>;

const made = new Map<string, ClauseSets>();

/** The clause words of a language; for one that Riscontro has no file for, none. */
export function clauseSetsOf(language: string): ClauseSets {
  let sets = made.get(language);
  if (!sets) {
    const words = languageOf(language)?.clauses;
    sets = {
      joins: new Set(words?.joins),
      opens: new Set(words?.opens),
      links: new Set(words?.links),
      ends: new Set(words?.ends),
      abbreviations: new Set(words?.abbreviations),
    };
    made.set(language, sets);
  }
  return sets;
}
