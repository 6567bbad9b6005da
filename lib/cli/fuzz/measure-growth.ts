import { parsePage } from '../parse-page.ts';
import { Broken } from './broken.ts';
import type { Engine } from './engine.ts';
import { workOf } from './within-time.ts';

/** A page of any length: its begin, what is repeated, its end. */
export interface GrowingPage {
  begin: string;
  unit: string;
  end: string;
  /** How often the unit stands in the page that is measured first. */
  times: number;
}

/** Work that may grow by this where a page is twice as long: 2 is linear, 4 quadratic. */
const mostGrowth = 2.6;
/** Less work than this, in milliseconds, says nothing of growth. */
const least = 40;

/**
 * Measures reading and checking a page and the same page twice as long; gives the factor between them. One that is too large
 * is measured again, and again at twice the length, before it counts.
 * @throws Broken where the work grows faster than the page.
 */
export function measureGrowth(page: GrowingPage, engine: Engine): number {
  const { times } = page;
  // What is compiled at first use belongs to neither.
  work(page, Math.ceil(times / 8), engine);
  const growth = growthFrom(page, times, engine);
  if (growth < mostGrowth) return growth;
  const factors = [growth, growthFrom(page, times, engine), growthFrom(page, times * 2, engine)];
  const surely = Math.min(...factors);
  if (surely < mostGrowth) return surely;
  throw new Broken('twice the page is twice the work', factors.map((factor) => `× ${factor.toFixed(1)}`).join(', '));
}

function growthFrom(page: GrowingPage, times: number, engine: Engine): number {
  const twice = work(page, times * 2, engine);
  return twice < least ? 0 : twice / Math.max(work(page, times, engine), 1);
}

function work({ begin, unit, end }: GrowingPage, times: number, engine: Engine): number {
  const document = parsePage(begin + unit.repeat(times) + end);
  return workOf(() => {
    const { article } = engine.read(document, {});
    engine.check(article, engine.packs, { anyway: true });
  });
}
