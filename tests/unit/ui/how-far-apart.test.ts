import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value, ValueKind } from '../../../lib/mentions/value.ts';
import { howFarApart } from '../../../lib/ui/how-far-apart.ts';
import { locale } from './read-text.ts';

const apart = (article: Value, answer: Value, kind: ValueKind) => howFarApart(article, answer, kind, locale);
const count = (min: number | null, max = min) => ({ min, max });

/** "2024" is its year, "2024-06" its month, "2024-06-19" that day, with "..": from the first to the last of two. */
function date(text: string) {
  const [first, last = first] = text.split('..') as [string, string?];
  const [year, month, day] = last.split('-');
  const end = day ?? new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return { from: `${first}-01-01`.slice(0, 10), to: `${year}-${month ?? 12}-${end}` };
}

describe('howFarApart', () => {
  it.each([
    // Days.
    ['2024-11-06', '2024-11-08', '2 days later'],
    ['2024-11-08', '2024-11-06', '2 days earlier'],
    ['2024-10-25', '2024-10-24', '1 day earlier'],
    ['2024-02-28', '2024-03-01', '2 days later'],
    ['2024-01-01', '2024-04-02', '92 days later'],
    ['2024-06-18..2024-06-19', '2024-06-21', '2 days later'],
    ['2024-06-17', '2024-06-19..2024-06-25', '2 days later'],
    ['2024-06-29..2024-06-30', '2024-07-02', '2 days later'],
    ['2024-06-05..2024-07-10', '2024-07-12', '2 days later'],
    // Months.
    ['2024-01-01', '2024-04-03', '3 months later'],
    ['2024-10-24', '2024-06-19', '4 months earlier'],
    ['2024-06', '2024-07-01', '1 month later'],
    ['2024-08', '2024-07-31', '1 month earlier'],
    ['2024-06', '2024-08', '2 months later'],
    ['2023-12', '2024-01', '1 month later'],
    ['2024-08-06', '2024-02', '6 months earlier'],
    ['2024-02', '2024-04-01', '2 months later'],
    ['2024-06..2024-08', '2024-10-05', '2 months later'],
    ['2022-10', '2024-10', '24 months later'],
    // Years.
    ['2024', '2025-01-15', '1 year later'],
    ['1990', '1996', '6 years later'],
    ['1996', '1990', '6 years earlier'],
    ['1961', '1962', '1 year later'],
    ['1961', '1963', '2 years later'],
    ['2023-07-04', '2021', '2 years earlier'],
    ['2021', '2023-07-04', '2 years later'],
    ['2022-02-24', '2024-10-24', '3 years later'],
    ['2022-09', '2024-10', '2 years later'],
    // Where they meet.
    ['2024-06-19', '2024-06-19', null],
    ['2024-06', '2024-06-19', null],
    ['2024-06-19', '2024', null],
    ['2024-06-18..2024-06-19', '2024-06-19..2024-06-20', null],
  ])('from %s to %s is %j', (article, answer, text) => expect(apart(date(article), date(answer), 'date')).toBe(text));

  it.each([
    [count(11_000), count(12_000), '1,000 more (+9%)'],
    [count(11_000), count(10_000), '1,000 fewer (-9%)'],
    [count(4), count(5), '1 more (+25%)'],
    [count(10), count(0), '10 fewer (-100%)'],
    [count(10_000, 12_000), count(15_000), '3,000 more (+25%)'],
    [count(10_000, 12_000), count(5_000), '5,000 fewer (-50%)'],
    [count(11_000, null), count(8_000), '3,000 fewer (-27%)'],
    [count(null, 8_000), count(11_000, null), '3,000 more (+38%)'],
    [count(0), count(10), null],
    [count(11_000), count(11_000), null],
    [count(11_000), count(10_000, 12_000), null],
    [count(11_000, null), count(50_000), null],
    [count(null), count(5), null],
  ])('from %j to %j is %j', (article, answer, text) => expect(apart(article, answer, 'count')).toBe(text));

  it.each<[ValueKind, Value, Value, string | null]>([
    ['last-time', { year: 2000 }, { year: 2001 }, '1 year later'],
    ['last-time', { year: 2019 }, { year: 2000 }, '19 years earlier'],
    ['last-time', { year: 2000 }, { year: 2000 }, null],
    ['last-time', { never: true }, { year: 2000 }, null],
    ['last-time', { year: 2000 }, { never: true }, null],
    ['share', { percent: 50 }, { percent: 60 }, '10 percentage points more'],
    ['share', { percent: 50 }, { percent: 49 }, '1 percentage point fewer'],
    ['share', { percent: 50 }, { percent: 33.3 }, '16.7 percentage points fewer'],
    ['share', { percent: 50 }, { percent: 50 }, null],
    ['ordinal', { number: 4 }, { number: 5 }, null],
  ])('of %s, from %j to %j is %j', (kind, article, answer, text) => expect(apart(article, answer, kind)).toBe(text));

  it('is the same from the other side, with the other word', () => {
    const day = fc.date({ min: new Date('1960-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const value = fc
      .tuple(day, fc.constantFrom(4, 7, 10))
      .map(([at, length]) => date(at.toISOString().slice(0, length)));
    fc.assert(
      fc.property(value, value, (left, right) => {
        const [there, back] = [apart(left, right, 'date'), apart(right, left, 'date')];
        expect(there?.replace('later', 'earlier') ?? null).toBe(back?.replace('later', 'earlier') ?? null);
        expect(there === null).toBe(left.from <= right.to && right.from <= left.to);
        if (there === null) return;
        expect(there).toMatch(/^[1-9][\d,]* (?:day|month|year)s? (?:later|earlier)$/);
        expect(there.endsWith('later')).toBe(right.from > left.to);
      }),
    );
  });
});
