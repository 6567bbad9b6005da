import { describe, expect, it } from 'vitest';
import { placeOf, toArticle, type LabelledArticle } from '../../../lib/cli/labelled-article.ts';

const label = {
  quote: '8 May',
  context: 'on 8 May',
  question: 'opened',
  value: { from: '2024-05-08', to: '2024-05-08' },
};
const labelled = (title: string, text: string): LabelledArticle => ({
  id: 'bridge',
  lang: 'en',
  title,
  text,
  published: null,
  about: 'other',
  claims: [label],
});
const quoteAt = (article: LabelledArticle): string => {
  const { start, end } = placeOf(article, label);
  return toArticle(article).text.slice(start, end);
};

describe('placeOf', () => {
  it('finds the quote below a headline', () =>
    expect(quoteAt(labelled('The bridge', 'It opened on 8 May.'))).toBe('8 May'));

  it('finds it where the text says the headline again', () =>
    expect(quoteAt(labelled('The bridge', 'The bridge\n\nIt opened on 8 May.'))).toBe('8 May'));

  it('finds it in a headline with other kinds of spaces', () =>
    expect(quoteAt(labelled('The bridge\u3000opened on\u00a08 May', 'It is long.'))).toBe('8 May'));

  it('finds it in an article without a headline', () =>
    expect(quoteAt(labelled('', 'It opened on 8 May.'))).toBe('8 May'));
});
