import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StemList } from '../../../lib/claims/stem-list.ts';

function listOf(stems: string[]): StemList<string> {
  const list = new StemList<string>();
  for (const stem of stems) list.getOrAdd(stem, () => stem);
  return list;
}

describe('StemList', () => {
  it.each([
    ['ratified', ['ratified', 'ratif', 'rat', 'r']],
    ['rate', ['rat', 'r']],
    ['ratz', ['rat', 'r']],
    ['r', ['r']],
    ['s', []],
    ['', []],
  ])('finds the stems of “%s”, the longest first', (word, stems) =>
    expect(listOf(['rat', 'ratif', 'r', 'ratified', 'ratifies', 'ro', 'ratio']).of(word)).toEqual(stems),
  );

  it('finds what any other way of looking finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word), word, (stems, one) => {
        const wanted = [...new Set(stems)].filter((stem) => one.startsWith(stem));
        expect(listOf(stems).of(one)).toEqual(wanted.sort((left, right) => right.length - left.length));
      }),
    );
  });

  it('keeps what was there for a stem, and takes more after it was asked', () => {
    const list = listOf(['rat']);
    expect(list.of('ratified')).toEqual(['rat']);
    expect(list.getOrAdd('rat', () => 'other')).toBe('rat');
    list.getOrAdd('ratif', () => 'more');
    expect(list.of('ratified')).toEqual(['more', 'rat']);
  });
});
