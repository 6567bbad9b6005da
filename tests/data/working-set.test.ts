import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabelledArticles } from '../../lib/cli/labelled-article.ts';
import { scoreArticles } from '../../lib/cli/score-articles.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';

const articles = readLabelledArticles(fileURLToPath(new URL('../articles', import.meta.url)));
const pack = readPacks().find(({ id }) => id === 'treaty')!;

/** Floors, not aims: a change that falls below one has broken something. `npm run score -- --verbose tests/articles` shows what. */
const floors = { precision: 0.95, recall: 0.8, verdicts: 0.99 };

describe('the working set of labelled articles', () => {
  const { tallies } = scoreArticles(articles, pack);
  const { hits, misses, extras, rightVerdicts } = tallies.get('all')!;

  it('is scored with few wrong findings', () => expect(hits / (hits + extras)).toBeGreaterThan(floors.precision));
  it('is scored with few missing ones', () => expect(hits / (hits + misses)).toBeGreaterThan(floors.recall));
  it('is scored with the right verdicts', () => expect(rightVerdicts / hits).toBeGreaterThan(floors.verdicts));
});
