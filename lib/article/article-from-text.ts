import type { Article, Block, BlockRole, Published } from './article.ts';
import { primarySubtag } from './language-tag.ts';
import { readsAsHeading } from './reads-as-heading.ts';

/** A plain text with what is known about it. */
export interface TextSource {
  /** The headline; null takes the first block where that reads like one. */
  title?: string | null;
  /** Blocks divided by blank lines. The headline is put in front where it is not the first of them. */
  text: string;
  /** BCP 47; null or absent is "und". */
  language?: string | null;
  published?: Published | null;
  url?: string | null;
}

/** The article of a plain text: a source document, a text file, a test. Spaces inside lines are kept as one. */
export function articleFromText({ title, text, language, published, url }: TextSource): Article {
  const parts = splitBlocks(text);
  const known = title ? oneLine(title) : null;
  if (known !== null && known !== '' && (parts[0] === undefined || oneLine(parts[0]) !== known)) parts.unshift(known);
  const headline = known ?? (parts.length > 1 && readsAsHeading(parts[0]!) ? oneLine(parts[0]!) : '');
  const tag = primarySubtag(language ?? '');
  const blocks: Block[] = [];
  let start = 0;
  parts.forEach((part, i) => {
    const isTitle = i === 0 && headline !== '' && oneLine(part) === headline;
    blocks.push({ start, end: start + part.length, role: isTitle ? 'title' : roleOf(part), language: tag });
    start += part.length + 2;
  });
  return {
    url: url ?? null,
    title: headline,
    language: tag,
    published: published ?? null,
    text: parts.join('\n\n'),
    blocks,
  };
}

function splitBlocks(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) =>
      part
        .replace(/[ \t\f\v]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    .filter((part) => part !== '');
}

function roleOf(part: string): BlockRole {
  if (/^(?:[-*•–—·]|\d{1,2}[.)])\s/u.test(part)) return 'list-item';
  return readsAsHeading(part) ? 'heading' : 'paragraph';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
