import type { Article, Block } from '../article/article.ts';
import { languages } from './all-languages.ts';
import { wordsOf, type Token } from './words.ts';

/** Fewer words (or letters, where words are not set apart) than this say too little about their language. */
const leastWords = 8;
const leastLetters = 12;

/** How much better than the declared language another one must fit before it is believed. */
const margin = 1.3;

/**
 * The article with the language of each block, and of the article, decided from the text itself, because pages often declare
 * the wrong one; the same article where it declares the right ones. Blocks too short to tell keep the declared language where it fits the
 * script, else take the article's.
 */
export function settleLanguages(article: Article): Article {
  const { tokens, firstOf } = wordsOf(article);
  const signs = article.blocks.map((_, i) => readSigns(article.text, tokens, firstOf[i]!, firstOf[i + 1]!));
  const told = article.blocks.map((block, index) => tellLanguage(signs[index]!, block.language));
  const whole = tellLanguage(sumOf(signs), article.language);
  const main = whole ?? mostOf(article.blocks, told) ?? article.language;
  const declaredFits = main === article.language;
  const blocks = article.blocks.map((block, index) => {
    const language = told[index] ?? (declaredFits ? block.language : main);
    return language === block.language ? block : { ...block, language };
  });
  const language =
    mostOf(
      blocks,
      blocks.map((block) => block.language),
    ) ?? main;
  const isDeclared = language === article.language && blocks.every((block, index) => block === article.blocks[index]);
  return isDeclared ? article : { ...article, language, blocks };
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

/** What tells the language of a text: letters by script, and how many of its words each language has. */
interface LanguageSigns {
  kana: number;
  hangul: number;
  han: number;
  letters: number;
  words: number;
  /** By the languages' place in the list. */
  hits: Uint32Array;
}

const noSigns = (): LanguageSigns => ({
  kana: 0,
  hangul: 0,
  han: 0,
  letters: 0,
  words: 0,
  hits: new Uint32Array(languages.length),
});

/** What the tokens from `first` up to `end` of a text tell. */
function readSigns(text: string, tokens: readonly Token[], first: number, end: number): LanguageSigns {
  const signs = noSigns();
  let last: Token | null = null;
  let hasCharacters = false;
  for (let at = first; at < end; at += 1) {
    const token = tokens[at]!;
    if (isNumber(text, token)) continue;
    hasCharacters ||= token.word.isCharacter;
    // Characters in a row are one word.
    if (!last || !token.word.isCharacter || token.start > last.end) signs.words += 1;
    signs.letters += token.end - token.start;
    for (const language of languagesOf(token, text)) signs.hits[language]! += 1;
    last = token;
  }
  if (hasCharacters) {
    const block = text.slice(tokens[first]!.start, tokens[end - 1]!.end);
    signs.kana = count(block, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
    signs.hangul = count(block, /\p{sc=Hangul}/gu);
    signs.han = count(block, /\p{sc=Han}/gu);
  }
  return signs;
}

function sumOf(all: LanguageSigns[]): LanguageSigns {
  const sum = noSigns();
  for (const { kana, hangul, han, letters, words, hits } of all) {
    sum.kana += kana;
    sum.hangul += hangul;
    sum.han += han;
    sum.letters += letters;
    sum.words += words;
    for (let at = 0; at < hits.length; at += 1) sum.hits[at]! += hits[at]!;
  }
  return sum;
}

/** The language of a text, or null where it is too short or its words fit none that is known. `declared` wins close calls. */
function tellLanguage(signs: LanguageSigns, declared: string): string | null {
  return byScript(signs, declared) ?? byWords(signs, declared);
}

function byScript({ kana, hangul, han, letters }: LanguageSigns, declared: string): string | null {
  if (kana + hangul + han < leastLetters || (kana + hangul + han) * 2 < letters) return null;
  if (hangul > kana + han) return 'ko';
  // Japanese headlines may do with few kana, Chinese text has none but in a name.
  if (kana * 10 > han) return 'ja';
  return declared === 'ja' && kana > 0 ? 'ja' : 'zh';
}

function byWords({ words, hits }: LanguageSigns, declared: string): string | null {
  if (words < leastWords) return null;
  let best = { language: '', score: -1, hits: 0 };
  let second = -1;
  languages.forEach(({ tag }, at) => {
    const score = hits[at]! * (tag === declared ? margin : 1);
    second = Math.max(second, Math.min(score, best.score));
    if (score > best.score) best = { language: tag, score, hits: hits[at]! };
  });
  const tellsEnough = best.hits >= 2 && best.hits * 12 >= words;
  return tellsEnough && best.score > second ? best.language : null;
}

const isNumber = (text: string, { start }: Token): boolean => text[start]! >= '0' && text[start]! <= '9';

/** The languages, by their place in the list, in which a word is frequent or which alone have its letters. */
const languagesOf = ({ start, end, word }: Token, text: string): readonly number[] =>
  (word.languages ??= languagesWith(text.slice(start, end).toLowerCase().replaceAll('ё', 'е')));

const languagesWith = (word: string): number[] =>
  languages.flatMap(({ frequent, ownLetters }, at) => (frequent.has(word) || ownLetters?.test(word) ? [at] : []));

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
