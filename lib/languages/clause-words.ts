/** The words by which a language builds clauses. All lower case, without accents, apostrophes and hyphens as blanks. */
export interface ClauseWords {
  /** Words that join equals: "and", "or". */
  joins: string[];
  /** Words that open a clause: "who", "when", "while". */
  opens: string[];
  /** Words that may stand between a figure and the noun it counts: "of", "the". */
  links: string[];
  /** Words that no counted noun can be: prepositions, auxiliaries, adverbs. After a figure they leave it bare. */
  ends: string[];
  /** Shortened words whose full stop ends no sentence. */
  abbreviations: string[];
}

/**
 * How a statement is meant, whatever it is about. They count as concepts in a pack's frames: `part` ("of whom", "another"),
 * `maybe` ("could", "fears"), `ahead` ("will be", "scheduled"), `one-day`, `per-year`, `denied` ("not", "denies").
 */
export type MannerWords = Record<'part' | 'maybe' | 'ahead' | 'one-day' | 'per-year' | 'denied', string[]>;
