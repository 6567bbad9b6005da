import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../lib/mentions/agree.ts';
import type { Value } from '../../../lib/mentions/value.ts';

const exactly = (n: number) => ({ min: n, max: n });
const day = (from: string, to = from) => ({ from, to });

describe('agree', () => {
  const agreeing: [string, Value, Value][] = [
    ['11,000 covers 10,500', exactly(11_000), exactly(10_500)],
    ['11,000 covers just under 11,500', exactly(11_000), exactly(11_499)],
    ['a bound covers its whole side', { min: 10_000, max: null }, exactly(12_000)],
    ['at most 10,000 reaches 9,500', { min: null, max: 10_000 }, exactly(9_500)],
    ['a range meets its end', { min: 10_000, max: 12_000 }, exactly(12_000)],
    ['at least 11,000 reaches what rounds to 11,000', { min: 11_000, max: null }, exactly(11_000)],
    ['counts under 100 are exact', exactly(8), exactly(8)],
    ['a month covers its days', day('2024-06-01', '2024-06-30'), day('2024-06-19')],
    ['a year covers its months', day('2024-01-01', '2024-12-31'), day('2024-11-01', '2024-11-30')],
    ['last-times agree within one year', { year: 2000 }, { year: 1999 }],
    ['never with never', { never: true }, { never: true }],
    ['half is half', { percent: 50 }, { percent: 50 }],
    ['the same article', { number: 4 }, { number: 4 }],
  ];
  it.each(agreeing)('%s', (_, a, b) => expect(agree(a, b)).toBe(true));

  const conflicting: [string, Value, Value][] = [
    ['10,000 and 11,000', exactly(10_000), exactly(11_000)],
    ['11,000 and 12,000', exactly(11_000), exactly(12_000)],
    ['more than 12,000 and 11,000', { min: 12_000, max: null }, exactly(11_000)],
    ['8 and 9', exactly(8), exactly(9)],
    ['two days', day('2024-11-06'), day('2024-11-08')],
    ['a day outside its month', day('2024-07-01'), day('2024-06-01', '2024-06-30')],
    ['never and a year', { never: true }, { year: 2000 }],
    ['years two apart', { year: 2000 }, { year: 2002 }],
    ['40 and 50 percent', { percent: 40 }, { percent: 50 }],
    ['articles 3 and 4', { number: 3 }, { number: 4 }],
    ['values of different kinds', { number: 4 }, exactly(4)],
  ];
  it.each(conflicting)('%s conflict', (_, a, b) => expect(agree(a, b)).toBe(false));

  const bound = fc.option(fc.integer({ min: 1, max: 10_000_000 }), { nil: null });
  const count = fc
    .tuple(bound, bound)
    .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }));
  const date = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
    .map((d) => day(d.toISOString().slice(0, 10)));
  const value: fc.Arbitrary<Value> = fc.oneof(
    count,
    date,
    fc.integer({ min: 1990, max: 2030 }).map((year) => ({ year })),
    fc.constant({ never: true } as const),
    fc.integer({ min: 0, max: 100 }).map((percent) => ({ percent })),
    fc.integer({ min: 1, max: 99 }).map((number) => ({ number })),
  );

  it('is symmetric, and every value agrees with itself', () => {
    fc.assert(fc.property(value, value, (a, b) => agree(a, b) === agree(b, a)));
    fc.assert(fc.property(value, (a) => agree(a, a)));
  });
});
