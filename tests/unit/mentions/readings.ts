import type { Article } from '../../../lib/article/article.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';
import type { Mention } from '../../../lib/mentions/mention.ts';

/** A Wednesday: the day every example is read on, unless it says otherwise. */
export const today = '2024-11-13';

export interface ReadingOptions {
  published?: string | null;
  defaultYear?: number;
}

/** An article of paragraphs split at blank lines, all in one language. */
export function articleIn(language: string, text: string, published: string | null = today): Article {
  const blocks: Article['blocks'] = [];
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    blocks.push({ start, end: start + paragraph.length, role: 'paragraph', language });
    start += paragraph.length + 2;
  }
  return {
    url: null,
    title: '',
    language,
    published: published === null ? null : { date: published, from: 'meta' },
    text,
    blocks,
  };
}

export function mentionsIn(
  language: string,
  text: string,
  { published = today, defaultYear }: ReadingOptions = {},
): Mention[] {
  return findMentions(articleIn(language, text, published), defaultYear === undefined ? {} : { defaultYear });
}

/**
 * What is read in a text, in the notation of the languages' examples: counts "11000", "10000..", "..12000", "10000..12000"
 * with their unit; dates "2024-06-19", "2024-06", "2024", ranges with a slash; "24 years"; "never"; "50%"; "#4".
 */
export const readings = (language: string, text: string, options?: ReadingOptions): string =>
  mentionsIn(language, text, options).map(readingOf).join(' | ');

function readingOf(mention: Mention): string {
  switch (mention.kind) {
    case 'count': {
      const { min, max } = mention.value;
      const interval = min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`;
      return mention.unit ? `${interval} ${mention.unit}` : interval;
    }
    case 'date': {
      const length = { day: 10, month: 7, year: 4 }[mention.precision];
      const [from, to] = [mention.value.from.slice(0, length), mention.value.to.slice(0, length)];
      return from === to ? from : `${from}/${to}`;
    }
    case 'years':
      return `${mention.value.years} years`;
    case 'never':
      return 'never';
    case 'share':
      return `${Math.round(mention.value.percent * 10) / 10}%`;
    case 'ordinal':
      return `#${mention.value.number}`;
  }
}
