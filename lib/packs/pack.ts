import type { Question, Topic } from '../claims/question.ts';
import type { ValueKind } from '../mentions/value.ts';
import type { Fact, Source } from './fact.ts';

/** A question of a pack with its words for people, by interface language. */
export interface PackQuestion extends Question {
  kind: ValueKind;
  label: Record<string, string>;
  /** What the figure or date counts, in our own words. */
  counts: Record<string, string>;
}

/** What makes a page one of the pack's articles. */
export interface Subject {
  /** The page must speak of all of these parties, each named by one of its concepts, and of them together. */
  parties: string[][];
  /** Concepts of neighbouring subjects: a page that names them more often than the first party is theirs. */
  rivals: string[];
}

/** Everything about one topic: data only, no code. */
export interface Pack extends Topic {
  id: string;
  label: Record<string, string>;
  /** Every concept of the frames with what its words mean, for whoever writes a language's words. */
  concepts: Record<string, string>;
  subject: Subject;
  questions: PackQuestion[];
  sources: Source[];
  facts: Fact[];
  /** Claims that show what the words and frames are for, by language: run by a test. */
  examples: Record<string, PackExamples>;
}

/** Sentences of our own with the claim in square brackets, by question; under `none`, figures and dates that are no claim. */
export type PackExamples = Record<string, string[]>;
