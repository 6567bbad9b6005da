import { fileURLToPath } from 'node:url';
import { readLabelledArticles } from '../../lib/cli/labelled-article.ts';

const articles = readLabelledArticles(fileURLToPath(new URL('../articles', import.meta.url))).filter(
  ({ lang }) => lang === 'en',
);
const paragraphsOf = (about: readonly string[]) =>
  articles.filter((one) => about.includes(one.about)).flatMap(({ text }) => text.split('\n\n'));

const onSubject = paragraphsOf(['treaty', 'troops']);
const beside = paragraphsOf(['near', 'other']);

/**
 * English texts of about `words` words: a quarter from articles on the subject, the rest from other news, as a long article has it.
 * `number` picks which ones, so that texts differ.
 */
export function newsText(words: number, number = 0): string[] {
  const paragraphs: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i += 1) {
    const from = i % 4 === 0 ? onSubject : beside;
    const paragraph = from[(i * 7 + number * 131) % from.length]!;
    paragraphs.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return paragraphs;
}

/** Paragraphs of news on other subjects alone. */
export const otherText = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => beside[(i * 3) % beside.length]!);
