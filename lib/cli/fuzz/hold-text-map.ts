import type { ReadPage } from '../../article/read-article.ts';
import { stretchesOf, type TextMap } from '../../article/text-map.ts';
import type { Span } from '../../mentions/mention.ts';
import { must } from './broken.ts';

/** @throws Broken where the text does not stand on the page as its map says, or a span does not find its way there and back. */
export function holdTextMap({ article: { text }, textMap }: ReadPage, spans: readonly Span[]): void {
  let done = 0;
  for (const { node, from, start, length } of textMap.pieces) {
    must(start >= done && length > 0, 'pieces are in order, apart and not empty', () => ({ start, length, done }));
    must(text.slice(done, start).trim() === '', 'only blank lines have no place on the page', () =>
      text.slice(done, start),
    );
    const own = plain(text.slice(start, start + length));
    const there = plain(node.data.slice(from, from + length));
    must(own === there, 'a piece stands in its node unit for unit', () => ({ own, there }));
    done = start + length;
  }
  must(done === text.length, 'the pieces reach the end of the text', () => ({ done, length: text.length }));
  for (const span of spans) holdWay(text, textMap, span);
}

function holdWay(text: string, textMap: ReadPage['textMap'], span: Span): void {
  const stretches = stretchesOf(textMap, span);
  const words = text.slice(span.start, span.end);
  const there = stretches.map(({ node, from, to }) => node.data.slice(from, to)).join('');
  must(seen(there) === seen(words), 'a span stands on the page with its own words', () => ({ span, words, there }));
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return;
  const [start, end] = [offsetAt(textMap, first.node, first.from), offsetAt(textMap, last.node, last.to)];
  must(start === span.start, 'the begin of a span comes back from the page', () => ({ span, start }));
  // Behind the span the next offset may lie behind a line break that has no place on the page.
  must(end !== null && end >= span.end && text.slice(span.end, end).trim() === '', 'so does its end', () => ({
    span,
    end,
  }));
}

/** The offset in the article's text of a place in a text node; inside what the text leaves out, the next one. Null outside the article. */
function offsetAt({ pieces }: TextMap, node: Text, at: number): number | null {
  const own = pieces.filter((piece) => piece.node === node);
  const next = own.find(({ from, length }) => at < from + length);
  if (next) return next.start + Math.max(0, at - next.from);
  const last = own.at(-1);
  return last ? last.start + last.length : null;
}

const plain = (text: string): string => text.replace(/[\t\n\f\r]/g, ' ');

const seen = (text: string): string =>
  text.replace(/[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '');
