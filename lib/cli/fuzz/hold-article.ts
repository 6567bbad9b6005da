import type { Article } from '../../article/article.ts';
import { must, mustKeepInJson } from './broken.ts';

/** @throws Broken where an article is not what every stage after it takes for granted. */
export function holdArticle(article: Article): void {
  const { text, blocks, title, language, published } = article;
  mustKeepInJson(article, 'the article');
  must(
    blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n') === text,
    'blocks are in order, apart, and cover the text with blank lines between',
    () => blocks,
  );
  for (const { start, end, language: own } of blocks) {
    const words = text.slice(start, end);
    must(/\S/.test(words), 'a block has words', () => ({ start, end, words }));
    must(!words.includes('\n\n'), 'no blank line stands in a block', () => words);
    mustBeWhole(text, start, end, 'a block');
    must(/^[a-z]{2,3}$/.test(own), 'a block has a language or "und"', () => own);
  }
  must(/^[a-z]{2,3}$/.test(language), 'an article has a language or "und"', () => language);
  must(title === title.trim() && !/[\r\n]/.test(title), 'a title is one line without space around it', () => title);
  if (published) must(isDay(published.date), 'the publication date is a day of the calendar', () => published);
}

/** @throws Broken where `[start, end)` is no part of the text, or begins or ends inside a character. */
export function mustBeWhole(text: string, start: number, end: number, name: string): void {
  must(0 <= start && start < end && end <= text.length, `${name} lies in the text and is not empty`, () => [
    start,
    end,
  ]);
  for (const at of [start, end])
    must(!cutsCharacter(text, at), `${name} begins and ends between characters`, () => ({
      start,
      end,
      around: text.slice(Math.max(0, at - 8), at + 8),
    }));
}

/** Whether a string is a day that there is, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const cutsCharacter = (text: string, at: number): boolean =>
  at > 0 && /^[\uD800-\uDBFF]$/.test(text.charAt(at - 1)) && /^[\uDC00-\uDFFF]$/.test(text.charAt(at));
