import type { Article } from '../article/article.ts';
import { languageOf } from '../languages/languages.ts';
import { grammarOf, type Grammar } from './compile-grammar.ts';
import { foldText } from './fold-text.ts';
import { isDateline } from './is-dateline.ts';
import { nothingKnown, resolveDate } from './resolve-dates.ts';
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

/** A dateline has room for a place, an agency and a word such as "Updated"; more words tell what a picture shows. */
const mostWords = 6;

function dayOf(text: string, grammar: Grammar): string | null {
  const folded = foldText(text);
  for (const date of scanBlock(folded, text, grammar).dates) {
    const around = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
    // A day in brackets is that of a picture: "Image: the signing (2024-06-19)".
    if (date.year === null || /\(\s*$/.test(text.slice(0, date.start))) continue;
    if ((around.match(/\p{L}+/gu) ?? []).length > mostWords) continue;
    const resolved = resolveDate(date, nothingKnown, null);
    const isDay = resolved?.precision === 'day';
    if (isDay && isDateline({ text, folded, ...date, early: true, dayOfIssue: true }, grammar.datelines))
      return resolved.value.from;
  }
  return null;
}
