import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabelledArticles } from '../../lib/cli/labelled-article.ts';
import { scoreArticles } from '../../lib/cli/score-articles.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';

const articles = readLabelledArticles(fileURLToPath(new URL('../articles', import.meta.url)));
const pack = readPacks().find(({ id }) => id === 'treaty')!;

/** Floors, not aims: a change that falls below one has broken something. `npm run score -- --verbose tests/articles` shows what. */
const floors = { precision: 0.98, recall: 0.93, verdicts: 0.99 };
/** Of the frames alone: a pack that learned nothing still reads. */
const floorsOfFrames = { precision: 0.94, recall: 0.82, verdicts: 0.99 };

describe.each([
  ['frames and weights', pack, floors],
  ['frames alone', { ...pack, weights: null }, floorsOfFrames],
])('the working set of labelled articles, read by %s', (_, read, floor) => {
  const { tallies } = scoreArticles(articles, read);
  const { hits, misses, extras, rightVerdicts } = tallies.get('all')!;

  it('is scored with few wrong findings', () => expect(hits / (hits + extras)).toBeGreaterThan(floor.precision));
  it('is scored with few missing ones', () => expect(hits / (hits + misses)).toBeGreaterThan(floor.recall));
  it('is scored with the right verdicts', () => expect(rightVerdicts / hits).toBeGreaterThan(floor.verdicts));
});
