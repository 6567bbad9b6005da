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
