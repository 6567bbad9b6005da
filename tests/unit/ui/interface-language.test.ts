import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, interfaceLanguages } from '../../../lib/ui/interface-language.ts';
import { ownName } from '../../../lib/ui/own-name.ts';
import { packs } from './read-text.ts';

describe('interfaceLanguages', () => {
  it('are those that have texts', () => {
    const folder = new URL('../../../assets/locales/', import.meta.url);
    expect(existsSync(folder)).toBe(true);
    expect(readdirSync(folder).map((file) => basename(file, '.json'))).toEqual([...interfaceLanguages]);
  });

  it('have labels for every question of every pack', () => {
    for (const { labels, questions } of packs) {
      expect(Object.keys(labels).sort()).toEqual([...interfaceLanguages]);
      for (const language of interfaceLanguages) {
        expect(Object.keys(labels[language]!.questions).sort()).toEqual(questions.map(({ id }) => id).sort());
      }
    }
  });
});

describe('chooseLanguage', () => {
  it.each<[string | null, string[], string, string]>([
    // Nothing chosen: the first of the browser's that the interface speaks.
    [null, [], 'en', 'en'],
    [null, ['it'], 'it', 'it'],
    [null, ['it-CH', 'de-CH'], 'it', 'it-CH'],
    [null, ['nl', 'sv-SE', 'fr-CA', 'en'], 'fr', 'fr-CA'],
    [null, ['nl', 'sv'], 'en', 'en'],
    [null, ['nl', 'en-GB'], 'en', 'en-GB'],
    [null, ['pt_BR'], 'pt', 'pt-BR'],
    [null, ['zh-Hant-TW'], 'zh', 'zh-Hant-TW'],
    [null, ['EN-us'], 'en', 'EN-us'],
    [null, ['', 'ko'], 'ko', 'ko'],
    // No language begins with another's name.
    [null, ['fil-PH', 'ita', 'enm', 'de'], 'de', 'de'],
    // Chosen: that one, in the reader's own variant.
    ['it', [], 'it', 'it'],
    ['it', ['en-GB', 'de'], 'it', 'it'],
    ['it', ['en-GB', 'it-CH', 'it-IT'], 'it', 'it-CH'],
    ['en', ['it-IT', 'en-GB'], 'en', 'en-GB'],
    ['en', ['it-IT'], 'en', 'en'],
    // Chosen, but no longer spoken.
    ['nl', ['it-IT'], 'it', 'it-IT'],
    ['nl', ['nl-BE'], 'en', 'en'],
    ['IT', ['fr'], 'fr', 'fr'],
  ])('%j of %j is %s, written as %s', (chosen, preferred, language, tag) => {
    const choice = chooseLanguage(chosen, preferred);
    expect(choice).toEqual({ language, tag });
    expect(() => new Intl.NumberFormat(choice.tag)).not.toThrow();
  });
});

describe('ownName', () => {
  it.each([
    ['it', 'Italiano'],
    ['de', 'Deutsch'],
    ['es', 'Español'],
    ['fr', 'Français'],
    ['pl', 'Polski'],
    ['pt', 'Português'],
    ['ru', 'Русский'],
    ['uk', 'Українська'],
    ['ja', '日本語'],
    ['ko', '한국어'],
    ['zh', '中文'],
  ])('of %s is %s', (language, name) => expect(ownName(language)).toBe(name));
});
