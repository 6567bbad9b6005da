import { expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { workOf } from '../../../lib/cli/fuzz/within-time.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';
import { articleIn } from '../mentions/readings.ts';
import { pack } from '../ui/read-text.ts';

function work(language: string, text: string): number {
  const article = articleIn(language, text);
  const mentions = findMentions(article);
  return Math.min(...[1, 2].map(() => workOf(() => findClaims(article, mentions, pack))));
}

it.each([
  ['pl', 'senatorowie Koreą ręce traktatem Północną z podnieśli Rosyjscy 6 listopada '],
  ['ja', 'ロシア上院は11月6日、北朝鮮との条約を'],
  ['en', 'Moscow and Pyongyang ratified the treaty on 6 November and sent 11,000 soldiers '],
])(
  '%s: a sentence eight times as long takes no square of the work: %s',
  (language, unit) => {
    const text = unit.repeat(30_000 / unit.length);
    work(language, unit);
    // In proportion it would be 8, with the square 64: the machine may be as busy as it likes.
    expect(work(language, text.repeat(8)) / work(language, text)).toBeLessThan(24);
  },
  120_000,
);
