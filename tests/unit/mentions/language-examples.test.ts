import { describe, expect, it } from 'vitest';
import type { Examples } from '../../../lib/languages/language.ts';
import { languages } from '../../../lib/languages/all-languages.ts';
import { languageOf } from '../../../lib/languages/languages.ts';
import { readings } from './readings.ts';

const sections = [
  'numbers',
  'bounds',
  'ranges',
  'units',
  'shares',
  'years',
  'never',
  'ordinals',
  'dates',
  'datelines',
  'ignored',
] as const;

for (const language of languages.map(({ tag }) => languageOf(tag)!)) {
  describe(`${language.tag}: every list's examples`, () => {
    for (const section of sections) {
      const examples: Examples = language[section].examples;

      it(`${section} has examples`, () => {
        expect(Object.keys(examples).length).toBeGreaterThan(0);
      });

      it.each(Object.entries(examples))(`${section}: %s`, (text, expected) => {
        expect(readings(language.tag, text)).toBe(expected);
      });
    }
  });
}
