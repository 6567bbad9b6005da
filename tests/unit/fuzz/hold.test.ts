import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { mustBeWhole } from '../../../lib/cli/fuzz/hold-article.ts';
import { holdExports } from '../../../lib/cli/fuzz/hold-exports.ts';
import { holdClaims, holdMentions, holdValue } from '../../../lib/cli/fuzz/hold-mentions.ts';
import { holdWords } from '../../../lib/cli/fuzz/hold-words.ts';
import type { Mention } from '../../../lib/mentions/mention.ts';
import type { Count, Value } from '../../../lib/mentions/value.ts';
import { openLocale } from '../../../lib/ui/messages.ts';
import { locale, pack, readText, paragraphs, withWords } from '../ui/read-text.ts';

describe('a place', () => {
  it.each([
    [0, 1],
    [3, 5],
  ])('from %i to %i is whole', (start, end) => expect(() => mustBeWhole('a b😀', start, end, 'it')).not.toThrow());
  it.each([
    [0, 0],
    [-1, 1],
    [3, 6],
    [0, 4],
    [4, 5],
  ])('from %i to %i is not', (start, end) => expect(() => mustBeWhole('a b😀', start, end, 'it')).toThrow());
});

describe('a value', () => {
  it.each<Value>([{ min: 1, max: null }, { from: '0000-01-01', to: '9999-12-31' }, { never: true }, { year: 0 }])(
    '%o is one',
    (value) => expect(() => holdValue(value)).not.toThrow(),
  );
  it.each<Value>([
    { min: null, max: null },
    { min: 2, max: 1 },
    { min: Infinity, max: Infinity },
    { from: '2024-02-30', to: '2024-03-01' },
    { from: '2024-02-02', to: '2024-02-01' },
    { from: '+10000-01-01', to: '+10000-01-01' },
    { year: NaN },
    { percent: Infinity },
  ])('%o is none', (value) => expect(() => holdValue(value)).toThrow());
});

describe('mentions', () => {
  const { article } = readText('One 12 here.\n\nTwo 13 there.');
  const at = (start: number, end: number): Mention => ({
    kind: 'count',
    start,
    end,
    value: { min: 1, max: 1 },
    unit: null,
  });
  const start = article.text.indexOf('12');
  it.each<[string, Mention[]]>([
    ['out of order', [at(start + 2, start + 3), at(start, start + 1)]],
    ['over two blocks', [at(start, article.text.length)]],
    ['of space alone', [at(start + 2, start + 3)]],
  ])('are broken %s', (_, mentions) => expect(() => holdMentions(article, mentions)).toThrow());
  it('are whole in order', () => expect(() => holdMentions(article, [at(start, start + 2)])).not.toThrow());
});

describe('claims', () => {
  const asCount: Mention = { kind: 'count', start: 0, end: 4, value: { min: 2000, max: 2000 }, unit: null };
  const year = { from: '2000-01-01', to: '2000-12-31' };
  const asYear: Mention = { kind: 'date', start: 0, end: 4, value: year, precision: 'year', how: 'full', tense: null };
  const questionOf = (kind: string) => pack.questions.find((question) => question.kind === kind)!.id;
  const claims: Claim[] = [
    { start: 0, end: 4, questions: [questionOf('count')], value: asCount.value as Count, mention: asCount },
    { start: 0, end: 4, questions: [questionOf('date')], value: year, mention: asYear },
  ];
  it('may stand alone', () => {
    for (const claim of claims) expect(() => holdClaims([claim], [asCount, asYear], pack)).not.toThrow();
  });
  it('read a place in one way', () =>
    expect(() => holdClaims(claims, [asCount, asYear], pack)).toThrow('a place is read in one way'));
});

describe('exports', () => {
  const { article, reading } = readText(paragraphs.join('\n\n'));

  it('hold for the report as it is', () => expect(() => holdExports(reading, article.text, locale)).not.toThrow());
  it('quote what stands in the text', () =>
    expect(() => holdExports(withWords({ words: '9,999' }), article.text, locale)).toThrow(
      'an annotation quotes the text',
    ));
  it('have words for every finding', () => {
    const silent = openLocale({ language: 'en', tag: 'en', messages: {}, labels: {} });
    expect(() => holdExports(reading, article.text, silent)).toThrow('No text for');
    expect(() => holdWords(reading, silent)).toThrow('No text for');
    expect(() => holdWords(reading, locale)).not.toThrow();
    expect(() => holdWords(reading, { ...locale, text: () => '' })).toThrow('a card tells how it was read');
  });
});
