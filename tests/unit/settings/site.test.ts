import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../lib/settings/settings.ts';
import { siteOf } from '../../../lib/settings/site.ts';

describe('siteOf', () => {
  it.each([
    // As typed.
    ['news.example', 'news.example'],
    ['News.Example', 'news.example'],
    ['  news.example\n', 'news.example'],
    ['www.news.example', 'news.example'],
    ['WWW.news.example', 'news.example'],
    ['m.news.example', 'm.news.example'],
    ['wwwnews.example', 'wwwnews.example'],
    ['news.www.example', 'news.www.example'],
    ['news.example/politics/', 'news.example'],
    ['news.example?page=2', 'news.example'],
    ['news.example#top', 'news.example'],
    ['//news.example/a', 'news.example'],
    // As addresses.
    ['https://news.example', 'news.example'],
    ['http://www.news.example/a?b=https://other.example#c', 'news.example'],
    ['HTTPS://News.example/', 'news.example'],
    ['https://reader:secret@news.example/', 'news.example'],
    // Ports.
    ['news.example:8080', 'news.example'],
    ['news.example:8080/a', 'news.example'],
    ['news.example:8080?a=1', 'news.example'],
    ['news.example:8080#a', 'news.example'],
    ['https://news.example:8443/a', 'news.example'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['http://localhost:3000/a', 'localhost'],
    ['news.example:99999', null],
    // Numbers.
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1:8080/a', '127.0.0.1'],
    ['http://[::1]:8080/a', '[::1]'],
    ['[2001:DB8::1]', '[2001:db8::1]'],
    ['[2001:db8::1]:80', '[2001:db8::1]'],
    ['2001:db8::1', null],
    // Other alphabets.
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['https://новости.example/а', 'xn--b1amnebsh.example'],
    ['新聞.example', 'xn--efvv70d.example'],
    ['news。example', 'news.example'],
    // Dots.
    ['news.example.', 'news.example'],
    ['https://www.news.example./a', 'news.example'],
    ['news.example...', 'news.example'],
    ['localhost.', 'localhost'],
    ['.news.example', null],
    ['*.news.example', null],
    ['news..example', null],
    ['...', null],
    // "www." that is the name itself, or stands there twice.
    ['www.com', 'www.com'],
    ['www.com.', 'www.com'],
    ['www.www.example', 'www.example'],
    ['www.www.news.example', 'news.example'],
    ['www.', null],
    ['www', null],
    // No names of sites.
    ['', null],
    ['   ', null],
    ['news', null],
    ['com', null],
    ['the news. example', null],
    ['Leave news.example alone', null],
    ['news.example, other.example', null],
    ['https://', null],
    ['https:///', null],
    ['http://news.exa mple/', null],
    ['javascript:alert(1)', null],
    ['javascript:1', null],
    ['javascript://news.example/%0Aalert(1)', null],
    ['file:///home/reader/news.example.html', null],
    ['about:blank', null],
    ['data:text/html,news.example', null],
    ['blob:https://news.example/1', null],
    ['mailto:editor@news.example', null],
    ['ftp://news.example/', null],
    ['chrome://settings', null],
    ['moz-extension://b0c1a5d2/options.html', null],
    [`${'a.'.repeat(126)}a`, `${'a.'.repeat(126)}a`],
    [`${'a.'.repeat(127)}a`, null],
  ])('%j is %j', (text, site) => expect(siteOf(text)).toBe(site));

  it('gives only names that the settings read again', () => {
    const part = fc.constantFrom(
      'www',
      'news',
      'example',
      '.',
      '..',
      ':80',
      ':',
      '/',
      '[::1]',
      'ü',
      '*',
      '-',
      '@',
      '?',
      'https://',
    );
    const typed = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(typed, fc.domain(), fc.webUrl(), fc.string()), (text) => {
        const site = siteOf(text);
        if (site === null) return;
        expect(siteOf(site)).toBe(site);
        expect(parseSettings({ sitesOff: [site] })).toMatchObject({ settings: { sitesOff: [site] }, unreadable: [] });
      }),
      { numRuns: 1_000 },
    );
  });
});
