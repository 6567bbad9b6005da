import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/article/read-article.ts';
import { rangesOf, stretchesOf } from '../../../lib/article/text-map.ts';

function read(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return { document: document as unknown as Document, ...readArticle(document as unknown as Document) };
}

/** Words as a page may break them up, and what stands between them. */
const word = fc.constantFrom(
  '11,000',
  'soldiers',
  'sol\u00ADdiers',
  '12\u200B May',
  '一万',
  '\nnew line',
  ' ',
  '  ',
  '\u00A0',
  '&amp;',
  'é',
  '👩‍🚀',
  '',
);
const inline = fc.oneof(
  { weight: 4, arbitrary: word },
  fc
    .tuple(fc.constantFrom('b', 'i', 'span', 'a href="/x"', 'sup', 'del'), word)
    .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`),
  fc.constantFrom('<br>', '<br><br>', '<!-- x -->', '<script>9</script>', '<span hidden>77</span>'),
);
const block = fc
  .tuple(
    fc.constantFrom('p', 'div', 'h1', 'h2', 'li', 'pre', 'blockquote', 'aside', 'td', 'span'),
    fc.array(inline, { maxLength: 8 }),
  )
  .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`);
const page = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join(''));

const shown = (text: string) => text.replace(/[\u00AD\u200B\u200D]/g, '').replace(/[\t\n\f\r ]+/g, '');

describe('the map from text to page', () => {
  it('covers the text in order, each unit as it stands in its node', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { article, textMap } = read(html);
        let end = 0;
        for (const { node, from, start, length } of textMap.pieces) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(article.text.slice(end, start).trim()).toBe('');
          expect(node.data.slice(from, from + length).replace(/[\t\n\f\r]/g, ' ')).toBe(
            article.text.slice(start, start + length).replace(/\n/g, ' '),
          );
          end = start + length;
        }
        expect(end).toBe(article.text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('has blocks that tile the text, with blank lines between', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { text, blocks } = read(html).article;
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        for (const { start, end } of blocks) {
          expect(text.slice(start, end)).not.toMatch(/\n\n|^[ \n]|[ \n]$/);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds any span on the page', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(20), (html, at, length) => {
        const { article, textMap } = read(html);
        const start = article.text.length > 0 ? at % article.text.length : 0;
        const end = Math.min(article.text.length, start + length);
        const stretches = stretchesOf(textMap, { start, end });
        expect(shown(stretches.map(({ node, from, to }) => node.data.slice(from, to)).join(''))).toBe(
          shown(article.text.slice(start, end)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('stretchesOf', () => {
  it('gives one stretch per text node, over what the text leaves out', () => {
    const { article, textMap } = read('<p>about 11&shy;,0<b>00  \n sol&#8203;diers</b><span hidden> 5</span> came</p>');
    const start = article.text.indexOf('11');
    const texts = (from: number, to: number) =>
      stretchesOf(textMap, { start: from, end: to }).map((s) => s.node.data.slice(s.from, s.to));
    expect(article.text).toBe('about 11,000 soldiers came');
    expect(texts(start, start + 15).join('|')).toMatch(/^11.*,0\|00 {2}\n sol.*diers$/s);
    expect(texts(article.text.length - 4, article.text.length)).toEqual(['came']);
    expect(texts(3, 3)).toEqual([]);
  });
});

describe('rangesOf', () => {
  /** linkedom has no ranges that can be set: this one only notes what it was set to. */
  function withRanges(document: Document) {
    const createRange = () => {
      const range = {
        start: [] as unknown[],
        end: [] as unknown[],
        setStart: (...at: unknown[]) => (range.start = at),
        setEnd: (...at: unknown[]) => (range.end = at),
      };
      return range;
    };
    Object.defineProperty(Object.getPrototypeOf(document), 'createRange', { value: createRange, configurable: true });
  }

  it('sets a range in each text node, and none where the page has changed', () => {
    const { document, article, textMap } = read('<p>11<b>,000</b> soldiers</p>');
    withRanges(document);
    const ranges = rangesOf(textMap, { start: 0, end: 6 }) as unknown as {
      start: [Text, number];
      end: [Text, number];
    }[];
    expect(article.text).toBe('11,000 soldiers');
    expect(ranges.map(({ start, end }) => [start[0].data, start[1], end[0].data, end[1]])).toEqual([
      ['11', 0, '11', 2],
      [',000', 0, ',000', 4],
    ]);
    ranges[1]!.start[0].data = ',0';
    expect(rangesOf(textMap, { start: 0, end: 6 })).toEqual([]);
  });
});
