/** Where the publication date was read, from the most to the least certain; `given` by whoever hands a text over. */
export type PublishedFrom = 'json-ld' | 'meta' | 'time' | 'url' | 'dateline' | 'given';

/** The day an article came out, `YYYY-MM-DD`, and the part of the page that says so. */
export interface Published {
  date: string;
  from: PublishedFrom;
}

/** What a block is on its page. A list item, caption or heading often has no verb of its own: claims read it otherwise. */
export type BlockRole = 'title' | 'heading' | 'paragraph' | 'list-item' | 'caption' | 'quote' | 'cell';

/** One stretch `[start, end)` of the article's text (UTF-16 offsets) without a break inside. */
export interface Block {
  start: number;
  end: number;
  role: BlockRole;
  /** BCP 47 primary subtag of the language this block is written in. */
  language: string;
}

/** A news article as plain data: what every stage after `read` sees of a page. */
export interface Article {
  /** Address of the page, or null where it has none (a file, a test). */
  url: string | null;
  /** The headline, also when it does not stand in `text`. */
  title: string;
  /** BCP 47 primary subtag of the language most of the text is written in. */
  language: string;
  published: Published | null;
  /** Lines about the headline that may print the publication date, the likeliest first: for where `published` is null. */
  datelines?: string[];
  /** The headline (if the page shows one) and the blocks, joined by blank lines. All offsets point into it. */
  text: string;
  blocks: Block[];
}
