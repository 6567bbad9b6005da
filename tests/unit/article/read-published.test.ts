import { describe, expect, it } from 'vitest';
import { calendarDay, dayInUrl } from '../../../lib/article/calendar-day.ts';
import { readArticle, type ReadOptions } from '../../../lib/article/read-article.ts';
import { parsePage } from '../../../lib/cli/parse-page.ts';

const published = (head: string, body = '', options?: ReadOptions) =>
  readArticle(
    parsePage(
      `<html><head>${head}</head><body>${body}<p>The council counted its votes in the evening, and the clerk read them out.</p></body></html>`,
    ),
    options,
  ).article.published;

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe('the day of publication in JSON-LD', () => {
  it.each([
    ['an article', '{"@type":"NewsArticle","datePublished":"2024-11-12T09:30:00Z"}'],
    ['an array', '[{"@type":"Organization"},{"@type":"Article","datePublished":"2024-11-12"}]'],
    [
      'a graph',
      '{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["Thing","ReportageNewsArticle"],"datePublished":"2024-11-12"}]}',
    ],
    ['an object in another', '{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","datePublished":"2024-11-12"}}'],
    [
      'the article around, not one inside',
      '{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting","datePublished":"2024-12-24"}],"datePublished":"2024-11-12"}',
    ],
    ['a page, where no article says', '{"@type":"WebPage","datePublished":"2024-11-12"}'],
    ['the day as its own zone writes it', '{"@type":"NewsArticle","datePublished":"2024-11-12T00:10:00+09:00"}'],
    ['a value object', '{"@type":"NewsArticle","datePublished":{"@type":"Date","@value":"2024-11-12"}}'],
    ['a line break in a string', '{"@type":"NewsArticle","description":"a\nb","datePublished":"2024-11-12"}'],
    ['a comma too many', '{"@type":"NewsArticle","datePublished":"2024-11-12",}'],
    ['comment marks', '<!-- {"@type":"NewsArticle","datePublished":"2024-11-12"} -->'],
    ['CDATA marks', '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2024-11-12"}\n//]]>'],
    ['quotes that nobody escaped', '{"@type":"NewsArticle","headline":"A "count" again","datePublished":"2024-11-12"}'],
    [
      'day 275760 first',
      '[{"@type":"NewsArticle","datePublished":"+275760-09-13"},{"@type":"NewsArticle","datePublished":"2024-11-12"}]',
    ],
  ])('%s', (_, json) => expect(published(ld(json))).toEqual({ date: '2024-11-12', from: 'json-ld' }));

  it('is not lost to a broken script beside it', () => {
    expect(published(ld('{"@type":') + ld('{"@type":"Article","datePublished":"2024-11-12"}'))?.date).toBe(
      '2024-11-12',
    );
    expect(published(ld('{"@type":') + meta('date', '2024-11-12'))?.from).toBe('meta');
    expect(published(ld('null') + ld('"x"') + ld('[[[]]]') + ld(''))).toBeNull();
  });

  it('is read from JSON of any depth', () => {
    expect(
      published(ld('['.repeat(4000) + '{"@type":"Article","datePublished":"2024-11-12"}' + ']'.repeat(4000)))?.date,
    ).toBe('2024-11-12');
  });
});

describe('the day of publication in meta elements', () => {
  const names =
    'date dc.date DC.date.issued parsely-pub-date sailthru.date pubdate citation_publication_date article:published_time og:published_time publish-date dcterms.issued';
  it.each(names.split(' '))('%s', (name) => {
    expect(published(meta(name, '2024-11-12T23:59:00-08:00'))).toEqual({ date: '2024-11-12', from: 'meta' });
  });

  it.each([
    ['property', '<meta property="article:published_time" content="2024-11-12">'],
    ['itemprop', '<meta itemprop="datePublished" content="2024-11-12">'],
    ['capitals', '<META NAME="Date" CONTENT="2024-11-12">'],
    ['the surer one', meta('date', '2024-11-13') + meta('article:published_time', '2024-11-12')],
    ['the next where one is nonsense', meta('article:published_time', '0000-00-00') + meta('date', '2024-11-12')],
  ])('%s', (_, head) => expect(published(head)).toEqual({ date: '2024-11-12', from: 'meta' }));
});

describe('the day of publication in the page', () => {
  const text = '<p>Long before that, in the summer, the clerk had asked for a bigger room.</p>'.repeat(12);
  it.each<[string, string]>([
    ['by the headline', `<h1>Count</h1><p class="byline"><time datetime="2024-11-12T08:00">today</time></p>`],
    [
      'before one in the text',
      `<h1>Count</h1><time datetime="2024-11-12"></time>${text}<p>On <time datetime="2023-01-01">1 January</time> it rained.</p>`,
    ],
    [
      'marked, before one by the headline',
      `<article><h1>Count</h1><time datetime="2024-11-13">new</time><time itemprop="datePublished" datetime="2024-11-12">old</time></article>`,
    ],
    [
      'not the day it was changed',
      `<h1>Count</h1><time itemprop="dateModified" datetime="2024-11-13"></time><time datetime="2024-11-12"></time>`,
    ],
    ['its text where it has no attribute', '<h1>Count</h1><time>2024-11-12</time>'],
    [
      'not one of a teaser far away',
      `<h1>Count</h1><time datetime="2024-11-12"></time>${text}<aside><time datetime="2020-02-02"></time></aside>`,
    ],
  ])('%s', (_, body) => expect(published('', body)).toEqual({ date: '2024-11-12', from: 'time' }));

  it('is the address’s before a day in the middle of the text', () => {
    const body = `<h1>Count</h1>${text}<p>On <time datetime="2023-01-01">1 January</time> it rained all day.</p>`;
    expect(published('', body, { url: 'https://a.example/2024/11/12/count' })).toEqual({
      date: '2024-11-12',
      from: 'url',
    });
    expect(published('', body)).toEqual({ date: '2023-01-01', from: 'time' });
    expect(
      published(
        '',
        `${body}<p>In <time datetime="2022-05">May</time> and on <time datetime="2022-06-07">7 June</time> it did not.</p>`,
      ),
    ).toBeNull();
  });

  it('is the dateline’s where nothing else tells, as its reader reads it', () => {
    const asked: string[] = [];
    const readDateline = (line: string) => {
      asked.push(line);
      return line.includes('12 November') ? '2024-11-12' : null;
    };
    const body =
      '<h1>Count 7</h1><div>Updated 3 times</div><p>SEOUL, 12 November 2024 (Wire) — The council met for the last time this year on Friday, and then went home.</p>';
    expect(published('', body, { readDateline })).toEqual({ date: '2024-11-12', from: 'dateline' });
    expect(asked).toContain('Updated 3 times');
    expect(asked).not.toContain('Count 7');
    expect(published('', body, { readDateline: () => '2024-02-30' })).toBeNull();
  });
});

describe('calendarDay', () => {
  it.each([
    ['2024-11-12', '2024-11-12'],
    ['2024-11-12T23:30:00-08:00', '2024-11-12'],
    ['2024/11/2', '2024-11-02'],
    ['2024.11.12.', '2024-11-12'],
    ['20241112', '2024-11-12'],
    ['20241112T093000', '2024-11-12'],
    ['Tue, 12 Nov 2024 09:30:00 GMT', '2024-11-12'],
    ['12 November 2024', '2024-11-12'],
    ['November 12, 2024', '2024-11-12'],
    ['Tue Nov 12 2024 09:30:00 GMT+0900', '2024-11-12'],
    ['Tue Nov 12 09:30:00 KST 2024', '2024-11-12'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => expect(calendarDay(text)).toBe(day));

  it.each([
    '',
    '2024',
    '2024-11',
    '2024-13-01',
    '2023-02-29',
    '2024-11-31',
    '0000-01-01',
    '0000-00-00',
    '275760-09-13',
    '+275760-09-13',
    '-000001-01-01',
    '12/11/2024',
    '1731398400',
    '202411123',
    '12 foo 2024',
    'soon',
  ])('%j is none', (text) => expect(calendarDay(text)).toBeNull());
});

describe('dayInUrl', () => {
  it.each([
    ['https://a.example/world/2024/11/12/count', '2024-11-12'],
    ['https://a.example/2024/nov/12/count', '2024-11-12'],
    ['https://a.example/count-2024-11-12-again.html', '2024-11-12'],
    ['https://a.example/n/20241112/3.html', '2024-11-12'],
    ['https://a.example/view/AEN20241112003400315', '2024-11-12'],
    ['/local/2024/11/2', '2024-11-02'],
  ])('%s', (url, day) => expect(dayInUrl(url)).toBe(day));

  it.each([
    'https://a.example/2024/11/',
    'https://2024-11-12.example/',
    'https://a.example/?d=2024-11-12',
    'https://a.example/2024/13/12/',
    'https://a.example/120241112',
    'https://a.example/20249999',
    '',
  ])('%s carries none', (url) => expect(dayInUrl(url)).toBeNull());
});
