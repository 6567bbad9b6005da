import type { BlockRange, Page, PageBlock } from './page.ts';

/** A page with its paragraph text counted, so that any stretch of it is weighed at once. */
export interface WeighedPage {
  /** For each block, whether it stands beside the article. */
  left: boolean[];
  /** Characters of paragraph text in a stretch, without links and without what stands beside the article. */
  weight(range: BlockRange): number;
  /** How many `h1` a stretch holds. */
  firstLevel(range: BlockRange): number;
}

/** What is left when everything beside the article is taken away: less than this, and something was taken by mistake. */
export const SHORTEST = 140;

/** Links and teasers in rows of their own, and lone dates, which no element gives away. */
function guessAsides(page: Page, url: string | null): BlockRange[] {
  const asides: BlockRange[] = [];
  page.blocks.forEach((block, i) => {
    if (isLinkOnly(block) || isTimeOnly(block)) asides.push({ first: i, end: i + 1 });
    else if (isTeaserHeading(block, url)) {
      const entry = entryAround(page, block.container);
      if (entry) asides.push(entry);
    }
  });
  return asides;
}

/**
 * Weighs a page; its address tells its own links from others. An aside that turns out to hold the article after all (a form
 * around the whole page, the teasers of a front page) is none.
 */
export function weighPage(page: Page, url: string | null): WeighedPage {
  const own = page.blocks.map(paragraphWeight);
  const weights = sums(own);
  const firstLevels = sums(page.blocks.map((block) => (block.level === 1 ? 1 : 0)));
  const total = weights[page.blocks.length]!;
  const between = (sum: readonly number[], { first, end }: BlockRange) => sum[end]! - sum[first]!;

  const weigh = (asides: readonly BlockRange[]) => {
    const left = covered(page.blocks.length, asides);
    return { left, rest: sums(own.map((weight, i) => (left[i] ? 0 : weight))) };
  };
  const isTooLittle = (rest: readonly number[], taken: number) => rest.at(-1)! < SHORTEST && taken > 3 * rest.at(-1)!;

  let named: BlockRange[] = page.asides.filter(
    (aside) =>
      !(between(firstLevels, aside) > 0 && (aside.element === 'header' || between(weights, aside) >= 0.5 * total)),
  );
  named.sort((a, b) => between(weights, b) - between(weights, a));
  let guessed = guessAsides(page, url);
  let { left, rest } = weigh([...named, ...guessed]);
  if (isTooLittle(rest, weigh(named).rest.at(-1)! - rest.at(-1)!)) {
    guessed = [];
    ({ left, rest } = weigh(named));
  }
  for (let tries = 0; tries < 4; tries += 1) {
    const [heaviest] = named;
    if (!heaviest || !isTooLittle(rest, between(weights, heaviest))) break;
    named = named.filter(({ first, end }) => first !== heaviest.first || end !== heaviest.end);
    ({ left, rest } = weigh([...named, ...guessed]));
  }
  return { left, weight: (range) => between(rest, range), firstLevel: (range) => between(firstLevels, range) };
}

/** What a block counts for: its text outside links, if it is long enough to be a sentence. */
function paragraphWeight({ role, text, linked }: PageBlock): number {
  if (role === 'heading' || role === 'caption') return 0;
  const own = text.length - linked;
  const dense = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.test(text) ? 2.5 : 1;
  const sentence = role === 'cell' ? 80 : role === 'list-item' ? 60 : 25;
  return own * dense >= sentence ? own * dense : 0;
}

function isLinkOnly({ role, text, linked }: PageBlock): boolean {
  return role !== 'heading' && linked >= 0.9 * text.length;
}

function isTimeOnly({ role, text, timed }: PageBlock): boolean {
  return role === 'paragraph' && timed >= 0.9 * text.length;
}

/** A heading that is a link to another page: the start of a teaser. */
function isTeaserHeading({ role, level, text, linked, href }: PageBlock, url: string | null): boolean {
  if (role !== 'heading' || level === 1 || linked < 0.9 * text.length || href === null) return false;
  if (href.startsWith('#') || href.startsWith('?')) return false;
  return url === null || !samePage(href, url);
}

function samePage(href: string, url: string): boolean {
  // A page has hundreds of links, and parsing one takes longer than reading its text: most end otherwise than this page's path.
  const end = /[^/]*\/?$/.exec(url.replace(/[?#].*$/s, ''))![0];
  if ((href !== '' && !href.includes(end)) || !URL.canParse(href, url)) return false;
  const [one, other] = [new URL(href, url), new URL(url)];
  return one.host === other.host && one.pathname === other.pathname;
}

/** The short `article` or list item that a teaser's heading stands in, else its nearest container. */
function entryAround(page: Page, container: number): BlockRange | null {
  let entry = container;
  for (let i = container, up = 0; i > 0 && up < 4; i = page.containers[i]!.parent, up += 1) {
    const { element } = page.containers[i]!;
    if (element === 'article' || element === 'li') {
      entry = i;
      break;
    }
  }
  const range = page.containers[entry]!;
  if (entry === 0 || range.end - range.first > 8) return null;
  let length = 0;
  for (let i = range.first; i < range.end; i += 1) length += paragraphWeight(page.blocks[i]!);
  return length <= 400 ? range : null;
}

function covered(length: number, ranges: readonly BlockRange[]): boolean[] {
  const steps = new Array<number>(length + 1).fill(0);
  for (const { first, end } of ranges) {
    steps[first]! += 1;
    steps[end]! -= 1;
  }
  let depth = 0;
  return steps.slice(0, length).map((step) => (depth += step) > 0);
}

function sums(values: readonly number[]): number[] {
  const totals = [0];
  let total = 0;
  for (const value of values) totals.push((total += value));
  return totals;
}
