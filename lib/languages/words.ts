import type { Article } from '../article/article.ts';
import { madeOnceFor } from './made-once.ts';
import { addToHash, noHash, Vocabulary } from './vocabulary.ts';

/** A word as texts write it, one object for each: what is found out of it once is known wherever it stands. */
export interface Word {
  written: string;
  /** Counts the words as they are met. */
  number: number;
  /** What words are compared by: lower case without accents. */
  form: string;
  /** Whether it is one character of a script that sets no words apart. */
  isCharacter: boolean;
  /** Whether its first letter is a capital. */
  isCapitalised: boolean;
  /** The languages, by their place in the list, that it speaks for; null until somebody asks. */
  languages: readonly number[] | null;
}

/** One word at its place `[start, end)` in the text; in scripts without spaces, one character. */
export interface Token {
  start: number;
  end: number;
  word: Word;
}

/** The words of `text` between two offsets, added to `tokens`. Apostrophes and hyphens part words: "dell'Onu" is two. */
export function tokenise(text: string, start = 0, end = text.length, tokens: Token[] = []): Token[] {
  for (let at = start; at < end;) {
    const sort = sortAt(text, at);
    let next = at;
    let hash = noHash;
    do {
      const width = widthAt(text, next);
      hash = addToHash(hash, text.charCodeAt(next + width - 1));
      next += width;
    } while (sort === letter && next < end && sortAt(text, next) === letter);
    if (sort !== none) tokens.push({ start: at, end: next, word: vocabulary.at(text, at, next, hash) });
    at = next;
  }
  return tokens;
}

/** An article's words, block after block. */
export interface ArticleWords {
  tokens: readonly Token[];
  /** The position of each block's first token, and behind the last the number of tokens. */
  firstOf: readonly number[];
}

/** The words of an article, found once: every stage that asks for them gets the same. */
export const wordsOf = madeOnceFor(({ text, blocks }: Article): ArticleWords => {
  const tokens: Token[] = [];
  const firstOf = [0];
  for (const { start, end } of blocks) {
    tokenise(text, start, end, tokens);
    firstOf.push(tokens.length);
  }
  return { tokens, firstOf };
});

let met = 0;

/**
 * A word as it is written. Unfolding accents takes the browser a thousand times as long as finding a word met before; and a form that is
 * always the same string is found the faster in every index.
 */
const vocabulary = new Vocabulary((written): Word => {
  const form = foldWord(written);
  met += 1;
  return {
    written,
    number: met,
    form,
    isCharacter: isCharacter(form),
    isCapitalised: /^\p{Lu}/u.test(written),
    languages: null,
  };
});

/** Lower case without accents, full-width forms made plain: "Tuesday" = "TUESDAY", "perché" = "perche". */
export const foldWord = (written: string): string =>
  written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();

const isCharacter = (form: string): boolean =>
  sortAt(form, 0) === character && form.length === widthAt(form, 0) && form !== 'ー';

const [unknown, none, letter, character] = [0, 1, 2, 3];

/** What each character of the basic plane is, found out when it is first met. */
const sorts = new Uint8Array(0x1_0000);

function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const sort = sorts[code]!;
  if (sort !== unknown) return sort;
  const isPair = widthAt(text, at) === 2;
  const found = sortOf(isPair ? text.slice(at, at + 2) : text[at]!);
  // Half a pair says nothing of the other pairs that begin alike.
  if (code < 0xd800 || code > 0xdfff) sorts[code] = found;
  return found;
}

const sortOf = (char: string): number =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u.test(char)
    ? character
    : /[\p{L}\p{M}\p{N}]/u.test(char)
      ? letter
      : none;

/** 2 for a pair of surrogates, else 1. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const second = text.charCodeAt(at + 1);
  return second >= 0xdc00 && second <= 0xdfff ? 2 : 1;
}
