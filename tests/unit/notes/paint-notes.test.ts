import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindingState } from '../../../lib/findings/finding.ts';
import type { Note } from '../../../lib/notes/note.ts';
import { clearLeftOver, markCurrent, paintNotes } from '../../../lib/notes/paint-notes.ts';

class FakeHighlight extends Set<unknown> {
  priority = 0;
  constructor(...ranges: unknown[]) {
    super(ranges);
  }
}

/** The page's register of marks, which all scripts of all extensions share. */
let register: Map<string, FakeHighlight>;
let cards: { remove(): void }[];

beforeEach(() => {
  register = new Map();
  cards = [];
  vi.stubGlobal('CSS', { highlights: register });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('document', {
    querySelectorAll: (selector: string) => (selector === ':root > riscontro-card' ? cards : []),
  });
});
afterEach(() => vi.unstubAllGlobals());

const note = (state: FindingState, ...ranges: unknown[]) => ({ finding: { state }, ranges }) as unknown as Note;
const painted = () => Object.fromEntries([...register].map(([name, ranges]) => [name, [...ranges]]));

describe('paintNotes', () => {
  it('paints the notes of each state as one mark, the louder over the quieter, and the current place over all', () => {
    const notes = [note('conflicts', 1, 2), note('agrees', 3), note('conflicts', 4), note('disputed', 5)];
    paintNotes(notes);
    markCurrent([notes[1]!]);
    expect(painted()).toEqual({
      'riscontro-agrees': [3],
      'riscontro-disputed': [5],
      'riscontro-conflicts': [1, 2, 4],
      'riscontro-current': [3],
    });
    const order = ['agrees', 'disputed', 'conflicts', 'current'].map(
      (name) => register.get(`riscontro-${name}`)!.priority,
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(4);
  });

  it('paints more places than one call takes', () => {
    paintNotes([
      note('agrees', ...Array.from({ length: 100_000 }, (_, i) => i)),
      note('agrees', ...Array.from({ length: 100_000 }, (_, i) => -i)),
    ]);
    expect(register.get('riscontro-agrees')!.size).toBe(199_999);
  });

  it('takes away what it painted itself, and nothing that another version paints', () => {
    paintNotes([note('agrees', 1), note('conflicts', 2)]);
    paintNotes([note('conflicts', 2)]);
    expect(painted()).toEqual({ 'riscontro-conflicts': [2] });
    register.set('riscontro-conflicts', new FakeHighlight('of the version after an update'));
    paintNotes([]);
    expect(painted()).toEqual({ 'riscontro-conflicts': ['of the version after an update'] });
  });
});

describe('clearLeftOver', () => {
  it('takes away the marks and the card of a version that was ended without a word, and nothing of others', () => {
    for (const name of ['agrees', 'disputed', 'conflicts', 'current'])
      register.set(`riscontro-${name}`, new FakeHighlight());
    register.set('search-results', new FakeHighlight());
    const remove = vi.fn();
    cards = [{ remove }];
    clearLeftOver();
    expect(Object.keys(painted())).toEqual(['search-results']);
    expect(remove).toHaveBeenCalledTimes(1);
  });
});
