import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { checkClaims } from '../../../lib/findings/check-claims.ts';
import type { Fact } from '../../../lib/packs/fact.ts';
import type { Count, DateRange } from '../../../lib/mentions/value.ts';

const claim = (questions: Claim['questions'], value: Count | DateRange): Claim => ({
  start: 10,
  end: 16,
  questions,
  value,
  mention:
    'from' in value
      ? { start: 10, end: 16, kind: 'date', value, precision: 'day', how: 'full', tense: null }
      : { start: 10, end: 16, kind: 'count', value, unit: null },
});
const count = (n: number): Count => ({ min: n, max: n });
const day = (date: string): DateRange => ({ from: date, to: date });
const fact = (source: string, question: string, value: Count | DateRange): Fact => ({
  source,
  question,
  value,
  paragraph: 1,
  offset: 0,
});

const facts = [
  fact('a', 'troops', count(11_000)),
  fact('b', 'troops', count(12_000)),
  fact('b', 'troops', count(11_000)),
  fact('c', 'troops', count(10_000)),
  fact('a', 'lower', day('2024-10-24')),
  fact('b', 'upper', day('2024-11-06')),
];
const verdict = (one: Claim, self: string | null = null) =>
  checkClaims([one], facts, self).map(({ question, state, answers }) => [
    question,
    state,
    answers.map(({ source, agrees }) => `${agrees ? '+' : '-'}${source}`).join(' '),
  ]);

describe('checkClaims', () => {
  it('lets a source agree when any of its facts does', () =>
    expect(verdict(claim(['troops'], count(11_000)))).toEqual([['troops', 'disputed', '+a +b -c']]));
  it('leaves out the facts of the article itself', () =>
    expect(verdict(claim(['troops'], count(10_000)), 'c')).toEqual([['troops', 'conflicts', '-a -b']]));
  it('agrees where nobody conflicts', () =>
    expect(verdict(claim(['troops'], { min: 10_000, max: null }))).toEqual([['troops', 'agrees', '+a +b +c']]));
  it('finds nothing where no other source answers', () => {
    expect(verdict(claim(['upper'], day('2024-11-06')), 'b')).toEqual([]);
    expect(verdict(claim(['unheard-of'], count(3)))).toEqual([]);
  });
  it('settles an open actor by the facts, in order', () => {
    expect(verdict(claim(['upper', 'lower'], day('2024-10-24')))).toEqual([['lower', 'agrees', '+a']]);
    expect(verdict(claim(['upper', 'lower'], day('2024-11-08')))).toEqual([['upper', 'conflicts', '-b']]);
  });
});
