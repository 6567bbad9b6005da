import { openLocale } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';
import { Card } from './Card.tsx';
import { cardSurface } from './card-surface.ts';
import { followPointer } from './follow-pointer.ts';
import { rectsOf, type Note } from './note.ts';
import { notesAtPoint } from './notes-at-point.ts';
import { markCurrent, paintNotes } from './paint-notes.ts';
import type { CheckedPage } from './protocol.ts';

/** The notes of a page, painted and ready to be asked for. */
export interface ShownNotes {
  /** Scrolls to a finding's place and opens its card, with the keyboard in it. Nothing happens where the page lost it. */
  goTo(finding: string): void;
  /** Goes to the next (1) or previous (-1) note, round the end. */
  step(by: 1 | -1): void;
  /** Takes everything out of the page. */
  end(): void;
}

/** Paints a reading's findings on the page and shows their cards to pointer and keyboard. */
export function showNotes(reading: Reading, localeData: CheckedPage['locale'], notes: Note[]): ShownNotes {
  const locale = openLocale(localeData);
  const surface = cardSurface();
  const ending = new AbortController();
  const inOrder = [...notes].sort((left, right) => left.finding.claim.start - right.finding.claim.start);
  let shown: Note[] = [];
  let byKeyboard = false;
  let focusBefore: Element | null = null;
  let last = -1;

  const close = () => {
    if (!surface.isShown()) return;
    surface.hide();
    markCurrent([]);
    shown = [];
    if (byKeyboard && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    byKeyboard = false;
  };

  const open = (at: Note[], beside: DOMRectReadOnly) => {
    shown = at;
    last = inOrder.indexOf(at[0]!);
    markCurrent(at);
    surface.show(
      <Card findings={at.map((note) => note.finding)} reading={reading} locale={locale} onClose={close} />,
      beside,
    );
  };

  const goToNote = (note: Note) => {
    note.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    let [box] = rectsOf(note);
    if (!box) return;
    // The element may be taller than the window: bring its line into view as well.
    if (box.top < 0 || box.bottom > window.innerHeight) {
      window.scrollBy({ top: box.top - window.innerHeight / 2, behavior: 'instant' });
      box = rectsOf(note)[0]!;
    }
    if (!byKeyboard) focusBefore = document.activeElement;
    byKeyboard = true;
    open(
      inOrder.filter((other) => other.finding.claim.start === note.finding.claim.start),
      box,
    );
    surface.focus();
  };

  const follow = () => {
    if (shown.length === 0) return;
    const box = rectsOf(shown[0]!)[0];
    if (box && box.bottom >= 0 && box.top <= window.innerHeight) surface.moveTo(box);
    else close();
  };

  paintNotes(inOrder);
  followPointer(
    notesAtPoint(inOrder),
    {
      show(at, { y }) {
        const boxes = rectsOf(at[0]!);
        const box = boxes.find((candidate) => y <= candidate.bottom + 3) ?? boxes.at(-1);
        if (!box) return;
        byKeyboard = false;
        open(at, box);
      },
      leave: () => {
        if (!byKeyboard) close();
      },
      isCard: surface.holds,
    },
    ending.signal,
  );
  const listening = { passive: true, signal: ending.signal };
  window.addEventListener('scroll', () => requestAnimationFrame(follow), { ...listening, capture: true });
  window.addEventListener('resize', () => requestAnimationFrame(follow), listening);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.isTrusted) close();
    },
    { ...listening, capture: true },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!surface.holds(event.composedPath()[0]) && event.pointerType !== 'touch') close();
    },
    listening,
  );

  return {
    goTo(finding) {
      const note = inOrder.find((candidate) => candidate.finding.id === finding);
      if (note) goToNote(note);
    },
    step(by) {
      if (inOrder.length === 0) return;
      const from = last < 0 && by < 0 ? 0 : last;
      goToNote(inOrder[(from + by + inOrder.length) % inOrder.length]!);
    },
    end() {
      close();
      paintNotes([]);
      ending.abort();
    },
  };
}
