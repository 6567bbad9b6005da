import { articleFromText } from '../../article/article-from-text.ts';
import type { Article } from '../../article/article.ts';
import type { TextMap } from '../../article/text-map.ts';
import { settleLanguages } from '../../languages/settle-languages.ts';
import { findMentions } from '../../mentions/find-mentions.ts';
import type { Mention } from '../../mentions/mention.ts';
import { settlePublished } from '../../mentions/settle-published.ts';
import type { Report } from '../../report/report.ts';
import { readingOf } from '../../ui/reading.ts';
import { parsePage } from '../parse-page.ts';
import { must, mustEqual } from './broken.ts';
import type { Engine } from './engine.ts';
import { holdArticle } from './hold-article.ts';
import { holdExports } from './hold-exports.ts';
import { holdMentions } from './hold-mentions.ts';
import { holdReport } from './hold-report.ts';
import { holdTextMap } from './hold-text-map.ts';
import { holdWords } from './hold-words.ts';
import type { MadePage } from './make-page.ts';

/**
 * Takes a page the whole way, from its HTML to every export, and holds each stage to what must be so for every page.
 * Gives the report.
 * @throws Broken where something is not so, or whatever a stage throws.
 */
export function checkPage({ html, url, also }: MadePage, engine: Engine): Report {
  const document = parsePage(html);
  const before = document.toString();
  const page = engine.read(document, { url });
  const { article } = page;
  holdArticle(article);
  const again = engine.read(document, { url });
  mustEqual(again.article, article, 'a second read gives the same article');
  must(areAt(again.textMap, page.textMap), 'a second read gives the same places', () => article.text);
  mustEqual(document.toString(), before, 'the page is left as it was');
  if (also === 'read in parts') holdParts(document, url, article, engine);

  const { report, mentions } = checkAndHold(article, engine);
  if (also === 'check again')
    mustEqual(engine.check(article, engine.packs, anyway), report, 'a second check gives the same report');
  if (also === 'put text before') checkAndHold(withTextBefore(article), engine);
  holdTextMap(page, mentions);
  const pack = engine.packs.find(({ id }) => id === report.pack) ?? null;
  const locale = engine.locales[html.length % engine.locales.length]!;
  const reading = readingOf(report, article.text, pack, locale.language);
  holdExports(reading, article.text, locale);
  holdWords(reading, locale);
  return report;
}

/** Pages about nothing are checked too: every claim the engine makes of them must be sound. */
const anyway = { anyway: true };

/** The same page where parts of it are hidden, and where the reader has chosen a passage. Each predicate is asked anew. */
function holdParts(document: Document, url: string | null, { text, language }: Article, engine: Engine): void {
  const everyThird = () => {
    let asked = 0;
    return () => (asked += 1) % 3 === 0;
  };
  holdArticle(engine.read(document, { url, isShown: everyThird() }).article);
  holdArticle(engine.read(document, { url, isChosen: everyThird() }).article);
  holdArticle(articleFromText({ text, language }));
}

function checkAndHold(article: Article, engine: Engine): { report: Report; mentions: Mention[] } {
  const report = engine.check(article, engine.packs, anyway);
  const pack = engine.packs.find(({ id }) => id === report.pack) ?? null;
  const mentions = mentionsOf(article, engine);
  holdMentions(article, mentions);
  holdReport(report, article, mentions, pack);
  return { report, mentions };
}

/** The figures and dates that the check finds, as the first pack completes them. */
function mentionsOf(article: Article, { packs }: Engine): Mention[] {
  return findMentions(settlePublished(settleLanguages(article)), { defaultYear: packs[0]!.year });
}

/** The article with a paragraph about nothing in front: every offset is another one. */
function withTextBefore(article: Article): Article {
  const before = 'Rain fell on the hills.';
  const shift = before.length + 2;
  if (article.text === '') return article;
  return {
    ...article,
    text: `${before}\n\n${article.text}`,
    blocks: [
      { start: 0, end: before.length, role: 'paragraph', language: 'en' },
      ...article.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift })),
    ],
  };
}

const areAt = ({ pieces }: TextMap, { pieces: others }: TextMap): boolean =>
  pieces.length === others.length &&
  pieces.every(({ node, from, start, length }, i) => {
    const other = others[i]!;
    return node === other.node && from === other.from && start === other.start && length === other.length;
  });
