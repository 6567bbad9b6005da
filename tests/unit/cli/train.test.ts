import { expect, it } from 'vitest';
import type { LabelledArticle } from '../../../lib/cli/labelled-article.ts';
import { train } from '../../../lib/cli/train.ts';
import { pack } from '../ui/read-text.ts';

const article = (id: string, about: LabelledArticle['about'], text: string): LabelledArticle => ({
  id,
  lang: 'en',
  title: 'A title',
  text,
  published: '2024-11-13',
  about,
  claims: [],
});
const signed = article('signed', 'treaty', 'Putin and Kim signed the treaty in Pyongyang on 19 June.');
signed.claims = [
  {
    quote: '19 June',
    context: 'on 19 June',
    question: 'treaty-signed',
    value: { from: '2024-06-19', to: '2024-06-19' },
  },
];
/** What so few articles teach is little. */
const trained = (...articles: LabelledArticle[]) => train(articles, { ...pack, examples: {} }, { least: 2 });

it('learns from an article on another subject what no claim looks like', () => {
  const other = article('other', 'other', 'The engineers reached the border on 4 May.');
  expect(trained(signed).signs['left:engineers:8']).toBeUndefined();
  const { outcomes, signs } = trained(signed, other);
  expect(outcomes).toEqual(['none', 'treaty-signed']);
  const [outcome, weight] = signs['left:engineers:8'] ?? [];
  expect(outcome).toBe(0);
  expect(weight).toBeGreaterThan(0);
});

it('learns nothing from what a frame fits there: the article has no labels', () => {
  const speaksOfIt = article('near', 'near', 'Kim, who had signed the treaty with Putin on 19 June, met engineers.');
  expect(trained(signed, speaksOfIt)).toEqual(trained(signed));
});
