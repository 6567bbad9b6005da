import { rectsOf, type Note } from './note.ts';

/** Finds the notes under a point: `element` is the innermost element there, as a pointer event's path tells. */
export type NotesAtPoint = (element: EventTarget | undefined, x: number, y: number) => Note[];

/** How far beside the letters, in CSS pixels, a point still counts as on the note. */
const tolerance = 3;

/**
 * Prepares the hit test for these notes.
 *
 * Text under the pointer belongs to the event's innermost element, so only that element's notes have their boxes read. Unlike
 * `highlightsFromPoint` and `caretPositionFromPoint` this costs no layout on other elements, works alike in all versions of
 * both browsers, on unselectable text too, and finds nothing where something else covers the note.
 */
export function notesAtPoint(notes: Note[]): NotesAtPoint {
  const byElement = new Map<EventTarget, Note[]>();
  for (const note of notes) {
    for (const element of new Set(note.ranges.map((range) => range.startContainer.parentElement))) {
      if (!element) continue;
      const here = byElement.get(element);
      if (here) here.push(note);
      else byElement.set(element, [note]);
    }
  }
  return (element, x, y) => {
    const here = element && byElement.get(element);
    return here ? here.filter((note) => rectsOf(note).some((rect) => isNear(rect, x, y))) : [];
  };
}

function isNear(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - tolerance &&
    x <= rect.right + tolerance &&
    y >= rect.top - tolerance &&
    y <= rect.bottom + tolerance
  );
}
