import type { Article, Block } from '../article/article.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/languages.ts';
import { dayNumber } from './calendar.ts';
import type { Grammar } from './compile-grammar.ts';
import { grammarOf } from './compile-grammar.ts';
import type { DatedSection } from './dated-sections.ts';
import { foldText } from './fold-text.ts';
import type { Mention } from './mention.ts';
import { nothingKnown, type DateContext } from './resolve-dates.ts';
import { scanBlock } from './scan-block.ts';
import { settleBlockDates } from './settle-block-dates.ts';
import { slashedOrder } from './slashed-order.ts';

/**
 * Every figure and date of the article as each block's language writes them, sorted by place. Blocks in a language
 * without a grammar have none. `defaultYear` completes dates where the publication date is unknown.
 */
export function findMentions(article: Article, options: { defaultYear?: number } = {}): Mention[] {
  const context: DateContext = {
    ...nothingKnown,
    published: article.published ? dayNumber(article.published.date) : null,
    defaultYear: options.defaultYear ?? null,
  };
  const order = slashedOrder(article.text);
  const grammarFor = (language: Language): Grammar => {
    const grammar = grammarOf(language);
    return order === null || order === grammar.dates.slashed
      ? grammar
      : { ...grammar, dates: { ...grammar.dates, slashed: order } };
  };
  const sections: { heading: Mention; section: DatedSection }[] = [];
  const mentions = article.blocks.flatMap((block, index) => {
    const language = languageOf(block.language);
    if (!language) return [];
    const before = context.section;
    const found = mentionsOf(article.text, block, index, grammarFor(language), context);
    const { section } = context;
    const heading = section && section !== before ? found.find(({ kind }) => kind === 'date') : null;
    if (section && heading) sections.push({ heading, section });
    return found;
  });
  const headings = new Set(sections.flatMap(({ heading, section }) => (section.isTaken ? [heading] : [])));
  return mentions.filter((mention) => !headings.has(mention)).sort((a, b) => a.start - b.start || a.end - b.end);
}

function mentionsOf(
  articleText: string,
  block: Block,
  index: number,
  grammar: Grammar,
  context: DateContext,
): Mention[] {
  const text = articleText.slice(block.start, block.end);
  const folded = foldText(text);
  const { mentions, dates } = scanBlock(folded, text, grammar);
  const settled = settleBlockDates(dates, { text, folded, early: index < 4 }, grammar, context);
  return [...mentions, ...settled].map((mention) => ({
    ...mention,
    start: mention.start + block.start,
    end: mention.end + block.start,
  }));
}
