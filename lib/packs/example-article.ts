import { articleFromText } from '../article/article-from-text.ts';
import type { Article } from '../article/article.ts';
import type { Span } from '../mentions/mention.ts';

/** The day examples are read on, a Wednesday: late enough for every event they tell. */
const published = '2024-11-13';

/** A pack's example ("The Duma ratified it on [24 October].") as an article, and the place in square brackets. */
export function exampleArticle(sentence: string, language: string): { article: Article; place: Span } {
  const text = sentence.replace(/[[\]]/g, '');
  return {
    article: articleFromText({ title: '', text, language, published: { date: published, from: 'given' } }),
    place: { start: sentence.indexOf('['), end: sentence.indexOf(']') - 1 },
  };
}
