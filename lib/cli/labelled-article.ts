import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleFromText } from '../article/article-from-text.ts';
import type { Article } from '../article/article.ts';
import type { Span } from '../mentions/mention.ts';
import type { Value } from '../mentions/value.ts';

/** A place of a labelled article: `context` stands once in headline and text and holds `quote`. */
export interface Label {
  quote: string;
  context: string;
  question: string;
  value: Value;
}

/** An article with every claim it makes: one JSON file of a working or test set. */
export interface LabelledArticle {
  id: string;
  lang: string;
  title: string;
  text: string;
  published: string | null;
  about: 'treaty' | 'troops' | 'near' | 'other';
  claims: Label[];
  /** Places that the rules leave open: neither right nor wrong. */
  unsure?: Label[];
}

/**
 * Every labelled article of a folder and the folders below, in the order of their names.
 * @throws Error that names the file that is not one.
 */
export function readLabelledArticles(folder: string): LabelledArticle[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map(readLabelledArticle);
}

function readLabelledArticle(path: string): LabelledArticle {
  const article = JSON.parse(readFileSync(path, 'utf8')) as LabelledArticle;
  if (typeof article.text !== 'string' || !Array.isArray(article.claims))
    throw new Error(`${path} is no labelled article`);
  const text = textOf(article);
  for (const label of [...article.claims, ...(article.unsure ?? [])]) {
    const places = text.split(plainSpaces(label.context)).length - 1;
    if (places !== 1) throw new Error(`${path}: the context “${label.context}” stands ${places} times in the article`);
    if (!label.context.includes(label.quote)) throw new Error(`${path}: “${label.quote}” is not in its context`);
  }
  return article;
}

/** The labelled article as the reader of a web page gives it. */
export function toArticle({ title, text, lang, published }: LabelledArticle): Article {
  return articleFromText({
    title,
    text,
    language: lang,
    published: published ? { date: published, from: 'given' } : null,
  });
}

/** Where a label's quote stands in the text of `toArticle`. */
export function placeOf(article: LabelledArticle, { quote, context }: Label): Span {
  const start = textOf(article).indexOf(plainSpaces(context)) + context.indexOf(quote);
  return { start, end: start + quote.length };
}

// Not the file's own text: a headline that the text says again stands once in the article.
const textOf = (article: LabelledArticle): string => plainSpaces(toArticle(article).text);

/** Every kind of space as the plain one, which a headline may lose; no place moves. */
const plainSpaces = (text: string): string => text.replace(/\s/g, ' ');
