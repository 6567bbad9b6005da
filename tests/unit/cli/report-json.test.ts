import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../../lib/report/report-json.ts';

describe('quoteAt', () => {
  it('gives up to 32 characters on either side', () => {
    const text = `${'a'.repeat(40)}11,000${'b'.repeat(10)}`;
    expect(quoteAt(text, 40, 46)).toEqual({ prefix: 'a'.repeat(32), exact: '11,000', suffix: 'b'.repeat(10) });
  });

  it('stands in the text as one piece, without half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
        const boundaries = [0];
        for (const char of text) boundaries.push(boundaries.at(-1)! + char.length);
        const [start, end] = [boundaries[a % boundaries.length]!, boundaries[b % boundaries.length]!].sort(
          (x, y) => x - y,
        ) as [number, number];
        const { prefix, exact, suffix } = quoteAt(text, start, end);
        expect(exact).toBe(text.slice(start, end));
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
        expect((prefix + exact + suffix).isWellFormed()).toBe(true);
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(start, 31));
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });
});
