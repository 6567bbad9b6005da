import type { Article, Block } from './article.ts';
import { chooseContent, type Content } from './choose-content.ts';
import { readJsonLd } from './json-ld.ts';
import { readLanguage } from './read-language.ts';
import type { Extent, Page } from './page.ts';
import { readPage } from './read-page.ts';
import { readPublished } from './read-published.ts';
import { metaContent, readTitles } from './read-title.ts';
import { SHORTEST, weighPage } from './weigh-page.ts';
import type { TextMap, TextPiece } from './text-map.ts';

/** What the caller knows, or can do, that the document alone does not. */
export interface ReadOptions {
  /** The page's address; the page's own canonical one where it is not given. */
  url?: string | null;
  /** Whether an element is shown, asked once per block of the article. All are, where it is not given. */
  isShown?: (element: Element) => boolean;
  /**
   * Whether a block is read, by the element it stands in (null for text right in the document): a passage the reader chose,
   * instead of the page's article. Where every chosen block lies in the article, the whole article is read.
   */
  isChosen?: (element: Element | null) => boolean;
  /** Reads a day, `YYYY-MM-DD`, out of a dateline's words ("Seoul, 12 November 2024"); null where there is none. */
  readDateline?: (text: string) => string | null;
}

/** A page as it was read. */
export interface ReadPage {
  article: Article;
  /** Where the article's text stands on the page. */
  textMap: TextMap;
}

/** The article of a page. A page without any text gives an empty one; no document makes it throw. */
export function readArticle(document: Document, options: ReadOptions = {}): ReadPage {
  const steps = readArticleInSteps(document, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `readArticle`, in steps of a few milliseconds: whoever takes them lets the page do its own work in between. */
export function* readArticleInSteps(document: Document, options: ReadOptions = {}): Generator<void, ReadPage> {
  // A passage may have been chosen in what stands beside the article.
  const extent = options.isChosen ? 'whole' : 'brief';
  let { page, titles, jsonLd, url, weighed } = yield* weighDocument(document, options, extent);
  const weight = weighed.weight({ first: 0, end: page.blocks.length });
  if (page.longestPassedOver > 0 && (weight < SHORTEST || weight <= page.longestPassedOver))
    ({ page, titles, jsonLd, url, weighed } = yield* weighDocument(document, options, 'whole'));
  const { head } = page;
  const content = withPassage(page, chooseContent(page, weighed, titles), options.isChosen);
  yield;
  const shown = shownBlocks(page, content, options.isShown);
  const { text, blocks, textMap } = joinBlocks(page, content, shown, readLanguage(head, jsonLd));
  const place = placeOf(page, content);
  const article: Article = {
    url,
    title:
      (content.headline === null ? titles[0] : page.blocks[content.headline]!.text.replace(/\s+/g, ' ').trim()) ?? '',
    language: mostWritten(blocks),
    published: readPublished({ head, jsonLd, url, ...place }, options.readDateline),
    text,
    blocks,
  };
  if (!article.published && place.datelines.length > 0) article.datelines = place.datelines;
  return { article, textMap };
}

/** Reads a document to an extent, and weighs what was read. */
function* weighDocument(document: Document, options: ReadOptions, extent: Extent) {
  const page = yield* readPage(document, extent);
  yield;
  const { head } = page;
  const jsonLd = readJsonLd(head.jsonLd);
  const titles = readTitles(head, jsonLd);
  const url = options.url ?? head.canonical ?? metaContent(head, 'og:url');
  const weighed = weighPage(page, url);
  yield;
  return { page, titles, jsonLd, url, weighed };
}

/** The article, or, where the reader chose a passage that is not all in it, that passage. */
function withPassage(page: Page, article: Content, isChosen: ReadOptions['isChosen']): Content {
  if (!isChosen) return article;
  const chosen = page.blocks.flatMap(({ node }, i) => (isChosen(node) ? [i] : []));
  const inArticle = new Set(article.blocks).add(article.headline ?? -1);
  return chosen.every((i) => inArticle.has(i)) ? article : { blocks: chosen, headline: null };
}

function shownBlocks(page: Page, { blocks, headline }: Content, isShown?: (element: Element) => boolean): number[] {
  const all = headline === null ? blocks : [headline, ...blocks];
  if (!isShown) return all;
  return all.filter((i) => {
    const { node } = page.blocks[i]!;
    return node === null || isShown(node);
  });
}

/** Puts the blocks together, the headline first. The pieces of the page's blocks are taken over, not copied. */
function joinBlocks(page: Page, { headline }: Content, chosen: readonly number[], fallback: string) {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const pieces: TextPiece[] = [];
  let start = 0;
  for (const i of chosen) {
    const block = page.blocks[i]!;
    const end = start + block.text.length;
    texts.push(block.text);
    blocks.push({ start, end, role: i === headline ? 'title' : block.role, language: block.language ?? fallback });
    for (const piece of block.pieces) {
      piece.start += start;
      pieces.push(piece);
    }
    start = end + 2;
  }
  return { text: texts.join('\n\n'), blocks, textMap: { pieces } };
}

function mostWritten(blocks: readonly Block[]): string {
  const lengths = new Map<string, number>();
  for (const { language, start, end } of blocks) lengths.set(language, (lengths.get(language) ?? 0) + end - start);
  let [most, longest] = ['und', 0];
  for (const [language, length] of lengths) if (length > longest) [most, longest] = [language, length];
  return most;
}

/** Where the article's head is: around the headline, else the first blocks; its texts that may tell the date. */
function placeOf(page: Page, { blocks, headline }: Content) {
  const first = blocks[0] ?? 0;
  const last = blocks.at(-1) ?? 0;
  const around = headline ?? first;
  const isInHead = (block: number) => block >= around - 5 && block <= around + 8;
  const near = page.blocks.slice(Math.max(0, around - 5), around + 8).filter((_, i) => i !== Math.min(5, around));
  const short = near.map((block) => block.text).filter((text) => text.length <= 160);
  // "PYONGYANG, Nov. 12 (KCNA) —" stands in the first paragraph itself.
  const opening = blocks
    .slice(0, 2)
    .map((i) => /^.{4,70}?(?:\s[–—-]{1,2}\s|\)\s)/s.exec(page.blocks[i]!.text)?.[0] ?? '');
  return {
    isInHead,
    isInArticle: (block: number) => block >= Math.min(first, around) && block <= last + 1,
    datelines: [...short, ...opening].filter((text) => /\d/.test(text)),
  };
}
