import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readLabelledArticles, toArticle } from '../../lib/cli/labelled-article.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';
import { checkArticle } from '../../lib/report/check-article.ts';

const packs = readPacks();
const written = readLabelledArticles(fileURLToPath(new URL('../articles', import.meta.url)));

it('takes no article about another subject for one of its own, of all that were written for the tests', () => {
  const others = written.filter(({ about }) => about === 'near' || about === 'other');
  const taken = others.filter((labelled) => checkArticle(toArticle(labelled), packs).pack !== null);
  expect(others.length).toBeGreaterThan(1_000);
  expect(taken.map(({ id }) => id)).toEqual([]);
}, 60_000);
