import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabelledArticles } from '../../../lib/cli/labelled-article.ts';
import { languages } from '../../../lib/languages/all-languages.ts';
import { languageOf } from '../../../lib/languages/languages.ts';
import { anyCharacter, beginningsOf } from '../../../lib/mentions/beginnings.ts';
import { grammarOf } from '../../../lib/mentions/compile-grammar.ts';
import { anyOf, placesOf, regexOf, wordEdges } from '../../../lib/mentions/compile-pattern.ts';
import { compileStarts, type FindStart, type Start } from '../../../lib/mentions/find-start.ts';
import { foldText } from '../../../lib/mentions/fold-text.ts';

const any = anyCharacter;

describe('beginningsOf', () => {
  it.each([
    ['words', 'half|a good|no', ['ha', 'a ', 'no']],
    ['one that ends early', 'a|be?|c*d', ['a', 'b', 'be', 'd', 'cd', 'cc']],
    ['groups', '(?:the )?(?<same>same|very)|(x)y', ['th', 'sa', 've', 'xy']],
    ['repeats', '(?:ab?){1,3}|c+|d{2}', ['a', 'ab', 'aa', 'c', 'cc', 'd', 'dd']],
    ['classes', '[dn]o|[^a]b|[a-c]d|[[\\]]e', ['do', 'no', `${any}b`, `${any}d`, '[e', ']e']],
    ['digits', '\\d{4}s|9/11|[01]?\\dh|[0-2]x', ['00', '0/', '0h', '0x', '0s']],
    ['escapes', '\\.5|\\p{L}x|\\u0041|u\\.s\\.|\\s', ['.0', `${any}x`, any, 'u.']],
    ['what looks around', '(?<!the )(?=a)half(?! a)|^if$|\\bor\\b', ['ha', 'if', 'or']],
    ['nothing', '(?!)', []],
    ['what may be empty', 'a?', ['', 'a']],
  ])('knows those of %s', (_, source, beginnings) =>
    expect([...beginningsOf(source)].sort()).toEqual(expect.arrayContaining([...beginnings].sort())),
  );

  it('tells of every match how it begins', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '\\d', '(?:a|b1)', '(?:ab)?', '(?=a)', 'c{0,2}', 'a+', '|', '.');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.stringMatching(/^[abc01]{0,6}$/), (pieces, text) => {
        const match = new RegExp(`^(?:${pieces.join('')})`).exec(text)?.[0];
        if (match === undefined) return;
        const beginnings = [...beginningsOf(pieces.join(''))];
        const isTold = (beginning: string) =>
          Array.from(beginning).every(
            (one, i) => i >= match.length || one === any || one === match[i]!.replace(/\d/, '0'),
          );
        expect(beginnings.some((beginning) => beginning.length <= match.length && isTold(beginning))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

const articles = readLabelledArticles(fileURLToPath(new URL('../../articles', import.meta.url)));

const startsIn = (text: string, findStart: FindStart): number[] => {
  const places: number[] = [];
  for (let at = findStart(text, 0); at >= 0; at = findStart(text, at + 1)) places.push(at);
  return places;
};

describe.each(languages.map(({ tag }) => tag))('starts in %s', (tag) => {
  const language = languageOf(tag)!;
  const { numbers, dates, ordinals, phrases, findStart } = grammarOf(language);
  const ignored = { source: anyOf(language.ignored.patterns) };
  const starts: Start[] = [numbers.start, ...dates.starts, ...ordinals.starts, ...phrases.starts, ignored];

  it('are all those of the patterns, and no others', () => {
    const { start } = wordEdges(language.spaced);
    const sources = starts.map(({ source }) => source).join('|');
    // Looks ahead, so that the places may lie inside one another.
    const pattern = regexOf(`(?=((?<!\\d)\\d|'\\d\\d|${start}(?:${sources})))[^]`, 'g');
    for (const { lang, text } of articles.filter((_, i) => i % 40 === 0)) {
      const folded = foldText(text);
      expect(startsIn(folded, findStart), lang).toEqual(placesOf(pattern, folded).map(([at]) => at));
    }
  });

  it('all tell how they begin', () => {
    const beginnings = starts.flatMap((start) => [...(start.words ?? beginningsOf(start.source))]);
    expect(beginnings.filter((one) => one === '' || one.startsWith(any))).toEqual([]);
  });
});

it('looks everywhere for a start that does not tell how it begins', () => {
  const findStart = compileStarts([{ source: '\\p{L}x' }, { source: 'no' }], true);
  expect(startsIn('qx no, axx 12 eq', findStart)).toEqual([0, 3, 7, 11]);
});
