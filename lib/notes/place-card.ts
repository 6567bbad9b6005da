interface Size {
  width: number;
  height: number;
}

/** Where a card stands in the viewport, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Space kept between the card and its note, and between the card and the viewport's edges. */
export const gap = 8;

/**
 * The card's place beside its note: under it where there is room, else above, else where more room is; always inside the
 * viewport, and beginning where the note begins.
 */
export function placeCard(note: DOMRectReadOnly, card: Size, viewport: Size): Place {
  const below = viewport.height - note.bottom - gap;
  const above = note.top - gap;
  const y = below >= card.height + gap || below >= above ? note.bottom + gap : note.top - gap - card.height;
  return {
    x: within(note.left - gap, gap, viewport.width - card.width - gap),
    y: within(y, gap, viewport.height - card.height - gap),
  };
}

/** A card lower than this is of no use, even if it must cover its note. */
const lowest = 200;

/** How high a card may be, in CSS pixels, to stand under or above its note without covering it; a longer one scrolls. */
export function roomBeside(note: DOMRectReadOnly, viewport: Size): number {
  const below = viewport.height - note.bottom;
  return Math.max(lowest, Math.max(below, note.top) - 2 * gap);
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
