import type { DateReading, MentionKind } from '../mentions/mention.ts';
import type { ValueKind } from '../mentions/value.ts';

/** Something several sources answer, and the frames by which a figure or date in an article is seen to answer it. */
export interface Question {
  id: string;
  kind: ValueKind;
  frames: Frame[];
}

/** What a figure or date may be read as that no question asks for: it draws the mention away from the questions. */
export interface Decoy {
  id: string;
  frames: Frame[];
}

/**
 * One way in which the words around a mention show what it is about: which concepts stand how near.
 * "Near" is a cost along the text (see `Layout`): words cost little, commas and conjunctions more, sentences much.
 */
export interface Frame {
  /** Kinds of mention this frame reads; by default those that the question's kind can be answered with. */
  of?: MentionKind[];
  /** The noun the figure counts: one of these concepts. `null` in the list allows a figure without a noun. */
  counts?: (string | null)[];
  /** Each slot must be filled by one of its concepts, within its reach. */
  slots: Slot[];
  /** None of these may stand within the given cost. */
  unless?: Guard[];
  /** Added to the frame's cost: above 0 for a frame that is a guess, below 0 for one that is certain. */
  bias?: number;
  /** Questions this place may answer instead, in order, where the actor is left open; the facts decide. */
  or?: string[];
  /** Questions this place answers as well ("both ratified it in November"), each with those it may be instead. */
  and?: [string, ...string[]][];
  /** Range the value must lie in to be possible at all (a treaty article is no 1961). */
  range?: [number, number];
  /** The act must be done: a date after the publication is a plan, and no claim. */
  done?: boolean;
  /** Readings of a date allowed: an act of long ago is not told by "on Saturday". */
  how?: DateReading[];
  /** Coarsest precision allowed for a date. */
  precision?: 'day' | 'month' | 'year';
}

export interface Slot {
  any: string[];
  /** Greatest cost at which a concept still fills the slot. Default 4.5: the same sentence, roughly. */
  reach?: number;
  /** Anywhere in the mention's own block is near enough: a cost past the reach counts as the reach. */
  block?: boolean;
  /** Cost of the slot where nothing fills it: the article's subject stands in for it. Without it, the slot must be filled. */
  orElse?: number;
  /** How much the slot's cost weighs. Default 1; 0 asks only that the concept be there. */
  weight?: number;
  /** On which side of the mention the concept must stand. */
  side?: 'left' | 'right';
}

export interface Guard {
  any: string[];
  /** Greatest cost at which the concept rules the frame out. Default 1: the same phrase. */
  within?: number;
  side?: 'left' | 'right';
  /** Ruled out only if the concept stands nearer than every one of these. */
  nearerThan?: string[];
}

/** The words of each concept in one language. A final `*` stands for any ending; several words make a phrase. */
export type ConceptWords = Record<string, string[]>;

/** Learned weights of signs (see `signs.ts`): data of a pack, written by `npm run train`. */
export interface Weights {
  /** What a mention can be: at 0 no claim, behind it a question, or several that one place answers at once ("a+b"). */
  outcomes: string[];
  /** The whole numbers of `signs` times this are weights. */
  scale: number;
  /** By sign: an outcome's index and its weight, again and again. */
  signs: Record<string, number[]>;
}

/** What claims are found with: a pack's questions, decoys and words, without its facts. */
export interface Topic {
  questions: Question[];
  decoys: Decoy[];
  /** By language. */
  words: Record<string, ConceptWords>;
  /** Concepts whose words are names, spelt in many ways: unknown capitalised words are compared with them. */
  names: string[];
  /** Concepts for a people: they describe what is counted, and are counted themselves only on their own. */
  peoples: string[];
  /** Who does what is dated, each by its concepts: of a list of dates and a list of actors the first goes with the first. */
  actors: string[][];
  /** The year that "24 years ago" counts back from, and of dates without any other sign of their year. */
  year: number;
  /** What articles with known claims taught; null where nothing was learned: then the frames alone decide. */
  weights: Weights | null;
}
