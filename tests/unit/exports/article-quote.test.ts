import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinBlock } from '../../../lib/exports/article-quote.ts';
import { quoteAt } from '../../../lib/report/report-json.ts';

/** A block as articles have them: no blank line in it, no white space at its ends; some have line breaks. */
const block = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '漢', '9', '.'), { minLength: 1, maxLength: 70 })
  .map((signs) => signs.join('').replace(/\n+/g, '\n').trim())
  .filter((text) => text !== '');

describe('withinBlock', () => {
  it.each([
    ['keeps sides without a blank line', 'The Duma, on ', ', voted.', 'The Duma, on ', ', voted.'],
    ['cuts a side at the blank line', 'The end.\n\nOn ', ', it began.\n\nThen', 'On ', ', it began.'],
    ['cuts at the nearest of several', 'One.\n\nTwo.\n\nOn ', '.\n\nThree.\n\nFour', 'On ', '.'],
    ['leaves nothing where the block begins or ends', 'Before\n\n', '\n\nAfter', '', ''],
    ['leaves out half a blank line', '\nOn ', ', it began.\n', 'On ', ', it began.'],
    ['keeps a line break inside the block', 'Place: Moscow\nDay: ', '\nTime: 9', 'Place: Moscow\nDay: ', '\nTime: 9'],
    ['keeps empty sides', '', '', '', ''],
  ])('%s', (_, prefix, suffix, before, behind) =>
    expect(withinBlock({ exact: '6 November', prefix, suffix })).toEqual({
      exact: '6 November',
      prefix: before,
      suffix: behind,
    }),
  );

  it('gives what stands in the block, as far as the quote reaches', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (blocks, which, from, length) => {
          const index = which % blocks.length;
          const own = blocks[index]!;
          const begin = from % own.length;
          const end = Math.min(own.length, begin + 1 + (length % 12));
          const offset = blocks.slice(0, index).reduce((sum, { length: size }) => sum + size + 2, 0);
          const { exact, prefix, suffix } = withinBlock(quoteAt(blocks.join('\n\n'), offset + begin, offset + end));
          expect(exact).toBe(own.slice(begin, end));
          expect(own.slice(0, begin).endsWith(prefix)).toBe(true);
          expect(own.slice(end).startsWith(suffix)).toBe(true);
          expect(prefix.length).toBeGreaterThanOrEqual(Math.min(begin, 31));
          expect(suffix.length).toBeGreaterThanOrEqual(Math.min(own.length - end, 31));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
