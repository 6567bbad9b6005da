import type { InterfaceLanguage } from '../ui/interface-language.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { CardContent, CardView } from './card-view.tsx';
import { followPointer } from './follow-pointer.ts';
import { areAtSamePlace, areSame, byPlace, rectsOf, type Note } from './note.ts';
import type { NotesOfPage } from './notes-of-page.ts';
import { notesAtPoint, type NotesAtPoint } from './notes-at-point.ts';
import { markCurrent, paintNotes } from './paint-notes.ts';

/** The notes of a page, painted and ready to be asked for; what shows a card is done when the card stands. */
export interface ShownNotes {
  /** Shows other notes in place of these; an open card stays where its place is still there. */
  update(next: NotesOfPage): void;
  /** Scrolls to a finding's place and opens its card, with the keyboard in it. Nothing happens where the page lost it. */
  goTo(finding: string): Promise<void>;
  /** Goes to the next (1) or previous (-1) note, round the end. */
  step(by: 1 | -1): Promise<void>;
  /** Closes the open card, or opens the one of the first note in sight. */
  toggle(): Promise<void>;
  /** Says beside a box of the viewport why there is no note, by the keys of a heading and a text. */
  say(heading: string, text: string, beside: DOMRectReadOnly): Promise<void>;
  /** Whether a node is the card's own, and no part of the page. */
  isOurs(node: Node): boolean;
  /** Takes everything out of the page. */
  end(): void;
}

/** Gives the card view, with the texts of a language; null where it can no longer be had. */
export type LoadCards = (language: InterfaceLanguage) => Promise<CardView | null>;

interface Surroundings {
  loadCards: LoadCards;
  /** Whether the extension has gone: then its notes go too. */
  isCutOff(): boolean;
}

/** Paints a reading's findings on the page and shows their cards to pointer and keyboard. */
export function showNotes(first: NotesOfPage, { loadCards, isCutOff }: Surroundings): ShownNotes {
  /** Null until the first card. */
  let cards: CardView | null = null;
  const ending = new AbortController();
  let now = first;
  /** The notes that are marked, in the order of the article. */
  let inOrder: Note[] = [];
  let hits: NotesAtPoint = () => [];
  let shown: Note[] = [];
  let pinned = false;
  let byKeyboard = false;
  let focusBefore: Element | null = null;
  let last = -1;

  const take = (next: NotesOfPage) => {
    now = next;
    inOrder = next.notes.filter(({ finding, ranges }) => next.marks[finding.state] && ranges.length > 0).sort(byPlace);
    hits = notesAtPoint(inOrder);
    paintNotes(inOrder);
  };

  const close = () => {
    if (shown.length === 0 && !cards?.isShown()) return;
    cards?.hide();
    markCurrent([]);
    shown = [];
    pinned = false;
    if (byKeyboard) returnFocus();
    byKeyboard = false;
  };

  /** The reader closes the card: it does not come back because the pointer happens to rest on a note. */
  const dismiss = () => {
    close();
    pointer.dismiss();
  };

  /** Where the keyboard came from; if it came from nowhere, reading goes on from the note. */
  const returnFocus = () => {
    if (focusBefore instanceof HTMLElement && focusBefore !== document.body && focusBefore.isConnected) {
      focusBefore.focus({ preventScroll: true });
    } else {
      const range = inOrder[last]?.ranges[0];
      if (range) document.getSelection()?.collapse(range.startContainer, range.startOffset);
    }
  };

  const comparison = (at: Note[]): CardContent => ({
    kind: 'comparison',
    language: now.language,
    findings: at.map((note) => note.finding),
    reading: now.reading,
    position: { number: inOrder.indexOf(at[0]!) + 1, count: inOrder.length },
    pinned,
    isWrong: at.every((note) => now.wrong.has(note.finding.id)),
    onStep: (by) => void step(by),
    onPin: (pin) => {
      pinned = pin;
      cards?.redraw(comparison(shown));
    },
    onWrong: async (wrong) => {
      const kept = await Promise.all(
        at.map(async ({ finding: { id } }) => {
          const isKept = await now.onWrong(id, wrong);
          if (isKept && wrong) now.wrong.add(id);
          else now.wrong.delete(id);
          return isKept;
        }),
      );
      cards?.redraw(comparison(shown));
      return kept.every(Boolean);
    },
    onClose: dismiss,
  });

  /** Shows a card as soon as it can be drawn, if it is still wanted then. */
  const draw = async (content: CardContent, beside: DOMRectReadOnly, isWanted: () => boolean) => {
    cards = (await loadCards(content.language)) ?? cards;
    if (!cards || !isWanted() || ending.signal.aborted) return;
    cards.show(content, beside);
    if (byKeyboard) cards.focus();
  };

  const open = async (at: Note[], beside: DOMRectReadOnly): Promise<void> => {
    if (isCutOff()) return end();
    shown = at;
    last = inOrder.indexOf(at[0]!);
    markCurrent(at);
    await draw(comparison(at), beside, () => shown === at);
  };

  const isOurs = (element: EventTarget | null | undefined): boolean => cards?.holds(element) ?? false;

  const placeOf = (note: Note) => inOrder.filter((other) => other.finding.claim.start === note.finding.claim.start);

  const goToNote = async (note: Note): Promise<void> => {
    const box = bringIntoView(note);
    if (!box) return;
    if (!byKeyboard) focusBefore = document.activeElement;
    byKeyboard = true;
    await open(placeOf(note), box);
  };

  const step = async (by: 1 | -1): Promise<void> => {
    if (inOrder.length === 0) return;
    const from = last < 0 && by < 0 ? 0 : last;
    const start = inOrder[last]?.finding.claim.start;
    let next = from;
    // Notes at one place share a card: step over all of them.
    do next = (next + by + inOrder.length) % inOrder.length;
    while (next !== from && inOrder[next]!.finding.claim.start === start);
    await goToNote(inOrder[next]!);
  };

  const follow = () => {
    if (shown.length === 0) return;
    const box = rectsOf(shown[0]!)[0];
    if (box && (pinned || (box.bottom >= 0 && box.top <= window.innerHeight))) cards?.moveTo(box);
    else if (!pinned) close();
  };

  const end = () => {
    close();
    paintNotes([]);
    ending.abort();
  };

  take(first);
  const pointer = followPointer(
    (element, x, y) => hits(element, x, y),
    {
      show(at, { y }) {
        if (pinned || areSame(at, shown)) return;
        const boxes = rectsOf(at[0]!);
        const box = boxes.find((candidate) => y <= candidate.bottom + 3) ?? boxes.at(-1);
        if (!box) return;
        byKeyboard = false;
        void open(at, box);
      },
      leave: () => {
        if (isCutOff()) end();
        else if (!byKeyboard && !pinned) close();
      },
      isCard: isOurs,
    },
    ending.signal,
  );
  const listening = { passive: true, signal: ending.signal };
  document.addEventListener('visibilitychange', () => isCutOff() && end(), listening);
  window.addEventListener('scroll', () => requestAnimationFrame(follow), { ...listening, capture: true });
  window.addEventListener('resize', () => requestAnimationFrame(follow), listening);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && event.isTrusted) dismiss();
    },
    { ...listening, capture: true },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || pinned || isOurs(event.composedPath()[0])) return;
      if (event.pointerType !== 'touch') close();
    },
    listening,
  );

  return {
    update(next) {
      const open = shown[0];
      take(next);
      const same = open && inOrder.find((note) => areAtSamePlace(note, open));
      if (!same) return close();
      shown = placeOf(same);
      last = inOrder.indexOf(same);
      markCurrent(shown);
      if (cards?.isShown()) cards.redraw(comparison(shown));
    },
    async goTo(finding) {
      const note = now.notes.find((candidate) => candidate.finding.id === finding);
      if (!note) return;
      // The summary also lists what is not marked: its place is shown all the same.
      if (!inOrder.includes(note)) inOrder = [...inOrder, note].sort(byPlace);
      await goToNote(note);
    },
    step,
    async toggle() {
      if (cards?.isShown()) return close();
      const inSight = inOrder.find((note) =>
        rectsOf(note).some((box) => box.top >= 0 && box.bottom <= window.innerHeight),
      );
      const note = inSight ?? inOrder[Math.max(0, last)];
      if (note) await goToNote(note);
    },
    async say(heading, text, beside) {
      if (!byKeyboard) focusBefore = document.activeElement;
      byKeyboard = true;
      const notice: Note[] = (shown = []);
      const content: CardContent = { kind: 'notice', language: now.language, heading, text, onClose: dismiss };
      await draw(content, beside, () => shown === notice);
    },
    isOurs,
    end,
  };
}
