import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, placeCard, roomBeside } from '../../../lib/notes/place-card.ts';

const viewport = { width: 1000, height: 800 };
const box = (left: number, top: number, width = 80, height = 20): DOMRectReadOnly =>
  ({ left, top, width, height, right: left + width, bottom: top + height, x: left, y: top }) as DOMRectReadOnly;

describe('placeCard', () => {
  it('puts the card under its note', () =>
    expect(placeCard(box(100, 100), { width: 300, height: 200 }, viewport)).toEqual({ x: 92, y: 128 }));
  it('puts it above where there is no room below', () =>
    expect(placeCard(box(100, 700), { width: 300, height: 200 }, viewport)).toEqual({ x: 92, y: 492 }));
  it('moves it in from the right edge', () =>
    expect(placeCard(box(950, 100), { width: 300, height: 200 }, viewport).x).toBe(692));

  it('keeps a card no higher than the room beside the note inside the viewport and off the note', () => {
    const anywhere = fc.record({ left: fc.integer({ min: 0, max: 900 }), top: fc.integer({ min: 0, max: 770 }) });
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 40, max: 780 }), ({ left, top }, wanted) => {
        const note = box(left, top);
        const card = { width: 340, height: Math.min(wanted, roomBeside(note, viewport)) };
        const { x, y } = placeCard(note, card, viewport);
        const inside =
          x >= gap && y >= gap && x + card.width <= viewport.width - gap && y + card.height <= viewport.height - gap;
        return inside && (y >= note.bottom || y + card.height <= note.top);
      }),
    );
  });
});
