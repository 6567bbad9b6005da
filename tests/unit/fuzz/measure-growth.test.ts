import { describe, expect, it } from 'vitest';
import { engineOf, type Engine } from '../../../lib/cli/fuzz/engine.ts';
import { measureGrowth } from '../../../lib/cli/fuzz/measure-growth.ts';
import { withinTime, workOf } from '../../../lib/cli/fuzz/within-time.ts';
import { packs } from '../ui/read-text.ts';

const engine = engineOf(packs);
const page = { begin: '<p>', unit: 'word ', end: '</p>', times: 100 };

/** Works as often as the function of the text's length says. */
const working = (steps: (length: number) => number): Engine => ({
  ...engine,
  check: (article, checkedPacks) => {
    let sum = 0;
    for (let i = steps(article.text.length); i > 0; i -= 1) sum += Math.sqrt(i);
    return engine.check({ ...article, title: String(sum).slice(0, 1), blocks: [], text: '' }, checkedPacks);
  },
});

describe('growth', () => {
  it('lets work grow with the page', () => {
    const factor = measureGrowth(
      page,
      working((length) => length * 100_000),
    );
    expect(factor).toBeGreaterThan(1.5);
    expect(factor).toBeLessThan(2.9);
  }, 60_000);

  it('tells work that grows with the square of the page', () => {
    expect(() =>
      measureGrowth(
        page,
        working((length) => length * length * 200),
      ),
    ).toThrow('twice the page');
  }, 60_000);
});

describe('withinTime', () => {
  it('gives what the job gives, and what it throws', () => {
    expect(withinTime(1000, () => 7)).toBe(7);
    expect(() =>
      withinTime(1000, () => {
        throw new RangeError('x');
      }),
    ).toThrow(RangeError);
  });

  it('stops a job that does not end, also inside a pattern', () => {
    const forever = () => {
      for (;;);
    };
    expect(() => withinTime(50, forever)).toThrow('timed out');
    expect(() => withinTime(50, () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`))).toThrow('timed out');
  });
});

it('counts the work of this thread', () => {
  const work = workOf(() => {
    for (let i = 0; i < 3e7; i += 1) Math.sqrt(i);
  });
  expect(work).toBeGreaterThan(1);
});
