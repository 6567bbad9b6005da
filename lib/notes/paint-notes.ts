import type { FindingState } from '../findings/finding.ts';
import type { Note } from './note.ts';

/** States from the quietest to the loudest: where two notes share a place, the louder one shows. */
const states: FindingState[] = ['agrees', 'disputed', 'conflicts'];

const name = (part: FindingState | 'current') => `riscontro-${part}`;

/**
 * Paints notes with the CSS Custom Highlight API, one highlight per state with all its ranges: many small highlights cost
 * the page twice the style work. Replaces what was painted before.
 */
export function paintNotes(notes: Note[]): void {
  for (const [priority, state] of states.entries()) {
    const ranges = notes.filter((note) => note.finding.state === state).flatMap((note) => note.ranges);
    setHighlight(name(state), ranges, priority);
  }
}

/** Marks the places a card or a jump speaks of; an empty list takes the mark away. */
export function markCurrent(notes: Note[]): void {
  const ranges = notes.flatMap((note) => note.ranges);
  setHighlight(name('current'), ranges, states.length);
}

/** Takes away what a script of the extension before an update left on the page, where the browser ended it without a word. */
export function clearLeftOver(): void {
  for (const state of [...states, 'current'] as const) CSS.highlights.delete(name(state));
  for (const card of document.querySelectorAll(':root > riscontro-card')) card.remove();
}

/** What this script painted last. After an update of the extension another one paints the same page: what is that one's stays. */
const own = new Map<string, Highlight>();

function setHighlight(key: string, ranges: Range[], priority: number): void {
  if (ranges.length === 0) {
    if (CSS.highlights.get(key) === own.get(key)) CSS.highlights.delete(key);
    return;
  }
  const highlight = new Highlight();
  // One by one: a call takes no more than some ten thousand arguments.
  for (const range of ranges) highlight.add(range);
  highlight.priority = priority;
  own.set(key, highlight);
  CSS.highlights.set(key, highlight);
}
