import { expect, it } from 'vitest';
import { workOf } from '../../../lib/cli/fuzz/within-time.ts';
import { mentionsIn } from './readings.ts';

/** The least of a few measurements: whatever else happens adds to the others. */
const work = (language: string, text: string): number =>
  Math.min(...Array.from({ length: 2 }, () => workOf(() => mentionsIn(language, text))));

it.each([
  ['en', 'years', 'in 2024 – '],
  ['en', 'lines of years', 'in 2024 he came - \n'],
  ['it', 'days', 'il 12, '],
  ['en', 'days with months', 'on 19 June – '],
  ['ko', 'years', '2024년 '],
  ['ja', 'relative days', '昨日、'],
  ['ko', 'days that nothing dates', '오늘(13일) 발표했다 '],
  ['de', 'weekdays', 'am Mittwoch '],
  ['en', 'figures', 'at least 11,000 men, '],
  ['ru', 'articles', 'статья 4, '],
])(
  '%s: eight times as many %s in a block take no square of the time',
  (language, _, unit) => {
    const text = unit.repeat(16_000 / unit.length);
    mentionsIn(language, unit);
    // In proportion it would be 8, with the square 64: the machine may be as busy as it likes.
    expect(work(language, text.repeat(8)) / work(language, text)).toBeLessThan(28);
  },
  120_000,
);
