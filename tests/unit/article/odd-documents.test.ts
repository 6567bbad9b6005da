import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/article/read-article.ts';

const p = '<p>The council counted 3,200 votes on 12 May, and the rest were declared void by the clerk.</p>';

const read = (html: string) => readArticle(parseHTML(html).document as unknown as Document).article;

function readXml(xml: string, type: 'text/xml' | 'image/svg+xml') {
  return readArticle(new DOMParser().parseFromString(xml, type) as unknown as Document).article;
}

describe('odd documents', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['a comment', '<!-- 12 May -->'],
    ['no body', '<html></html>'],
    ['frames', '<html><frameset><frame src="x"></frameset></html>'],
    ['only scripts', '<body><script>12</script></body>'],
  ])('%s gives an empty article', (_, html) => {
    expect(read(html)).toMatchObject({ text: '', blocks: [], title: '', published: null, language: 'und' });
  });

  it.each([
    ['text alone', 'counted'],
    ['deep containers', '<div>'.repeat(10_000) + p],
    ['deep list items', '<ul><li>'.repeat(10_000) + p],
    ['deep inline elements', `<p>${'<i>'.repeat(10_000)}counted`],
    ['deep elements beside the article', '<aside>'.repeat(10_000) + p],
    ['deep quotations', '<blockquote><h2>'.repeat(5_000) + p],
    ['end tags alone', '</div></p></body></html>counted'],
  ])('%s is read', (_, html) => expect(read(html).text).toContain('counted'));

  it('reads SVG and XHTML documents', () => {
    expect(
      readXml('<svg xmlns="http://www.w3.org/2000/svg"><text>3,200 votes</text></svg>', 'image/svg+xml').text,
    ).toBe('3,200 votes');
    const xhtml =
      '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><body><h1>Votes</h1><p>3,200 <![CDATA[& more]]></p></body></html>';
    expect(readXml(xhtml, 'text/xml')).toMatchObject({ text: 'Votes\n\n3,200 & more', language: 'en', title: 'Votes' });
  });

  it('leaves the tree as it was', () => {
    const { document } = parseHTML(`<html><head></head><body>${p}<div class="ad">x</div></body></html>`);
    const before = document.toString();
    readArticle(document as unknown as Document);
    expect(document.toString()).toBe(before);
  });
});

describe('growth', () => {
  const shapes: [string, (n: number) => string][] = [
    ['paragraphs', (n) => p.repeat(n)],
    ['teasers', (n) => `<article><h2><a href="/x">Teaser</a></h2>${p}</article>`.repeat(n)],
    ['headings', (n) => '<h1>Votes</h1>'.repeat(n)],
    ['line breaks', (n) => `<div>${'a<br><br>'.repeat(n)}</div>`],
    ['one paragraph of elements', (n) => `<p>${'<span>w </span>'.repeat(n)}</p>`],
    ['one text node', (n) => `<p>${'word   12 \n'.repeat(n)}</p>`],
    ['depth', (n) => '<div><p>a'.repeat(n)],
    ['depth beside the article', (n) => '<aside class="ad"><p>a'.repeat(n)],
  ];

  it.each(shapes)(
    'reads twenty thousand %s to the end',
    (_, shape) => {
      const { document } = parseHTML(shape(20_000));
      expect(() => readArticle(document as unknown as Document)).not.toThrow();
    },
    60_000,
  );
});
