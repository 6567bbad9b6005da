import { Readability } from '@mozilla/readability';
import { articleFromText } from '../../lib/article/article-from-text.ts';
import { readArticle } from '../../lib/article/read-article.ts';
import { rangesOf } from '../../lib/article/text-map.ts';
import { paintNotes } from '../../lib/notes/paint-notes.ts';
import { mayBeOnSubject, type Subject } from '../../lib/notes/may-be-on-subject.ts';
import { expandPack, type CompactPack } from '../../lib/packs/compact-pack.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { checkArticle } from '../../lib/report/check-article.ts';
import { madeUpPacks } from './made-up-packs.ts';

/** What is timed inside a page of a real browser. Times are milliseconds. */
export const bench = {
  /** One read of the page's text, and the gate's look at it: medians of `rounds` taken in turn. */
  gate(subjects: Subject[], rounds: number) {
    return inTurn(rounds, {
      text: () => document.body.textContent.length,
      gate: () => {
        const text = document.body?.textContent ?? '';
        return subjects.some((subject) => mayBeOnSubject(text, subject));
      },
    });
  },

  /** Readability's reading of a copy of the page, made before the clock starts. */
  readability(): number {
    const copy = document.cloneNode(true) as Document;
    const start = performance.now();
    keep(new Readability(copy).parse()?.length);
    return performance.now() - start;
  },

  /** Our reading of the page. */
  read(): number {
    const start = performance.now();
    keep(readArticle(document, { url: location.href }).article.text.length);
    return performance.now() - start;
  },

  /** Checks texts in turn for so many milliseconds. */
  warmUp(texts: string[], time: number): void {
    const end = performance.now() + time;
    for (let i = 0; performance.now() < end; i += 1) timeCheck(texts[i % texts.length]!, packs);
  },

  /** The check of a text, `rounds` times, after the packs have been made ready. */
  check(texts: string[], rounds: number): number[] {
    return Array.from({ length: rounds }, (_, i) => timeCheck(texts[i % texts.length]!, packs));
  },

  /** Packs to check against from now on: the built ones, and so many made-up topics, each with so many facts. */
  setPacks(built: CompactPack[], topics = 0, facts = 0): void {
    const known = built.map(expandPack);
    packs = [...known, ...madeUpPacks(topics, facts, known[0]!)];
  },

  /** Paints so many notes at words of the page. */
  paint(count: number): number {
    const { article, textMap } = readArticle(document, { url: location.href });
    const words = [...article.text.matchAll(/\S+/g)];
    const step = Math.floor(words.length / count);
    const states = ['agrees', 'disputed', 'conflicts'] as const;
    paintNotes(
      Array.from({ length: count }, (_, i) => {
        const { index, 0: word } = words[i * step]!;
        const claim = { start: index, end: index + word.length };
        return { finding: { id: String(i), claim, state: states[i % 3]! } as never, ranges: rangesOf(textMap, claim) };
      }),
    );
    return words.length;
  },
};

let packs: Pack[] = [];

function timeCheck(text: string, against: Pack[]): number {
  const article = articleFromText({
    title: 'Russia and North Korea: what is known of the treaty',
    text,
    language: 'en',
    published: { date: '2024-11-12', from: 'given' },
  });
  const start = performance.now();
  keep(checkArticle(article, against).findings.length);
  return performance.now() - start;
}

function inTurn<Name extends string>(rounds: number, works: Record<Name, () => unknown>): Record<Name, number[]> {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const name of Object.keys(works) as Name[]) {
      const start = performance.now();
      for (let i = 0; i < inRow; i += 1) keep(works[name]());
      times[name].push((performance.now() - start) / inRow);
    }
  return times;
}

/** Browsers round their clock to a tenth of a millisecond: short works are timed so often in a row. */
const inRow = 40;

/** Keeps a result alive, so that no engine leaves out the work that made it. */
function keep(result: unknown): void {
  (globalThis as { benchResult?: unknown }).benchResult = result;
}

(globalThis as { bench?: typeof bench }).bench = bench;
