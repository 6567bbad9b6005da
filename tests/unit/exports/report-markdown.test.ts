import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '../../../lib/exports/report-markdown.ts';
import { locale, reading, withWords } from '../ui/read-text.ts';

const markdown = (words: Parameters<typeof withWords>[0]) => reportMarkdown(withWords(words), locale);
const articleLine = (text: string) => text.split('\n').find((line) => line.startsWith('Article: '))!;
const findingLines = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));

describe('reportMarkdown', () => {
  it('tells what each source says, in the order of the article', () => {
    const report = { ...reading.report, findings: reading.report.findings.toReversed() };
    const lines = reportMarkdown({ ...reading, report }, locale).split('\n');
    expect(lines.slice(0, 8)).toEqual([
      '# What other sources say',
      '',
      'Article: [Allies again](<https://news.example/allies>)',
      '',
      'Published: 13 November 2024',
      '',
      '**3 figures and dates: 1 agrees, 1 disputed, 1 conflicts**',
      '',
    ]);
    expect(lines.slice(13, 16)).toEqual([
      '- **Ratified by the State Duma: 25 October 2024** (“[25 October 2024](<https://news.example/allies#:~:text=Duma%20ratified%20the%20treaty%20on-,25%20October%202024,-.>)”). Other sources say otherwise.',
      '  - Differs: 24 October 2024 — *Corea del nord e Russia, accordo per aiutarsi se aggrediti. Ft: «Truppe potrebbero essere inviate a Kursk»*, published 24 October 2024 (date inferred)',
      '  - Differs: 24 October 2024 — *Ratifica della camera alta russa (senza titolo)*, published 6 November 2024 (date inferred)',
    ]);
    expect(lines[16]).toContain('North Korean soldiers sent');
    expect(lines.slice(-3)).toEqual(['', '*Compared by Riscontro, on the reader’s device.*', '']);
  });

  it('leaves out a day that is not known', () => {
    const report = { ...reading.report, article: { ...reading.report.article, published: null } };
    expect(reportMarkdown({ ...reading, report }, locale)).not.toContain('Published');
  });

  it('has no links where the page has no address', () => {
    const text = markdown({ url: null });
    expect(articleLine(text)).toBe('Article: Allies again');
    expect(findingLines(text)[0]).toContain('(“19 June 2024”)');
    expect(text).not.toContain('](');
  });

  it('names a page without a headline by its address', () =>
    expect(articleLine(markdown({ title: '' }))).toBe(
      'Article: [https://news.example/allies](<https://news.example/allies>)',
    ));

  it.each([
    ['emphasis', '*all* of __it__', '\\*all\\* of \\_\\_it\\_\\_'],
    ['a link', '[here](https://bad.example)', '\\[here\\](https://bad.example)'],
    ['a picture', '![x](https://bad.example/x.png)', '!\\[x\\](https://bad.example/x.png)'],
    ['the end of its own link', 'a](https://bad.example) [b', 'a\\](https://bad.example) \\[b'],
    ['an address in brackets', '<https://bad.example>', '\\<https://bad.example\\>'],
    ['HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['a named sign', '&lt;b&gt; &#35;', '\\&lt;b\\&gt; \\&\\#35;'],
    ['code', '`rm` ``x``', '\\`rm\\` \\`\\`x\\`\\`'],
    ['backslashes before a sign', '\\[x\\]', '\\\\\\[x\\\\\\]'],
    ['a heading on a line of its own', 'One\n# Two\n\n> three', 'One \\# Two \\> three'],
    ['a table and a deletion', 'a|b ~~c~~', 'a\\|b \\~\\~c\\~\\~'],
    ['no markup at all', 'Kim: “11,000 men” (50%)', 'Kim: “11,000 men” (50%)'],
  ])('takes %s for words', (_, words, written) => {
    const text = markdown({ title: words, words, source: words });
    expect(articleLine(text)).toBe(`Article: [${written}](<https://news.example/allies>)`);
    for (const line of findingLines(text)) expect(line).toContain(`(“[${written}](<`);
    expect(text).toContain(`— *${written}*, published`);
  });

  it.each([
    ['https://news.example/a b', '<https://news.example/a%20b>'],
    ['https://news.example/a_(b)', '<https://news.example/a_(b)>'],
    ['https://news.example/?q=<b>', '<https://news.example/?q=%3Cb%3E>'],
    ['https://news.example/a>) [x](https://bad.example', '<https://news.example/a%3E)%20[x](https://bad.example>'],
    ['https://news.example/a\nb', '<https://news.example/a%0Ab>'],
    ['https://news.example/?q=a\\>b', '<https://news.example/?q=a%5C%3Eb>'],
    ['https://news.example/?a=1&copy=2&b=3', '<https://news.example/?a=1&copy=2&b=3>'],
    ['https://news.example/?a=1&amp;b=2&#35;', '<https://news.example/?a=1\\&amp;b=2\\&#35;>'],
  ])('ends a link where its target ends: %s', (url, target) => {
    const text = markdown({ url });
    expect(articleLine(text)).toBe(`Article: [Allies again](${target})`);
    for (const line of findingLines(text)) expect(line.match(/\]\(<[^<>\s]+>\)”\)/g)).toHaveLength(1);
  });

  it('lets no value be taken for markup', () => {
    const changed = structuredClone(reading);
    const soldiers = changed.report.findings.find(({ question }) => question === 'dprk-troops')!;
    soldiers.claim.value = { min: 10_000, max: 12_000 };
    const korean = { ...locale, tag: 'ko' };
    expect(reportMarkdown(changed, korean)).toContain(': 10,000\\~12,000** (');
  });

  it('gives any title back as it was, on one line', () => {
    const sign = fc.constantFrom(...'\\`*_[]<>#&|~!()-+=.:;$^"\' \n\r\ta1漢');
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1 }).map((signs) => signs.join('')),
        (title) => {
          const line = articleLine(markdown({ title, url: null })).slice('Article: '.length);
          const special = /\\([\\`*_[\]<>#&|~])/g;
          expect(line.replace(special, '')).not.toMatch(/[\\`*_[\]<>#&|~]/);
          expect(line.replace(special, '$1')).toBe(title.replace(/\s+/g, ' '));
        },
      ),
    );
  });
});
