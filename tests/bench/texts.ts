import { fileURLToPath } from 'node:url';
import { readLabelledArticles } from '../../lib/cli/labelled-article.ts';

const articles = readLabelledArticles(fileURLToPath(new URL('../articles', import.meta.url))).filter(
  ({ lang }) => lang === 'en',
);
const paragraphsOf = (about: readonly string[]) =>
  articles.filter((one) => about.includes(one.about)).flatMap(({ text }) => text.split('\n\n'));

const onSubject = paragraphsOf(['treaty', 'troops']);
const beside = paragraphsOf(['near', 'other']);

/** Paragraphs of a kind that a text of 1000 words may need. */
const inText = { onSubject: 9, beside: 28 };

/** So many texts of 1000 words have no paragraph in common, by their numbers from 0. */
export const distinctTexts = Math.floor(Math.min(onSubject.length / inText.onSubject, beside.length / inText.beside));

/**
 * English texts of about `words` words: a quarter of the paragraphs from articles on the subject, the rest from other news, as a long
 * article has it. `number` picks which ones.
 */
export function newsText(words: number, number = 0): string[] {
  const paragraphs: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i += 1) {
    const before = Math.ceil(i / 4);
    const paragraph =
      i % 4 === 0
        ? onSubject[(number * inText.onSubject + before) % onSubject.length]!
        : beside[(number * inText.beside + i - before) % beside.length]!;
    paragraphs.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return paragraphs;
}

/** Paragraphs of news on the subject alone: what is surely taken for an article on it. */
export const subjectText = (count: number): string[] => onSubject.slice(0, count);

/** Paragraphs of news on other subjects alone. */
export const otherText = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => beside[(i * 3) % beside.length]!);
