import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/article/read-article.ts';
import { parsePage } from '../../../lib/cli/parse-page.ts';

describe('parsePage', () => {
  it('reads XHTML, where a script may end in its own tag', () => {
    const page =
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><script src="x.js"/><title>T</title></head><body><div class="a"/><p>10&nbsp;000<br/>men</p></body></html>';
    expect(readArticle(parsePage(page)).article).toMatchObject({
      text: '10\u00A0000\nmen',
      language: 'en',
      title: 'T',
    });
  });

  it('knows attributes in capitals', () => {
    const page =
      '<HTML LANG="it"><META NAME="date" CONTENT="2024-11-12"><BODY><DIV CLASS="sidebar">no</DIV><P>Undici uomini sono arrivati in paese ieri sera.</P></BODY></HTML>';
    expect(readArticle(parsePage(page)).article).toMatchObject({
      text: 'Undici uomini sono arrivati in paese ieri sera.',
      language: 'it',
      published: { date: '2024-11-12' },
    });
  });
});
