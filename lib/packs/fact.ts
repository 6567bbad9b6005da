import type { Value } from '../mentions/value.ts';

/** One place in a source of the pack that answers a question. The source's own sentence is not kept. */
export interface Fact {
  /** Id of the question. */
  question: string;
  value: Value;
  /** Id of the source. */
  source: string;
  /** Number of the paragraph in the source's text, from 1; 0 is the headline. */
  paragraph: number;
  /** Where the figure stands in the source's text (headline, blank line, paragraphs), UTF-16. */
  offset: number;
}

/** A document that the pack's facts were read from. */
export interface Source {
  id: string;
  title: string;
  language: string;
  /** The day it came out, `YYYY-MM-DD`. */
  published: string;
  /** Whether the document prints its date ("read") or its words give it away ("inferred"). */
  publishedFrom: 'read' | 'inferred';
  /** SHA-256 of the document's text, hexadecimal. */
  digest: string;
  /** Fingerprint of the text, to recognise the same document retitled, trimmed or republished. */
  shingles: number[];
}
