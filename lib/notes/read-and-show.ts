import type { ReadPage } from '../article/read-article.ts';
import { areRangesOf, rangesOf, type TextMap } from '../article/text-map.ts';
import type { Article } from '../article/article.ts';
import type { Reading } from '../ui/reading.ts';
import { followChanges } from './follow-changes.ts';
import { readAtLeisure } from './read-at-leisure.ts';
import { rectsOf, type Note } from './note.ts';
import { clearLeftOver } from './paint-notes.ts';
import type { CheckedPage, FromPage } from './protocol.ts';
import type { ToReader } from './to-reader.ts';
import type { NotesOfPage } from './notes-of-page.ts';
import { showNotes, type LoadCards, type ShownNotes } from './show-notes.ts';

/** What a page's reader needs from outside. */
interface ReaderSurroundings {
  /** Null where the extension has gone. */
  ask(message: Extract<FromPage, { type: 'check' }>): Promise<CheckedPage | null>;
  /** False where there is not enough room to keep it. */
  tell(message: Extract<FromPage, { type: 'wrong-note' }>): Promise<boolean>;
  loadCards: LoadCards;
  /** Whether the extension has been updated, switched off or taken away under this page's feet. */
  isCutOff(): boolean;
}

/** A page's reader: its notes follow the page's text until `end`. */
export interface PageReader {
  /** Does what background or popup ask; resolves when it is done. */
  handle(message: ToReader): Promise<true>;
}

/** What came of the last look at the page. */
interface LastLook {
  article: Article;
  textMap: TextMap;
  checked: CheckedPage;
  passage: Range | null;
  notes: readonly Note[];
}

/** Reads the document's article, has it checked, shows the notes, and does so again whenever its text has changed. */
export function readAndShow({ ask, tell, loadCards, isCutOff }: ReaderSurroundings): PageReader {
  let notes: ShownNotes | null = null;
  let last: LastLook | null = null;
  /** One thing at a time: a passage asked for while the article is being read waits for it. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const show = (read: ReadPage, checked: CheckedPage | null, passage: Range | null) => {
    if (!checked) return end();
    const { reading } = checked;
    last = { ...read, checked, passage, notes: [] };
    if (!reading) {
      notes?.end();
      notes = null;
      return;
    }
    const next = notesOf(reading, read.textMap, passage, checked);
    last.notes = next.notes;
    if (notes) notes.update(next);
    else notes = showNotes(next, { loadCards, isCutOff });
  };

  const notesOf = (reading: Reading, textMap: TextMap, passage: Range | null, checked: CheckedPage): NotesOfPage => ({
    reading,
    language: checked.language,
    notes: reading.report.findings
      .map((finding): Note => ({ finding, ranges: rangesOf(textMap, finding.claim) }))
      .filter(({ ranges }) => !passage || ranges.some((range) => overlaps(passage, range))),
    marks: checked.marks,
    wrong: new Set(checked.wrong),
    onWrong: (finding, wrong) => tell({ type: 'wrong-note', finding, wrong }),
  });

  const check = async () => {
    const read = await readAtLeisure(document, { url: location.href });
    show(read, await ask({ type: 'check', article: read.article, anyway: false }), null);
  };

  /** After a change of the page: the same text on other nodes needs no new check, on the same nodes with the notes in place nothing at all. */
  const lookAgain = async () => {
    if (!last || last.passage) return;
    const read = await readAtLeisure(document, { url: location.href });
    if (read.article.text !== last.article.text || read.article.url !== last.article.url) {
      show(read, await ask({ type: 'check', article: read.article, anyway: false }), null);
    } else if (!areSameNodes(read.textMap, last.textMap) || !areInPlace(last.notes, read.textMap)) {
      show(read, last.checked, null);
    }
  };

  const checkSelection = async () => {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return;
    const passage = selection.getRangeAt(0).cloneRange();
    const isChosen = (element: Element | null) => element !== null && passage.intersectsNode(element);
    const read = await readAtLeisure(document, { url: location.href, isChosen });
    const checked = await ask({ type: 'check', article: read.article, anyway: true });
    if (!checked) return end();
    show(read, checked, last?.checked.reading && isWhole(read, last.article) ? null : passage);
    const first = checked.reading && findIn(passage, checked.reading, read.textMap);
    if (first) await notes?.goTo(first);
    else if (notes && checked.reading) {
      await notes.say('card.selection-nothing', 'card.selection-nothing-more', passage.getBoundingClientRect());
    }
  };

  const stopFollowing = followChanges(
    () => articleElement(last?.textMap),
    (node) => notes?.isOurs(node) ?? false,
    () => void inTurn(lookAgain),
  );
  // A page that comes back by the back button kept its notes, but its tab has forgotten the report.
  const onShow = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted) void inTurn(check);
  };
  window.addEventListener('pageshow', onShow);
  const end = () => {
    stopFollowing();
    window.removeEventListener('pageshow', onShow);
    notes?.end();
    notes = null;
    last = null;
  };
  clearLeftOver();
  void inTurn(check);

  return {
    async handle(message) {
      switch (message.type) {
        case 'show':
          await notes?.goTo(message.finding);
          break;
        case 'step':
          await notes?.step(message.by);
          break;
        case 'toggle':
          await notes?.toggle();
          break;
        case 'check-again':
          await inTurn(check);
          break;
        case 'check-selection':
          await inTurn(checkSelection);
          break;
        case 'end':
          end();
      }
      return true;
    },
  };
}

/** The element that holds the article's text; null where none does. */
function articleElement(textMap: TextMap | undefined): Node | null {
  const [first, end] = [textMap?.pieces[0]?.node, textMap?.pieces.at(-1)?.node];
  let element: Node | null = first ?? null;
  while (element && end && !element.contains(end)) element = element.parentNode;
  return element?.nodeType === 3 ? element.parentNode : element;
}

const areSameNodes = (left: TextMap, right: TextMap): boolean =>
  left.pieces.length === right.pieces.length &&
  left.pieces.every(({ node, from }, i) => node === right.pieces[i]!.node && from === right.pieces[i]!.from);

const areInPlace = (notes: readonly Note[], textMap: TextMap): boolean =>
  notes.every(({ finding, ranges }) => areRangesOf(textMap, finding.claim, ranges));

const isWhole = ({ article }: ReadPage, known: Article): boolean => article.text === known.text;

/** The first finding whose place is in sight inside a passage. */
function findIn(passage: Range, reading: Reading, textMap: TextMap): string | null {
  for (const finding of reading.report.findings.toSorted((a, b) => a.claim.start - b.claim.start)) {
    const ranges = rangesOf(textMap, finding.claim);
    if (ranges.some((range) => overlaps(passage, range)) && rectsOf({ finding, ranges }).length > 0) return finding.id;
  }
  return null;
}

const overlaps = (left: Range, right: Range): boolean =>
  left.compareBoundaryPoints(Range.END_TO_START, right) < 0 &&
  left.compareBoundaryPoints(Range.START_TO_END, right) > 0;
