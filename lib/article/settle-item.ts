import type { PageBlock } from './page.ts';

/**
 * Paragraphs of an item that holds several are paragraphs: an entry of a live blog, a page laid out in tables, all that
 * follows a heading whose end tag is missing.
 */
export function settleItem(blocks: PageBlock[]): void {
  if (blocks.length < 2) return;
  const ownText = blocks.some(({ element }) => /^h[1-6]$/.test(element));
  for (const block of blocks) {
    const isHeading = block.level > 0 && !(ownText && !/^h[1-6]$/.test(block.element));
    if (isHeading || (block.role === 'list-item' && block.element !== 'p')) continue;
    block.role = 'paragraph';
    block.level = 0;
  }
}
