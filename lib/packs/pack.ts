import type { Topic } from '../claims/question.ts';
import type { Fact, Source } from './fact.ts';

/** What a pack's subject and questions are called in one language of the interface. */
export interface PackLabels {
  subject: string;
  /** By id; `counts` says in our own words what the figure or date counts. */
  questions: Record<string, { label: string; counts: string }>;
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
  /** Every concept of the frames with what its words mean, for whoever writes a language's words. */
  concepts: Record<string, string>;
  subject: Subject;
  sources: Source[];
  facts: Fact[];
  /** By language of the interface. The checks do without: only who shows findings needs them. */
  labels: Record<string, PackLabels>;
  /** Claims that show what the words and frames are for, by language: run by a test. */
  examples: Record<string, PackExamples>;
}

/** Sentences of our own with the claim in square brackets, by question; under `none`, figures and dates that are no claim. */
export type PackExamples = Record<string, string[]>;
