import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConceptIndex } from '../../../lib/claims/concept-index.ts';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { matchName } from '../../../lib/claims/match-name.ts';
import { foldWord, tokenise } from '../../../lib/languages/words.ts';
import { holdClaims } from '../../../lib/cli/fuzz/hold-mentions.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';
import { exampleArticle } from '../../../lib/packs/example-article.ts';
import { pack } from '../ui/read-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.constantFrom('Korea', "dell'", 'İ', 'ﬁ', '朝鮮', '10', '１万', '한', 'e\u0301', '\uD83D', '-', ' '))
    .map((of) => of.join('')),
);

describe('tokenise', () => {
  it('gives words in order, none of them empty, each as it is compared', () =>
    fc.assert(
      fc.property(anyText, fc.nat(10), (text, start) => {
        let end = Math.min(start, text.length);
        for (const token of tokenise(text, start)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.word.form).toBe(foldWord(text.slice(token.start, token.end)));
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    ));

  it('leaves no letter and no digit out', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const words = tokenise(text).map((token) => text.slice(token.start, token.end));
        expect(words.join('')).toBe(
          text.replace(
            /[^\p{L}\p{M}\p{N}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/gu,
            '',
          ),
        );
      }),
      { numRuns: 1000 },
    ));
});

describe('ConceptIndex', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'ab', 'bc');
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 });
  const written = fc.tuple(phrase, fc.boolean()).map(([words, stem]) => words.join(' ') + (stem ? '*' : ''));
  const table = fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.array(written, { maxLength: 4 }));

  it('finds no concept but where one of its phrases stands, in order, none in another', () =>
    fc.assert(
      fc.property(table, fc.array(word, { maxLength: 20 }), (words, text) => {
        let [first, last] = [-1, -1];
        for (const hit of new ConceptIndex(words).find(tokenise(text.join(' ')))) {
          expect(hit.first > first ? hit.last > last : hit.first === first && hit.last === last).toBe(true);
          [first, last] = [hit.first, hit.last];
          const there = text.slice(first, last + 1).join(' ');
          expect(words[hit.concept]!.some((own) => fits(own, there))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    ));

  it('finds a concept where anything of it stands alone', () =>
    fc.assert(
      fc.property(table, (words) => {
        for (const [concept, phrases] of Object.entries(words))
          for (const one of phrases) {
            const hits = new ConceptIndex(words).find(tokenise(one.replace('*', '')));
            expect(hits.map((hit) => hit.concept)).toContain(concept);
          }
      }),
      { numRuns: 500 },
    ));
});

/** Word by word, the last by its stem where the phrase ends in one. */
const fits = (phrase: string, words: string): boolean =>
  phrase.endsWith('*')
    ? words.startsWith(phrase.slice(0, -1)) && words.split(' ').length === phrase.split(' ').length
    : words === phrase;

describe('matchName', () => {
  it('gives a name of the pack or nothing, the same at the second time', () =>
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom('Zelenskyj', 'Pyongjang', "P'yŏngyang", 'Kremlin')), (word) => {
        for (const token of tokenise(word)) {
          const concept = matchName(token, pack);
          expect(concept === null || pack.names.includes(concept)).toBe(true);
          expect(matchName(token, pack)).toBe(concept);
        }
      }),
      { numRuns: 300 },
    ));
});

describe('findClaims', () => {
  const examples = Object.entries(pack.examples).flatMap(([language, byQuestion]) =>
    Object.values(byQuestion).flatMap((sentences) => sentences.map((sentence) => ({ language, sentence }))),
  );

  it('claims mentions alone, one value of the right kind for each question', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.nat(),
        fc.nat(),
        anyText,
        ({ language, sentence }, from, to, odd) => {
          const cut = sentence.slice(0, from % sentence.length) + odd + sentence.slice(to % sentence.length);
          const { article } = exampleArticle(cut, language);
          const mentions = findMentions(article, { defaultYear: pack.year });
          const claims = findClaims(article, mentions, pack);
          found += claims.length;
          holdClaims(claims, mentions, pack);
        },
      ),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(50);
  }, 60_000);
});
