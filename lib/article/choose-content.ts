import { readsAsHeading } from './reads-as-heading.ts';
import type { WeighedPage } from './weigh-page.ts';
import type { Container, Page, PageBlock } from './page.ts';

/** Which blocks of a page are its article: their indexes in the order of the page, and the headline among them. */
export interface Content {
  /** Without the headline. */
  blocks: number[];
  /** Index of the headline's block; null where the page shows none. */
  headline: number | null;
}

/** A container must hold this part of the page's paragraph text to be taken for the article by that alone. */
const MOST = 0.75;
/** An `article` around the headline, or one marked as the article's body, needs no more than this. */
const ENOUGH = 0.4;

/**
 * The article on a page: the container that holds its paragraph text, less what stands beside it. `titles` are the
 * headline as the page's metadata give it, best first.
 */
export function chooseContent(page: Page, weighed: WeighedPage, titles: readonly string[]): Content {
  const headline = findHeadline(page, weighed, titles);
  const container = chooseContainer(page, weighed, headline);
  let { first } = page.containers[container]!;
  const { end } = page.containers[container]!;
  // A standfirst, a caption or the first paragraph often stands between headline and body, in a header of its own.
  if (headline !== null && headline < first) {
    const between = weighed.weight({ first: headline, end: first });
    if (first - headline <= 12 && between <= 0.4 * weighed.weight({ first, end })) first = headline + 1;
  }
  const blocks: number[] = [];
  for (let i = first; i < end; i += 1) if (!weighed.left[i] && i !== headline) blocks.push(i);
  return { blocks, headline };
}

/**
 * The `h1` that names the article, of several the one that the metadata repeat; without one, what else they repeat. On a
 * page that names no headline at all, a first line that reads like one.
 */
function findHeadline(page: Page, { left }: WeighedPage, titles: readonly string[]): number | null {
  const known = titles.map(comparable).filter((title) => title !== '');
  let best: number | null = null;
  let bestScore = 0;
  page.blocks.forEach((block, i) => {
    if (left[i]) return;
    const score = headlineScore(block, known);
    if (score > bestScore) [best, bestScore] = [i, score];
  });
  const first = left.indexOf(false);
  if (
    best === null &&
    known.length === 0 &&
    first !== left.lastIndexOf(false) &&
    readsAsHeading(page.blocks[first]!.text)
  ) {
    return first;
  }
  return best;
}

function headlineScore({ text, level, linked }: PageBlock, known: readonly string[]): number {
  // Every paragraph is asked: only one as long as a headline is worth the comparison.
  if (level !== 1 && !known.some((title) => Math.abs(title.length - text.length) <= 8)) return 0;
  const words = comparable(text);
  if (words === '') return 0;
  if (known.includes(words)) return level === 1 ? 6 : level > 0 ? 5 : 3;
  if (level !== 1) return 0;
  // "Headline | The Outlet" in the title; a headline shortened for search engines.
  const isPart = (title: string) => title.includes(words) || (title.length >= 15 && words.includes(title));
  if (words.length >= 15 && known.some(isPart)) return 4;
  // The outlet's own name is often an h1 that leads home.
  return linked >= 0.9 * text.length ? 1 : 2;
}

function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function chooseContainer(page: Page, weighed: WeighedPage, headline: number | null): number {
  const total = weighed.weight({ first: 0, end: page.blocks.length });
  return byStructure(page, weighed, headline, total) ?? byWeight(page, weighed, headline, total);
}

/** The one `article` (or marked body) that the headline or the markup points at. */
function byStructure(page: Page, weighed: WeighedPage, headline: number | null, total: number): number | null {
  let best: number | null = null;
  let bestWeight = 0;
  let end = 0;
  let rivals = 0;
  page.containers.forEach((container, i) => {
    const pointed = container.articleBody || (container.element === 'article' && weighed.firstLevel(container) > 0);
    if (!pointed || container.first < end) return;
    end = container.end;
    const weight = weighed.weight(container);
    if (weight > 0.2 * total) rivals += 1;
    if (weight > bestWeight) [best, bestWeight] = [i, weight];
  });
  if (best === null || bestWeight < ENOUGH * total || rivals > 1) return null;
  return page.containers[best]!.articleBody ? widen(page, best, headline) : best;
}

function byWeight(page: Page, weighed: WeighedPage, headline: number | null, total: number): number {
  if (total === 0) return 0;
  let deepest = 0;
  // Two containers that each hold most of the text lie one in the other, so the last to begin is the inmost.
  page.containers.forEach((container, i) => {
    if (container.element !== 'li' && weighed.weight(container) >= MOST * total) deepest = i;
  });
  const widest = widen(page, deepest, headline);
  return page.containers[widest]!.element === 'article' ? withEntriesBeside(page, weighed, widest, headline) : widest;
}

/** The nearest `article` or `main` around a container; without one, what holds it together with the headline. */
function widen(page: Page, inner: number, headline: number | null): number {
  for (const wanted of ['article', 'main']) {
    for (let i = inner; i > 0; i = page.containers[i]!.parent) if (page.containers[i]!.element === wanted) return i;
  }
  if (headline === null) return inner;
  for (let i = inner; i > 0; i = page.containers[i]!.parent) {
    const { first, end, element } = page.containers[i]!;
    if (element === 'body') break;
    if (first <= headline && headline < end) return i;
  }
  return inner;
}

/** A live blog is a row of `article` entries: where others with text of their own stand beside this one, all are read. */
function withEntriesBeside(page: Page, weighed: WeighedPage, entry: number, headline: number | null): number {
  const { parent, first, end } = page.containers[entry]!;
  if (parent < 0 || (headline !== null && first <= headline && headline < end)) return entry;
  const isEntryBeside = (container: Container, i: number) =>
    i !== entry && container.element === 'article' && container.parent === parent && weighed.weight(container) > 0;
  return page.containers.some(isEntryBeside) ? parent : entry;
}
