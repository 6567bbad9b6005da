import type { Note } from './note.ts';
import type { NotesAtPoint } from './notes-at-point.ts';

/** What the pointer does to the card. */
export interface PointerTarget {
  /** The notes the pointer rests on. */
  show(notes: Note[], point: { x: number; y: number }): void;
  /** The pointer has left the notes and the card. */
  leave(): void;
  /** Whether an event's innermost element is the card. */
  isCard(element: EventTarget | undefined): boolean;
}

/** Milliseconds the pointer rests on a note before its card shows: long enough not to flicker while it crosses a text. */
const intent = 140;
/** Milliseconds the card stays after the pointer left, so that it can be crossed into and a slip is forgiven. */
const grace = 320;

/** How far, in CSS pixels, a pointer moves before it counts as moved: browsers report a move of none when something under it goes. */
const still = 6;

/** The pointer as it is followed. */
export interface FollowedPointer {
  /** The reader closed the card: what the pointer rests on shows nothing until it moves. */
  dismiss(): void;
}

/**
 * Shows a note's card when a pointer rests on it or taps it, and lets it go when the pointer leaves both. Events that the page
 * made up move nothing. Listens passively and only once per frame; ends with `signal`.
 */
export function followPointer(notesAt: NotesAtPoint, target: PointerTarget, signal: AbortSignal): FollowedPointer {
  let waiting: { event: PointerEvent; element: EventTarget | undefined } | null = null;
  let resting: readonly Note[] | 'card' = [];
  let timer = 0;
  let last = { x: 0, y: 0 };
  let dismissed: { x: number; y: number } | null = null;

  const later = (milliseconds: number, act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  };
  const restOn = (notes: Note[], x: number, y: number) => {
    if (resting !== 'card' && areSame(notes, resting)) return;
    resting = notes;
    if (notes.length > 0) later(intent, () => target.show(notes, { x, y }));
    else later(grace, () => target.leave());
  };
  const look = (element: EventTarget | undefined, event: PointerEvent) => {
    if (!target.isCard(element))
      return restOn(notesAt(element, event.clientX, event.clientY), event.clientX, event.clientY);
    clearTimeout(timer);
    resting = 'card';
  };

  const lookOnce = () => {
    const seen = waiting;
    waiting = null;
    if (seen && !dismissed) look(seen.element, seen.event);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch') return;
      last = { x: event.clientX, y: event.clientY };
      if (dismissed && Math.hypot(last.x - dismissed.x, last.y - dismissed.y) >= still) dismissed = null;
      if (!waiting) requestAnimationFrame(lookOnce);
      // An event forgets its path once it has been handled.
      waiting = { event, element: event.composedPath()[0] };
    },
    { passive: true, signal },
  );
  document.documentElement.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && restOn([], 0, 0), {
    passive: true,
    signal,
  });
  document.addEventListener(
    'pointerup',
    (event) => {
      if (!event.isTrusted || event.pointerType !== 'touch') return;
      const element = event.composedPath()[0];
      if (target.isCard(element)) return;
      const notes = notesAt(element, event.clientX, event.clientY);
      if (notes.length > 0) target.show(notes, { x: event.clientX, y: event.clientY });
      else target.leave();
    },
    { passive: true, signal },
  );
  return {
    dismiss() {
      clearTimeout(timer);
      resting = [];
      dismissed = last;
    },
  };
}

const areSame = (left: readonly Note[], right: readonly Note[]): boolean =>
  left.length === right.length && left.every((note, index) => note === right[index]);
