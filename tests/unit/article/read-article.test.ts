import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { readArticle, type ReadOptions } from '../../../lib/article/read-article.ts';
import { parsePage } from '../../../lib/cli/parse-page.ts';

const pages = join(import.meta.dirname, '../../data/pages');

const read = (html: string, options?: ReadOptions): Article => readArticle(parsePage(html), options).article;

const body = (html: string): string[] => blocksOf(read(`<title>x</title><body>${html}`)).map(({ text }) => text);

function blocksOf({ text, blocks }: Article) {
  return blocks.map(({ role, language, start, end }) => ({ role, language, text: text.slice(start, end) }));
}

const long = 'The council counted its votes in the evening, and the clerk read them out to an empty room.';
const other = 'Nobody asked for a second count, although three of the nine ballot boxes had come in late.';

describe('whole pages', () => {
  // To add a page: put its HTML into tests/data/pages, run `npx vitest -u` on this file, read what was written.
  it.each(readdirSync(pages).filter((name) => name.endsWith('.html')))('%s', async (name) => {
    const article = read(readFileSync(join(pages, name), 'utf8'));
    const { title, language, published, url } = article;
    const head = [
      `title ${title}`,
      `language ${language}`,
      `published ${published?.date} ${published?.from}`,
      `url ${url}`,
    ];
    const blocks = blocksOf(article).map((block) => `${block.role} ${block.language} ${JSON.stringify(block.text)}`);
    await expect([...head, ...blocks, ''].join('\n')).toMatchFileSnapshot(
      join(pages, `${basename(name, '.html')}.read.txt`),
    );
  });
});

describe('text as it shows', () => {
  it.each<[string, string, string[]]>([
    ['runs of white space are one space', '<p>  one \n\t two  </p>', ['one two']],
    ['white space around inline elements', '<p>one <b> two</b> <i>three </i></p>', ['one two three']],
    ['no space between elements without one', '<p>1<b>2</b>,<span>000</span></p>', ['12,000']],
    ['a no-break space is a character', '<p>10&nbsp;000 men</p>', ['10\u00A0000 men']],
    [
      'soft hyphens and zero-width characters go',
      '<p>sol&shy;diers 11&#8203;,<wbr>000 &#8206;x</p>',
      ['soldiers 11,000 x'],
    ],
    ['one br is a line break', '<p>one<br> two</p>', ['one\ntwo']],
    ['two br begin a paragraph', '<div>one<br> <br/>two<br></div>', ['one', 'two']],
    ['pre keeps its spaces, an empty line divides', '<pre>a  b\n c\n\nd</pre>', ['a  b\nc', 'd']],
    ['text right in a div, around a paragraph', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['no space where a line breaks between Chinese characters', '<p>一万\n二千</p>', ['一万二千']],
    ['a space where it breaks between Korean words', '<p>북한\n군인</p>', ['북한 군인']],
    ['readings above characters are left out', '<p><ruby>兵<rp>(</rp><rt>へい</rt><rp>)</rp></ruby>士</p>', ['兵士']],
    ['paragraphs of a no-break space are none', '<p>one</p><p>&nbsp;</p><p>two</p>', ['one', 'two']],
    ['struck words are not said', '<p>Some <del>200</del><s>250</s> 300 men</p>', ['Some 300 men']],
    [
      'footnote marks are not said',
      '<p>300<sup><a href="#n1">3</a></sup> men on the 10<sup>th</sup></p>',
      ['300 men on the 10th'],
    ],
  ])('%s', (_, html, texts) => expect(body(html)).toEqual(texts));
});

describe('what is left out', () => {
  it.each([
    ['navigation', '<nav><p>$</p></nav>'],
    ['an aside', '<aside><p>$</p></aside>'],
    ['a footer', '<footer><p>$</p></footer>'],
    ['a header without the headline', '<header><p>$</p></header>'],
    ['a form', '<form><p>$</p></form>'],
    ['a dialog', '<dialog open><p>$</p></dialog>'],
    ['what has a role beside the article', '<div role="complementary"><p>$</p></div>'],
    [
      'scripts, styles, templates',
      '<script>$</script><style>$</style><noscript><p>$</p></noscript><template><p>$</p></template>',
    ],
    [
      'hidden elements',
      '<div hidden><p>$</p></div><p aria-hidden="true">$</p><p style="color:red; display : none">$</p>',
    ],
    ['hidden words in a line', '<p>Seen<span class="sr-only">, $</span>.</p>', 'Seen.'],
    ['comments', '<section id="comments"><article><p>$</p></article></section>'],
    ['a share bar', '<div class="article__share-bar"><p>$</p></div>'],
    ['related links in camel case', '<div class="relatedPosts"><p>$</p></div>'],
    ['a cookie banner', '<div id="onetrust-consent-sdk"><h1>Privacy</h1><p>$</p></div>'],
    ['a paragraph that is one link', '<p><a href="/x">Also read: $</a></p>'],
    ['teasers that nothing names', '<div class="k1"><h3><a href="/x">More</a></h3><p>$</p></div>'],
    ['a byline', '<p class="byline">12 May, $</p>'],
    ['a date in a line of its own', '<p><time datetime="2020-01-01">1 January 2020</time></p>'],
  ])('%s', (_, html, rest?: string) => {
    const words = 'In other news the storm has closed all of the 30 schools in the north.';
    const page = `<main><h1>The count</h1><p>${long}</p>${html.replaceAll('$', words)}<p>${other}</p></main>`;
    expect(body(page)).toEqual(['The count', long, ...(rest ? [rest] : []), other]);
  });

  it('asks once per block whether it is shown', () => {
    const asked: string[] = [];
    const isShown = (element: Element) => asked.push(element.localName) < 3;
    const { text } = read(`<h1>The count</h1><p>${long}</p><p>${other}</p>`, { isShown });
    expect(asked).toEqual(['h1', 'p', 'p']);
    expect(text).toBe(`The count\n\n${long}`);
  });
});

describe('what is kept although it looks like something beside the article', () => {
  it.each([
    ['a form around the whole page', '<form><h1>The count</h1>$</form>'],
    ['a wrapper named for its comments', '<div class="comments"><h1>The count</h1><div>$</div></div>'],
    ['a page that a dialog has made inert', '<div aria-hidden="true"><h1>The count</h1>$</div>'],
    ['the headline in the page header', '<header><h1>The count</h1></header><div>$</div>'],
    ['topics in the classes of an article', '<article class="post tag-comments social"><h1>The count</h1>$</article>'],
    ['settings in the classes of a wrapper', '<div class="has-sidebar no-ads"><h1>The count</h1>$</div>'],
    ['a headline far from the text', '<div><div><h1>The count</h1></div></div><section><div>$</div></section>'],
    ['a headline after the text', '<main>$</main><h1>The count</h1>'],
    ['teasers as the only text', '<h1>The count</h1><div><h3><a href="/1"></a></h3>$</div>'],
  ])('%s', (_, html) => {
    const page = html.replace('$', `<p>${long}</p><p>${other}</p>`);
    expect(body(page)).toEqual(['The count', long, other]);
  });

  it('reads a page of nothing but teasers', () => {
    const teaser = `<article><h2><a href="/x">Other</a></h2><p>${long}</p></article>`;
    expect(body(teaser.repeat(5))).toHaveLength(10);
  });

  it('reads every entry where several articles stand in a row', () => {
    const entry = (n: number) => `<article><h1>Entry ${n}</h1><p>${n} ${long}</p><p>${n} ${other}</p></article>`;
    expect(body(`<div>${[1, 2, 3].map(entry).join('')}</div>`)).toHaveLength(9);
  });

  it('reads a short article, not the row of long teasers below it', () => {
    const teaser = `<article><h2><a href="/x">Other</a></h2><p>Ten words of another story that has nothing to do with this one.</p></article>`;
    const page = `<main><article><h1>The count</h1><p>${long}</p><p>${other}</p></article><div>${teaser.repeat(8)}</div></main>`;
    expect(body(page)).toEqual(['The count', long, other]);
  });

  it('takes a link to an entry of the same page for no teaser', () => {
    const entry = (n: number) => `<div><h3><a href="/live?entry=${n}">Entry ${n}</a></h3><p>${long}</p></div>`;
    const { blocks } = read(`<h1>Live</h1>${entry(1)}${entry(2)}`, { url: 'https://news.example/live' });
    expect(blocks).toHaveLength(5);
  });
});

describe('roles', () => {
  it.each<[string, string, string[]]>([
    [
      'headings',
      `<h1>A</h1><h2>B</h2><div role="heading" aria-level="3">C</div><p>${long}</p>`,
      ['title', 'heading', 'heading', 'paragraph'],
    ],
    ['short list items', `<p>${long}</p><ul><li>a</li><li><p>b</p></li></ul>`, ['paragraph', 'list-item', 'list-item']],
    [
      'a list item of several paragraphs',
      `<ul><li><p>${long}</p><p>${other}</p></li></ul>`,
      ['paragraph', 'paragraph'],
    ],
    [
      'a list in a list item',
      `<p>${long}</p><ul><li>a<ul><li>b</li></ul></li></ul>`,
      ['paragraph', 'list-item', 'list-item'],
    ],
    [
      'captions and quotations',
      `<p>${long}</p><figure><figcaption>c</figcaption></figure><blockquote><p>q</p></blockquote>`,
      ['paragraph', 'caption', 'quote'],
    ],
    ['cells', `<p>${long}</p><table><tr><th>a</th><td><div>1</div></td></tr></table>`, ['paragraph', 'cell', 'cell']],
    [
      'a page laid out in a table',
      `<table><tr><td>${long}<br><br>${other}</td></tr></table>`,
      ['paragraph', 'paragraph'],
    ],
    [
      'paragraphs after a heading that nobody closed',
      `<h2><div>B</div></h2><h3>C<div>${long}</div><div>${other}</div></h3>`,
      ['heading', 'heading', 'paragraph', 'paragraph'],
    ],
  ])('%s', (_, html, roles) => {
    expect(read(`<title>x</title><body>${html}`).blocks.map(({ role }) => role)).toEqual(roles);
  });
});

describe('the headline', () => {
  it.each<[string, string, string, boolean]>([
    [
      'the h1 that the metadata repeat',
      '<meta property="og:title" content="The count"><h1>Daily News</h1><main><h1>The count</h1>$</main>',
      'The count',
      true,
    ],
    ['no link home', '<h1><a href="/">Daily News</a></h1><main><h1>The count</h1>$</main>', 'The count', true],
    [
      'another heading that the title repeats',
      '<title>A count without end | Daily News</title><main><h2>A count without end</h2>$</main>',
      'A count without end',
      true,
    ],
    [
      'a block that no heading marks',
      '<meta property="og:title" content="The count"><div class="hd">The count</div>$',
      'The count',
      true,
    ],
    ['Open Graph where the page shows none', '<meta property="og:title" content="The count">$', 'The count', false],
    [
      'JSON-LD before Open Graph',
      '<meta property="og:title" content="Short"><script type="application/ld+json">[{"@type":"NewsArticle","headline":"The  count"}]</script>$',
      'The count',
      false,
    ],
    [
      'the title without the outlet',
      '<title>The council counts again - Daily News</title>$',
      'The council counts again',
      false,
    ],
    [
      'a title with a dash of its own',
      '<title>The council counts again - and this time in the open</title>$',
      'The council counts again - and this time in the open',
      false,
    ],
    ['lines of a headline as one', '<h1>The<br>count</h1>$', 'The count', true],
    ['no space around a headline', '<h1>&nbsp;The count&#x2003;</h1>$', 'The count', true],
  ])('%s', (_, html, title, shown) => {
    const article = read(html.replace('$', `<p>${long}</p><p>${other}</p>`));
    expect(article.title).toBe(title);
    expect(article.blocks.map(({ role }) => role).indexOf('title')).toBe(shown ? 0 : -1);
  });
});

describe('languages', () => {
  it.each<[string, string, string]>([
    ['the nearest lang', '<html lang="en"><body lang="pt_BR"><p>$</p>', 'pt'],
    ['xml:lang', '<html xml:lang="fr"><body><p>$</p>', 'fr'],
    ['a country for a language', '<html lang="ua"><body><p>$</p>', 'uk'],
    ['an empty lang', '<html lang="en"><body><div lang=""><p>$</p></div>', 'und'],
    ['no language at all', '<html lang="{{lang}}"><body><p>$</p>', 'und'],
    ['Open Graph', '<meta property="og:locale" content="ko_KR"><p>$</p>', 'ko'],
    ['content-language', '<META HTTP-EQUIV="Content-Language" CONTENT="pl"><p>$</p>', 'pl'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"Article","inLanguage":{"@type":"Language","alternateName":"es"}}</script><p>$</p>',
      'es',
    ],
    ['lang before Open Graph', '<html lang="it"><meta property="og:locale" content="en_US"><body><p>$</p>', 'it'],
    ['nothing', '<p>$</p>', 'und'],
  ])('%s', (_, html, language) => {
    const article = read(html.replace('$', long));
    expect(article.language).toBe(language);
    expect(article.blocks[0]!.language).toBe(language);
  });
});

describe('the address', () => {
  it('is the one given, else the canonical one, else that of Open Graph', () => {
    const html =
      '<link rel="canonical" href="https://a.example/1"><meta property="og:url" content="https://a.example/2"><p>x</p>';
    expect(read(html, { url: 'https://b.example/' }).url).toBe('https://b.example/');
    expect(read(html).url).toBe('https://a.example/1');
    expect(read(html.replace('canonical', 'icon')).url).toBe('https://a.example/2');
    expect(read('<p>x</p>').url).toBeNull();
  });
});
