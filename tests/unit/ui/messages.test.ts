import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../lib/ui/interface-language.ts';
import { openLocale, type Message, type Messages } from '../../../lib/ui/messages.ts';

const messages: Messages = {
  plain: 'Settings',
  named: '{site} is {state}',
  twice: '{name} and {name}',
  sources: { one: '{count} source', other: '{count} sources' },
  number: 'up to {number}',
  empty: '',
};
const labels = {
  treaty: { subject: 'A treaty', questions: { signed: { label: 'Signed', counts: 'the day' } } },
};
const english = openLocale({ language: 'en', tag: 'en-GB', messages, labels });

describe('text', () => {
  it.each<[string, Record<string, string | number>, string]>([
    ['plain', {}, 'Settings'],
    ['empty', {}, ''],
    ['named', { site: 'news.example', state: 'off' }, 'news.example is off'],
    ['twice', { name: 'A' }, 'A and A'],
    ['sources', { count: 1 }, '1 source'],
    ['sources', { count: 0 }, '0 sources'],
    ['sources', { count: 1_200 }, '1,200 sources'],
    ['number', { number: 11_000.5 }, 'up to 11,000.5'],
    ['number', { number: '11000' }, 'up to 11000'],
    ['plain', { more: 'unused' }, 'Settings'],
    // A part is words, whatever signs it has.
    ['named', { site: '$& $1 $$', state: '{site}' }, '$& $1 $$ is {site}'],
  ])('of %s with %j is %j', (key, parts, text) => expect(english.text(key, parts)).toBe(text));

  it('follows the plural forms and numbers of its language', () => {
    const forms = { one: '{count} источник', few: '{count} источника', many: '{count} источников', other: '-' };
    const { text } = openLocale({ language: 'ru', tag: 'ru', messages: { forms }, labels: {} });
    const written = [1, 2, 5, 11, 21, 22, 1_000].map((count) => text('forms', { count }).replace(/\s/g, ' '));
    expect(written).toEqual([
      '1 источник',
      '2 источника',
      '5 источников',
      '11 источников',
      '21 источник',
      '22 источника',
      '1 000 источников',
    ]);
  });

  it('takes the general form where its own is missing', () => {
    const forms = { one: '{count} fonte', other: '{count} fonti' };
    const { text } = openLocale({ language: 'it', tag: 'it', messages: { forms }, labels: {} });
    expect(text('forms', { count: 1_000_000 })).toBe('1.000.000 fonti');
  });

  it('throws on a key it does not know, and on a part that is missing', () => {
    expect(() => english.text('unheard-of')).toThrow('No text for "unheard-of" in "en"');
    expect(() => english.text('named', { site: 'news.example' })).toThrow('"named" needs "state"');
  });
});

describe('question and subject', () => {
  it('are called by the pack’s labels', () => {
    expect(english.question('treaty', 'signed')).toEqual({ label: 'Signed', counts: 'the day' });
    expect(english.subject('treaty')).toBe('A treaty');
  });
  it('are called by their ids where there are none', () => {
    expect(english.question('treaty', 'ratified')).toEqual({ label: 'ratified', counts: '' });
    expect(english.question('bridge', 'fell')).toEqual({ label: 'fell', counts: '' });
    expect(english.subject('bridge')).toBe('bridge');
  });
});

describe('the texts of every language', () => {
  const read = (language: string) =>
    JSON.parse(readFileSync(new URL(`../../../assets/locales/${language}.json`, import.meta.url), 'utf8')) as Messages;
  const forms = (message: Message) => (typeof message === 'string' ? { other: message } : message);
  const partsOf = (text: string) => [...new Set(text.match(/\{\w+\}|\$\d/g))].sort();
  const reference = read('en');

  it.each(interfaceLanguages)('are complete in %s, with the same parts', (language) => {
    const own = read(language);
    expect(Object.keys(own)).toEqual(Object.keys(reference));
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(own)) {
      const parts = partsOf(forms(reference[key]!).other!);
      expect([key, partsOf(forms(message).other!)]).toEqual([key, parts]);
      if (typeof message === 'string') continue;
      // A form for one thing alone may do without its number.
      for (const text of Object.values(message)) for (const part of partsOf(text)) expect(parts).toContain(part);
      const missing = needed.filter((form) => form !== 'many' && message[form] === undefined);
      expect([key, missing]).toEqual([key, []]);
    }
  });
});
