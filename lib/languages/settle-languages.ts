import type { Article, Block } from '../article/article.ts';
import { languages } from './all-languages.ts';

/** Fewer words (or letters, where words are not set apart) than this say too little about their language. */
const leastWords = 8;
const leastLetters = 12;

/** How much better than the declared language another one must fit before it is believed. */
const margin = 1.3;

/**
 * The article with the language of each block, and of the article, decided from the text itself, because pages often declare
 * the wrong one. Blocks too short to tell keep the declared language where it fits the script, else take the article's.
 */
export function settleLanguages(article: Article): Article {
  const told = article.blocks.map((block) => tellLanguage(article.text.slice(block.start, block.end), block.language));
  const whole = tellLanguage(article.text, article.language);
  const main = whole ?? mostOf(article.blocks, told) ?? article.language;
  const declaredFits = main === article.language;
  const blocks = article.blocks.map((block, index) => {
    const language = told[index] ?? (declaredFits ? block.language : main);
    return language === block.language ? block : { ...block, language };
  });
  return {
    ...article,
    language:
      mostOf(
        blocks,
        blocks.map((block) => block.language),
      ) ?? main,
    blocks,
  };
}

/** The language that most of the text is in, by characters; null without blocks that tell one. */
function mostOf(blocks: Block[], languages: (string | null)[]): string | null {
  const sizes = new Map<string, number>();
  blocks.forEach((block, index) => {
    const language = languages[index];
    if (language) sizes.set(language, (sizes.get(language) ?? 0) + block.end - block.start);
  });
  const [first] = [...sizes].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** The language of a text, or null where it is too short or its words fit none that is known. `declared` wins close calls. */
function tellLanguage(text: string, declared: string): string | null {
  return byScript(text, declared) ?? byWords(text, declared);
}

/** Hangul and everything behind the European scripts. */
const farScripts = /[\u1100-\u11ff\u2e80-\uffff]/;

function byScript(text: string, declared: string): string | null {
  if (!farScripts.test(text)) return null;
  const kana = count(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const hangul = count(text, /\p{sc=Hangul}/gu);
  const han = count(text, /\p{sc=Han}/gu);
  const letters = count(text, /\p{L}/gu);
  if (kana + hangul + han < leastLetters || (kana + hangul + han) * 2 < letters) return null;
  if (hangul > kana + han) return 'ko';
  // Japanese headlines may do with few kana, Chinese text has none but in a name.
  if (kana * 10 > han) return 'ja';
  return declared === 'ja' && kana > 0 ? 'ja' : 'zh';
}

function byWords(text: string, declared: string): string | null {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+/gu) ?? [];
  if (words.length < leastWords) return null;
  const hits = new Uint32Array(languages.length);
  for (const word of words) for (const at of languagesWith(word)) hits[at]! += 1;
  const scores = languages.map(({ tag }, at) => ({
    language: tag,
    score: tag === declared ? hits[at]! * margin : hits[at]!,
    hits: hits[at]!,
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores as [(typeof scores)[0], (typeof scores)[0]];
  const tellsEnough = best.hits >= 2 && best.hits * 12 >= words.length;
  return tellsEnough && best.score > second.score ? best.language : null;
}

const spoken = new Map<string, number[]>();
const mostSpoken = 20_000;

/** The languages, by their place in the list, in which a word is frequent or which alone have its letters. */
function languagesWith(word: string): number[] {
  let found = spoken.get(word);
  if (!found) {
    found = languages.flatMap(({ frequent, ownLetters }, at) =>
      frequent.has(word) || ownLetters?.test(word) ? [at] : [],
    );
    if (spoken.size >= mostSpoken) spoken.clear();
    spoken.set(word, found);
  }
  return found;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
