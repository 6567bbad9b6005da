import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../lib/languages/all-languages.ts';
import { languageOf } from '../../../lib/languages/languages.ts';
import { grammarOf } from '../../../lib/mentions/compile-grammar.ts';
import {
  anyBehind,
  anyOf,
  anyWord,
  eitherOf,
  escapeWord,
  nothing,
  placesOf,
  sticky,
} from '../../../lib/mentions/compile-pattern.ts';

/** Words that begin alike and hold one another, with signs that mean something in a regex. */
const word = fc
  .array(fc.constantFrom('a', 'b', 'é', 'т', '😀', "'", '-', '.', '?', '(', '|', '[', 'a b'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((letters) => letters.join(''));

describe('anyWord', () => {
  it('takes the longest word that fits, as a list of them does, however many they are', () =>
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 101, maxLength: 160 }), fc.array(word), (words, texts) => {
        const [tree, list] = [sticky(`(?:${anyWord(words)})`), sticky(anyOf(words.map(escapeWord)))];
        expect(tree.source).not.toBe(list.source);
        for (const text of [...texts, ...words.slice(0, 20).map((one, i) => one + words[i + 20]!)]) {
          for (const pattern of [tree, list]) pattern.lastIndex = 0;
          expect(tree.exec(text)?.[0]).toBe(list.exec(text)?.[0]);
        }
      }),
      { numRuns: 100 },
    ));

  it('matches nothing where there are no words', () => expect(sticky(anyWord([])).test('any')).toBe(false));
});

describe('eitherOf', () => {
  it('leaves out what matches nothing, which would slow every search down', () => {
    expect(eitherOf(['a', nothing, 'b'])).toBe('a|b');
    expect(eitherOf([nothing])).toBe(nothing);
  });

  it.each(languages.map(({ tag }) => tag))('nothing of it is in what begins a mention in %s', (tag) =>
    expect(grammarOf(languageOf(tag)!).starts.source).not.toContain(nothing),
  );
});

describe('anyBehind', () => {
  it('is there wherever one of the phrases is', () => {
    const phrase = fc.stringMatching(/^(?:(?:a|b\?|\(\?:a\|b\)) ){0,2}(?:a|b|c|bb\?)$/);
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), fc.stringMatching(/^[abc ]{0,8}$/), (phrases, text) => {
        const [behind, each] = [sticky(`(?<=^${anyBehind(phrases)})`), sticky(`(?<=^${anyOf(phrases)})`)];
        for (const pattern of [behind, each]) pattern.lastIndex = text.length;
        expect(behind.test(text)).toBe(each.test(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('placesOf', () => {
  it('gives every place, whatever was looked for before', () => {
    const pattern = /na+/g;
    pattern.lastIndex = 4;
    expect(placesOf(pattern, 'banaana')).toEqual([
      [2, 5],
      [5, 7],
    ]);
    expect(placesOf(pattern, 'bow')).toEqual([]);
  });

  it('goes on behind a match of nothing', () =>
    expect(placesOf(/x*/g, 'axx')).toEqual([
      [0, 0],
      [1, 3],
      [3, 3],
    ]));
});
