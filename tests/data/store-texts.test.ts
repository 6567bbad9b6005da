import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../lib/ui/interface-language.ts';

const store = new URL('../../assets/store/', import.meta.url);
const textOf = (language: string, part: string) =>
  readFileSync(new URL(`${language}/${part}.txt`, store), 'utf8').trim();
const messageOf = (language: string, key: string) =>
  (JSON.parse(readFileSync(new URL(`../locales/${language}.json`, store), 'utf8')) as Record<string, string>)[key];

/** What each line of a text is: a heading, an item of a list, a paragraph or nothing. */
const shapeOf = (text: string) =>
  text.split('\n').map((line, i, lines) => {
    if (line === '') return 'empty';
    if (line.startsWith('- ')) return 'item';
    return lines[i - 1] === '' && lines[i + 1] ? 'heading' : 'paragraph';
  });

describe('the store’s texts', () => {
  it('are there in every language of the interface, and in no other', () => {
    const folders = readdirSync(store, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const languages = folders.map(({ name }) => name).filter((name) => name !== 'pictures');
    expect(languages.sort()).toEqual([...interfaceLanguages]);
  });

  it.each(interfaceLanguages)('%s: name and summary are those that the browsers show', (language) => {
    expect(textOf(language, 'name')).toBe(messageOf(language, 'manifest.name'));
    expect(textOf(language, 'summary')).toBe(messageOf(language, 'manifest.description'));
  });

  // Chrome Web Store: name 75, summary 132, description 16,000. addons.mozilla.org: 50, 250 and 15,000.
  it.each(interfaceLanguages)('%s: they are as long as both stores take', (language) => {
    expect(textOf(language, 'name').length).toBeLessThanOrEqual(50);
    expect(textOf(language, 'summary').length).toBeLessThanOrEqual(132);
    expect(textOf(language, 'description').length).toBeGreaterThan(500);
    expect(textOf(language, 'description').length).toBeLessThanOrEqual(15_000);
  });

  it.each(interfaceLanguages)(
    '%s: the description says all that the English one says, in its own words',
    (language) => {
      const description = textOf(language, 'description');
      expect(shapeOf(description)).toEqual(shapeOf(textOf('en', 'description')));
      const english = new Set(textOf('en', 'description').split('\n'));
      if (language !== 'en') expect(description.split('\n').filter((line) => line && english.has(line))).toEqual([]);
    },
  );

  it.each(interfaceLanguages)('%s: the description names every language that is read', (language) => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    const description = textOf(language, 'description');
    expect(interfaceLanguages.map((tag) => names.of(tag)!).filter((name) => !description.includes(name))).toEqual([]);
  });
});

it('the release notes begin with the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', store), 'utf8')) as { version: string };
  expect(/^## (\S+)/m.exec(readFileSync(new URL('release-notes.md', store), 'utf8'))?.[1]).toBe(version);
});
