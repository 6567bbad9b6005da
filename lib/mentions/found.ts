import type { Mention } from './mention.ts';

/** What a reader found at a place: mentions with offsets of the same text, and where reading goes on. */
export interface Found {
  mentions: Mention[];
  end: number;
}
