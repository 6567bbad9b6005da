import type { Article } from '../article/article.ts';
import { languageOf } from '../languages/languages.ts';
import { grammarOf, type Grammar } from './compile-grammar.ts';
import { foldText } from './fold-text.ts';
import { isDateline } from './is-dateline.ts';
import { resolveDate } from './resolve-dates.ts';
import { scanBlock } from './scan-block.ts';

/**
 * The article with its publication date read from its own dateline ("Rome, 12 November 2024 –"), where no other part of the
 * page gives it. Only a full day in a line that is a dateline counts: a wrong date would bend every "today" and "Wednesday".
 */
export function settlePublished(article: Article): Article {
  const language = languageOf(article.language);
  if (article.published || !language) return article;
  const grammar = grammarOf(language);
  for (const line of article.datelines ?? []) {
    const date = dayOf(line, grammar);
    if (date) return { ...article, published: { date, from: 'dateline' } };
  }
  return article;
}

function dayOf(text: string, grammar: Grammar): string | null {
  const folded = foldText(text);
  for (const date of scanBlock(folded, text, grammar).dates) {
    if (date.year === null) continue;
    const resolved = resolveDate(date, { published: null, defaultYear: null, named: null }, null);
    if (
      resolved?.precision === 'day' &&
      isDateline({ text, folded, ...date, early: true, dayOfIssue: true }, grammar.datelines)
    )
      return resolved.value.from;
  }
  return null;
}
