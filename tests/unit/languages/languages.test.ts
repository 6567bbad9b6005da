import { describe, expect, it } from 'vitest';
import { languages } from '../../../lib/languages/all-languages.ts';
import { languageOf } from '../../../lib/languages/languages.ts';

describe('languageOf', () => {
  it.each([
    ['it', 'it'],
    ['it-CH', 'it'],
    ['EN-us', 'en'],
    ['en_GB', 'en'],
  ])('reads %s as %s', (tag, expected) => {
    expect(languageOf(tag)?.tag).toBe(expected);
  });

  it.each(['', 'xx', 'ital'])('knows no language for "%s"', (tag) => {
    expect(languageOf(tag)).toBeNull();
  });

  it('holds each language once', () => {
    expect(new Set(languages.map(({ tag }) => tag)).size).toBe(languages.length);
  });

  it('finds each language by the tag its file is named after', () =>
    expect(languages.filter(({ tag }) => languageOf(tag)?.tag !== tag)).toEqual([]));
});
