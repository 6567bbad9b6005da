import { describe, expect, it } from 'vitest';
import { firstSettings, isChecked, parseSettings, type Settings } from '../../../lib/settings/settings.ts';

const chosen: Settings = {
  language: 'it',
  paused: true,
  sitesOff: ['news.example', 'other.example'],
  marks: { agrees: false, disputed: true, conflicts: true },
  style: 'quiet',
};

describe('parseSettings', () => {
  it('reads what was stored', () =>
    expect(parseSettings(structuredClone(chosen))).toEqual({ settings: chosen, unreadable: [] }));

  it.each([[undefined], [null], [[]], [['it']], [{}], [''], ['{"paused":true}'], [0], [true]])(
    'gives the first settings for %j',
    (stored) => expect(parseSettings(stored)).toEqual({ settings: firstSettings, unreadable: [] }),
  );

  it('puts what an older version did not know at its first value, without a word', () =>
    expect(parseSettings({ language: 'it', paused: true })).toEqual({
      settings: { ...firstSettings, language: 'it', paused: true },
      unreadable: [],
    }));

  it('passes over what only a newer version knows', () => {
    const newer = { ...chosen, marks: { ...chosen.marks, unanswered: true }, colours: 'blue' };
    expect(parseSettings(newer)).toEqual({ settings: chosen, unreadable: [] });
  });

  it.each<[keyof Settings, unknown]>([
    ['language', 'italiano'],
    ['language', 'IT'],
    ['language', ''],
    ['language', 5],
    ['paused', 'true'],
    ['paused', null],
    ['paused', 1],
    ['sitesOff', 'news.example'],
    ['sitesOff', { 0: 'news.example' }],
    ['sitesOff', [null]],
    ['sitesOff', ['news.example', 'https://news.example/']],
    ['sitesOff', ['www.news.example']],
    ['sitesOff', ['a sentence']],
    ['sitesOff', ['']],
    ['sitesOff', Array<string>(10_001).fill('news.example')],
    ['marks', null],
    ['marks', true],
    ['marks', ['agrees']],
    ['marks', { agrees: true, disputed: true }],
    ['marks', { agrees: 'yes', disputed: true, conflicts: true }],
    ['style', 'loud'],
    ['style', null],
    ['style', 1],
  ])('costs the reader %s alone where it cannot be read (%j)', (field, value) =>
    expect(parseSettings({ ...chosen, [field]: value })).toEqual({
      settings: { ...chosen, [field]: firstSettings[field] },
      unreadable: [field],
    }),
  );

  it('names all fields that cannot be read', () =>
    expect(parseSettings({ language: 1, paused: 1, sitesOff: 1, marks: 1, style: 1 })).toEqual({
      settings: firstSettings,
      unreadable: ['language', 'paused', 'sitesOff', 'marks', 'style'],
    }));

  it('takes the browser’s language for a choice', () =>
    expect(parseSettings({ ...chosen, language: null })).toEqual({
      settings: { ...chosen, language: null },
      unreadable: [],
    }));
});

describe('isChecked', () => {
  const off = (...sitesOff: string[]): Settings => ({ ...firstSettings, sitesOff });

  it.each([
    ['https://news.example/a', off(), true],
    ['https://news.example/a', off('news.example'), false],
    ['http://www.news.example:8080/a', off('news.example'), false],
    ['https://a.news.example/', off('news.example'), false],
    ['https://a.b.news.example/', off('news.example'), false],
    ['https://badnews.example/', off('news.example'), true],
    ['https://news.example.other.example/', off('news.example'), true],
    ['https://news.example/', off('a.news.example'), true],
    ['https://b.news.example/', off('a.news.example'), true],
    ['https://other.example/?from=news.example', off('news.example'), true],
    ['https://news.example/', off('other.example', 'news.example'), false],
    ['https://NEWS.example./', off('news.example'), false],
    ['https://münchen.example/', off('xn--mnchen-3ya.example'), false],
    ['http://[::1]:3000/', off('[::1]'), false],
    ['http://localhost:3000/', off('localhost'), false],
    ['file:///home/reader/page.html', off('news.example'), true],
    ['not an address', off('news.example'), true],
  ])('%s with %o', (url, settings, checked) => expect(isChecked(url, settings)).toBe(checked));

  it('is nowhere while all is paused', () => {
    for (const url of ['https://news.example/', 'file:///a.html', '']) {
      expect(isChecked(url, { ...firstSettings, paused: true })).toBe(false);
    }
  });
});
