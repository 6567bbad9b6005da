import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToHash, noHash, Vocabulary } from '../../../lib/languages/vocabulary.ts';

const hashOf = (written: string): number => {
  let hash = noHash;
  for (let i = 0; i < written.length; i += 1) hash = addToHash(hash, written.charCodeAt(i));
  return hash;
};

describe('Vocabulary', () => {
  const make = (written: string) => ({ written });

  it('gives a word met before, wherever it stands in whatever text', () => {
    const vocabulary = new Vocabulary(make);
    const first = vocabulary.at('the treaty', 4, 10, hashOf('treaty'));
    expect(first).toEqual({ written: 'treaty' });
    expect(vocabulary.at('A treaty of peace', 2, 8, hashOf('treaty'))).toBe(first);
    expect(vocabulary.at('treaties', 0, 6, hashOf('treati'))).toEqual({ written: 'treati' });
  });

  it('gives the word that is written, also where many would share one place', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (words) => {
        const vocabulary = new Vocabulary(make);
        for (const word of [...words, ...words])
          expect(vocabulary.at(`${word}.`, 0, word.length, 7).written).toBe(word);
      }),
    ));

  it('keeps no more words than it has places for, and none of endless length', () => {
    const vocabulary = new Vocabulary(make);
    const at = (word: string) => vocabulary.at(word, 0, word.length, hashOf(word));
    const [early, endless] = [at('early'), at('a'.repeat(10_000))];
    expect(at('a'.repeat(10_000))).not.toBe(endless);
    expect(at('early')).toBe(early);
    for (let i = 0; i < 200_000; i += 1) at(`word${i}`);
    expect(at('early')).not.toBe(early);
  });
});
