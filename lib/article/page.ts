import type { BlockRole } from './article.ts';
import type { FlowBlock } from './text-flow.ts';

/** A block of the page's text, whether or not it belongs to the article. */
export interface PageBlock extends FlowBlock {
  role: BlockRole;
  /** The name of the element it stands in: `h1`, `p`, `div`. */
  element: string;
  /** The level of the heading it is part of, 1 to 6; 0 outside headings. */
  level: number;
  /** The element it stands in; null for text right in the document. */
  node: Element | null;
  /** Index of its container. */
  container: number;
}

/** A stretch `[first, end)` of the page's blocks that stand in one element. */
export interface BlockRange {
  first: number;
  end: number;
}

/** An element that can hold an article. Containers stand in the order in which they begin. */
export interface Container extends BlockRange {
  element: string;
  /** Index of the container around it; −1 for the document. */
  parent: number;
  articleBody: boolean;
}

/** An element that stands beside the article (a menu, an advertisement, comments) or is not shown. */
export interface Aside extends BlockRange {
  element: string;
}

/** How much of a page is read: `brief` passes over what is long and stands beside the article, most of many pages. */
export type Extent = 'brief' | 'whole';

/** What a page says about itself, in the order of the page. */
export interface PageHead {
  metas: Element[];
  /** The texts of its JSON-LD scripts. */
  jsonLd: string[];
  /** `<time>` elements and those with a date in microdata, each with the index of the block around or after it. */
  times: { element: Element; block: number }[];
  documentTitle: string | null;
  canonical: string | null;
}

/** A page in one pass over its tree: all its text in blocks, and what tells the article from the rest. */
export interface Page {
  blocks: PageBlock[];
  containers: Container[];
  asides: Aside[];
  head: PageHead;
  /** Characters of the longest element that was passed over; 0 where none was. Its text has no more. */
  longestPassedOver: number;
}
