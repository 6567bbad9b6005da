import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../lib/languages/words.ts';
import { compactPack, expandPack } from '../../../lib/packs/compact-pack.ts';
import { readPacks } from '../../../lib/packs/read-packs.ts';

describe.each(readPacks())('the pack “$id”, made compact', (pack) => {
  const compact = compactPack(pack);
  const again = expandPack(JSON.parse(JSON.stringify(compact)) as typeof compact);

  it('keeps every word, folded and sorted', () => {
    for (const [language, words] of Object.entries(pack.words))
      for (const [concept, list] of Object.entries(words))
        expect(again.words[language]![concept]).toEqual([...new Set(list.map(foldWord))].sort());
  });

  it('keeps weights, questions, sources and facts', () => {
    const { words, examples, labels, concepts, ...rest } = pack;
    expect(again).toEqual({ ...rest, words: again.words, examples: {}, labels: {}, concepts: {} });
  });

  it('is much smaller than its files', () => {
    const sizeOf = (data: unknown) => gzipSync(JSON.stringify(data)).length;
    expect(sizeOf(compact.words)).toBeLessThan(0.92 * sizeOf(pack.words));
    expect(sizeOf(compact.weights)).toBeLessThan(0.75 * sizeOf(pack.weights));
  });
});

it('refuses a word that holds a capital once folded, which would not come back', () => {
  const [pack] = readPacks();
  const broken = { ...pack!, weights: { outcomes: ['none'], scale: 1, signs: { 'left:Duma:3': [0, 1] } } };
  expect(() => compactPack(broken)).toThrow('“left:Duma:3” holds a capital');
});
