import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceAnswer } from '../../../lib/findings/finding.ts';
import type { Count, Value, ValueKind } from '../../../lib/mentions/value.ts';
import { valueLine, type LineValue } from '../../../lib/ui/value-line.ts';
import { locale, reading } from './read-text.ts';

const count = (min: number | null, max = min): Count => ({ min, max });
const day = (date: string) => ({ from: date, to: date });

function answer(source: string, agrees: boolean, ...values: Value[]): SourceAnswer {
  return {
    source,
    agrees,
    facts: values.map((value) => ({ question: 'q', value, source, paragraph: 1, offset: 0 })),
  };
}

const line = (own: Value[], answers: SourceAnswer[], kind: ValueKind = 'count') =>
  valueLine(own, { answers }, kind, locale);
/** "11,000 0.08–0.5", open ends as arrows. */
const places = (values: LineValue[]) =>
  values.map(({ text, from, to, openFrom, openTo }) => {
    const [left, right] = [openFrom ? '<' : '', openTo ? '>' : ''];
    return `${text} ${left}${Number(from.toFixed(3))}–${Number(to.toFixed(3))}${right}`;
  });

describe('valueLine', () => {
  it('puts figures to scale, with who gives them', () => {
    const values = line(
      [count(11_000)],
      [
        answer('a', false, count(12_000)),
        answer('b', true, count(11_000)),
        answer('c', false, count(10_000)),
        answer('d', true, count(11_000)),
      ],
    );
    expect(places(values)).toEqual(['10,000 0.08–0.08', '11,000 0.5–0.5', '12,000 0.92–0.92']);
    expect(values.map(({ sources, agrees, article }) => [sources, agrees, article])).toEqual([
      [1, false, false],
      [2, true, true],
      [1, false, false],
    ]);
  });

  it.each<[string, ValueKind, Value[], Value[], string[]]>([
    ['a single value in the middle', 'count', [count(7)], [count(7)], ['7 0.5–0.5']],
    ['a single day in the middle', 'date', [day('2024-06-19')], [], ['19 June 2024 0.5–0.5']],
    ['nothing', 'count', [], [], []],
    [
      'a lower bound up to the end',
      'count',
      [count(10_000)],
      [count(11_000, null)],
      ['10,000 0.08–0.08', 'at least 11,000 0.92–1>'],
    ],
    [
      'an upper bound from the start',
      'count',
      [count(10_000)],
      [count(null, 9_000)],
      ['at most 9,000 <0–0.08', '10,000 0.92–0.92'],
    ],
    ['a bound alone', 'count', [count(5, null)], [], ['at least 5 0.5–1>']],
    ['what has no bound at all', 'count', [count(null)], [], ['any number <0–1>']],
    ['a range', 'count', [count(10, 20)], [count(15)], ['10–20 0.08–0.92', '15 0.5–0.5']],
    [
      '"never" on the left, off the line',
      'last-time',
      [{ year: 2000 }],
      [{ never: true }, { year: 2019 }],
      ['never before 0.04–0.04', '2000 0.08–0.08', '2019 0.92–0.92'],
    ],
    ['"never" alone', 'last-time', [{ never: true }], [{ never: true }], ['never before 0.04–0.04']],
    [
      'days to scale, and a month over its days',
      'date',
      [day('2024-06-11')],
      [{ from: '2024-06-01', to: '2024-06-30' }, day('2024-07-01')],
      ['11 June 2024 0.36–0.36', 'June 2024 0.08–0.892', '1 July 2024 0.92–0.92'],
    ],
    [
      'what is up to thirty times as large, to scale',
      'count',
      [count(10)],
      [count(155), count(300)],
      ['10 0.08–0.08', '155 0.5–0.5', '300 0.92–0.92'],
    ],
    [
      'what is larger still, by its logarithm',
      'count',
      [count(10)],
      [count(100), count(1_000)],
      ['10 0.08–0.08', '100 0.5–0.5', '1,000 0.92–0.92'],
    ],
    [
      'nothing by the logarithm of zero',
      'count',
      [count(0)],
      [count(500), count(1_000)],
      ['0 0.08–0.08', '500 0.5–0.5', '1,000 0.92–0.92'],
    ],
    [
      'shares to scale, however far apart',
      'share',
      [{ percent: 1 }],
      [{ percent: 50 }, { percent: 99 }],
      ['1% 0.08–0.08', '50% 0.5–0.5', '99% 0.92–0.92'],
    ],
  ])('places %s', (_, kind, own, given, placed) => {
    const answers = given.map((value, i) => answer(`s${i}`, false, value));
    expect(places(line(own, answers, kind))).toEqual(placed);
  });

  it('counts a source once for a value that it repeats, and once for each that it gives', () => {
    const values = line([count(5)], [answer('a', true, count(5), count(5), count(6)), answer('b', false, count(6))]);
    expect(values.map(({ text, sources, article }) => [text, sources, article])).toEqual([
      ['5', 1, true],
      ['6', 2, false],
    ]);
  });

  it('marks the article’s own values, all of them', () => {
    const values = line([count(5), count(7)], [answer('a', true, count(5)), answer('b', false, count(6))]);
    expect(values.map(({ text, article, sources, agrees }) => [text, article, sources, agrees])).toEqual([
      ['5', true, 1, true],
      ['6', false, 1, false],
      ['7', true, 0, true],
    ]);
  });

  it('shows a real finding', () => {
    const finding = reading.report.findings.find(({ question }) => question === 'dprk-troops')!;
    expect(places(valueLine([finding.claim.value], finding, 'count', locale))).toEqual([
      '10,000 0.08–0.08',
      '11,000 0.5–0.5',
      'at least 11,000 0.5–1>',
      '12,000 0.92–0.92',
    ]);
  });

  it('keeps all on the line and in their order', () => {
    const figure = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 2_000_000 }));
    const value = fc.oneof(
      figure.map((at) => count(at)),
      fc.tuple(figure, figure).map(([a, b]) => count(Math.min(a, b), Math.max(a, b))),
      figure.map((at) => count(at, null)),
      figure.map((at) => count(null, at)),
    );
    fc.assert(
      fc.property(value, fc.array(value, { maxLength: 8 }), (own, given) => {
        const values = line(
          [own],
          given.map((one, i) => answer(`s${i}`, false, one)),
        );
        expect(values.reduce((sum, { sources }) => sum + sources, 0)).toBe(given.length);
        expect(values.filter(({ article }) => article)).toHaveLength(1);
        expect(new Set(values.map(({ text }) => text)).size).toBe(values.length);
        values.forEach((one, i) => {
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.to).toBeLessThanOrEqual(1);
          expect(one.from).toBeLessThanOrEqual(one.to);
          expect(one.openFrom ? one.from === 0 : one.from >= 0.08 - 1e-9).toBe(true);
          expect(one.openTo ? one.to === 1 : one.to <= 0.92 + 1e-9).toBe(true);
          const next = values[i + 1];
          if (next) expect(one.from + one.to).toBeLessThanOrEqual(next.from + next.to);
        });
        const at = new Map(values.map((one) => [one.text, one]));
        const single = [own, ...given].flatMap(({ min, max }) => (min !== null && min === max ? [min] : []));
        const inOrder = [...new Set(single)].sort((a, b) => a - b).map((n) => at.get(n.toLocaleString('en-GB'))!.from);
        inOrder.forEach((from, i) => i > 0 && expect(from).toBeGreaterThan(inOrder[i - 1]!));
      }),
    );
  });
});
