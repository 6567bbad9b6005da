/**
 * The words by which a language builds clauses, lower case, apostrophes and hyphens as blanks. Phrases and stems ("perch*")
 * are allowed; scripts without spaces are matched letter by letter.
 */
export interface ClauseWords {
  /** Whether a counted noun also stands right before its figure: "북한군 1만 명", "北朝鮮兵1万人". */
  nounFirst: boolean;
  /** Where the verb ends the sentence: particles of its topic. A date right after one belongs to that verb: "KCNAは12日、…と伝えた". */
  topics?: string[];
  /** Words that join equals: "and", "or". */
  joins: string[];
  /** Words that open a clause: "who", "when", "while". */
  opens: string[];
  /** Words that may stand between a figure and the noun it counts: "of", "the", a counter ("명", "人の"). */
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
export const manners = ['part', 'maybe', 'ahead', 'one-day', 'per-year', 'denied'] as const;

/** The words of each manner. */
export type MannerWords = Record<(typeof manners)[number], string[]>;
