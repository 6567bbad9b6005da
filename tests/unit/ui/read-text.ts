import { englishLocale } from '../../../lib/cli/english-locale.ts';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { readPacks } from '../../../lib/packs/read-packs.ts';
import { checkArticle } from '../../../lib/report/check-article.ts';
import { readingOf, type Reading } from '../../../lib/ui/reading.ts';

export const packs = readPacks();
export const pack = packs.find(({ id }) => id === 'treaty')!;
export const locale = englishLocale(packs);

/** One finding of each state: the signing agrees, the ratification conflicts, the soldiers are disputed. */
export const paragraphs = [
  'Russia and North Korea are allies again: Putin and Kim signed their treaty in Pyongyang on 19 June 2024.',
  'The State Duma ratified the treaty on 25 October 2024.',
  'North Korea has sent 11,000 soldiers to Russia, Seoul says.',
];

interface TextOptions {
  title?: string;
  url?: string | null;
}

/** The reading of a text by the packs that ship, as an article of 13 November 2024. */
export function readText(
  text: string,
  { title = 'Allies again', url = 'https://news.example/allies' }: TextOptions = {},
) {
  const article = articleFromText({
    title,
    url,
    text,
    language: 'en',
    published: { date: '2024-11-13', from: 'given' },
  });
  return { article, reading: readingOf(checkArticle(article, packs), article.text, pack, 'en') };
}

export const { reading } = readText(paragraphs.join('\n\n'));

/** What a page or a pack may put into a reading. */
interface Words {
  title?: string;
  url?: string | null;
  /** What stands at every finding. */
  words?: string;
  /** What every source is called. */
  source?: string;
}

/** The same reading with other words in it. */
export function withWords({ title, url, words, source }: Words): Reading {
  const changed = structuredClone(reading);
  const { article } = changed.report;
  if (title !== undefined) article.title = title;
  if (url !== undefined) article.url = url;
  if (words !== undefined) for (const quote of Object.values(changed.quotes)) quote.exact = words;
  if (source !== undefined) for (const one of Object.values(changed.sources)) one.title = source;
  return changed;
}
