import { setTimeout } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/article/read-article.ts';
import { readAtLeisure } from '../../../lib/notes/read-at-leisure.ts';

const text = 'The council counted 3,200 votes on 12 May, and the rest were declared void by the clerk. ';
const pages: [name: string, article: string][] = [
  ['many paragraphs', `<p>${text.repeat(3)}</p>`.repeat(20_000)],
  ['many elements in one paragraph', `<p>${'<i>vote </i>'.repeat(60_000)}</p>`],
];

describe('readAtLeisure', () => {
  it.each(pages)('reads what readArticle reads, and gives the thread back over and over: %s', async (_, article) => {
    const html = `<html><body><article><h1>Votes</h1>${article}</article></body></html>`;
    const document = parseHTML(html).document as unknown as Document;
    const begun = performance.now();
    const atOnce = readArticle(document).article;
    const time = performance.now() - begun;

    let turns = 0;
    let isRead = false;
    const reading = readAtLeisure(document, {}).finally(() => (isRead = true));
    for (; !isRead; turns += 1) await setTimeout(0);
    expect((await reading).article).toEqual(atOnce);
    // A slice lasts 6 ms; collecting garbage may make one of them much longer.
    expect(turns).toBeGreaterThan(time / 40);
  });
});
