import type { Finding } from '../findings/finding.ts';

/** A finding on its page. */
export interface Note {
  finding: Finding;
  /** Where its words stand in the document, in order: one range per text node. */
  ranges: Range[];
}

/** The note's line boxes in the viewport; none where the page does not show it. */
export function rectsOf(note: Note): DOMRect[] {
  return note.ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter((rect) => rect.width > 0 && rect.height > 0);
}

/** Whether two notes stand at the same place of the document. */
export function areAtSamePlace(left: Note, right: Note): boolean {
  const [one, other] = [left.ranges[0], right.ranges[0]];
  return (
    one !== undefined &&
    other !== undefined &&
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    left.finding.question === right.finding.question
  );
}

/** The order of the article. */
export const byPlace = (left: Note, right: Note): number => left.finding.claim.start - right.finding.claim.start;

/** Whether two lists hold the same notes in the same order. */
export const areSame = (left: readonly Note[], right: readonly Note[]): boolean =>
  left.length === right.length && left.every((note, i) => note === right[i]);
