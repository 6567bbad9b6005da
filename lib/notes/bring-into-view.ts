import { rectsOf, type Note } from './note.ts';

/** Opens what a note is folded away in and scrolls to its line; gives the line's box in the viewport, none where the page does not show it. */
export function bringIntoView(note: Note): DOMRect | null {
  unfold(note);
  note.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = rectsOf(note);
  if (!box) return null;
  if (box.top >= 0 && box.bottom <= window.innerHeight) return box;
  // The element may be taller than the window: bring its line into view as well.
  window.scrollBy({ top: box.top - window.innerHeight / 2, behavior: 'instant' });
  return rectsOf(note)[0]!;
}

/** A note in a closed fold ("read more" as `<details>`) cannot be shown before the fold is open. */
function unfold({ ranges }: Note): void {
  for (let at = ranges[0]?.startContainer.parentElement ?? null; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}
