import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdMentions } from '../../../lib/cli/fuzz/hold-mentions.ts';
import { mutateText } from '../../../lib/cli/fuzz/mutate-text.ts';
import { randomOf } from '../../../lib/cli/fuzz/random.ts';
import { gatherSentences } from '../../../lib/cli/fuzz/sentences.ts';
import { languages } from '../../../lib/languages/all-languages.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';
import { foldText } from '../../../lib/mentions/fold-text.ts';
import { packs } from '../ui/read-text.ts';
import { articleIn } from './readings.ts';

const sentences = gatherSentences(packs);

/** Two sentences of our own in a language, changed a few times. */
function changedText(language: string, seed: number): string {
  const random = randomOf(seed, 0);
  let text = random.several(1, 2, () => sentences.in(language, random)).join(random.pick([' ', '\n', '']));
  for (let i = random.below(6); i > 0; i -= 1) text = mutateText(text, language, random);
  return text;
}

const days = fc.constantFrom(null, '2024-11-13', '2024-02-29', '2024-12-31', '1900-01-01', '2000-03-01', '2099-12-31');

describe.each(languages.map(({ tag }) => tag))('changed sentences: %s', (language) => {
  it('have figures and dates with values, in order and each in its place', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.nat(), days, fc.boolean(), (seed, published, dated) => {
        const article = articleIn(language, changedText(language, seed).replace(/\n\s*\n/g, '\n'), published);
        const mentions = findMentions(article, dated ? { defaultYear: 2024 } : {});
        found += mentions.length;
        holdMentions(article, mentions);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(50);
  }, 60_000);
});

describe('foldText', () => {
  it(
    'keeps the length, and leaves nothing of what it folds',
    () =>
      fc.assert(
        fc.property(
          fc.constantFrom(...sentences.languages),
          fc.nat(),
          fc.string({ unit: 'binary' }),
          (tag, seed, odd) => {
            const text = changedText(tag, seed) + odd;
            const folded = foldText(text);
            expect(folded).toHaveLength(text.length);
            expect(folded).not.toMatch(/[’‘–—−\u00A0\u3000０-９％，ёA-Z]/);
          },
        ),
        { numRuns: 300 },
      ),
    60_000,
  );
});
