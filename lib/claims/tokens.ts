import type { Article } from '../article/article.ts';
import type { Span } from '../mentions/mention.ts';

/** One word of the text; in scripts without spaces, one character. `form` is what words are compared by. */
export interface Token extends Span {
  form: string;
}

/** The words of `text` between two offsets. Apostrophes and hyphens part words: "dell'Onu" is two. */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const sort = sortAt(text, at);
    let next = at + widthAt(text, at);
    let isPlain = sort === plain;
    while (sort >= letter && next < end) {
      const one = sortAt(text, next);
      if (one < letter) break;
      isPlain &&= one === plain;
      next += widthAt(text, next);
    }
    if (sort !== none) {
      const word = text.slice(at, next);
      tokens.push({ start: at, end: next, form: isPlain ? word : foldWord(word) });
    }
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

const wordsOfArticles = new WeakMap<Article, ArticleWords>();

/** The words of an article, found once: every stage that asks for them gets the same. */
export function wordsOf(article: Article): ArticleWords {
  let words = wordsOfArticles.get(article);
  if (!words) {
    const tokens: Token[] = [];
    const firstOf = [0];
    for (const { start, end } of article.blocks) {
      for (const token of tokenise(article.text, start, end)) tokens.push(token);
      firstOf.push(tokens.length);
    }
    wordsOfArticles.set(article, (words = { tokens, firstOf }));
  }
  return words;
}

/** Lower case without accents, full-width forms made plain: "Tuesday" = "TUESDAY", "perché" = "perche". */
export function foldWord(text: string): string {
  if (/^[a-zA-Z0-9]*$/.test(text)) return text.toLowerCase();
  let folded = known.get(text);
  if (folded === undefined) {
    folded = text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toLowerCase();
    if (known.size >= mostKnown) known.clear();
    known.set(text, folded);
  }
  return folded;
}

/** Words folded before: unfolding accents takes the browser a thousand times as long as finding them here. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/** Whether a folded form is a character of a script that sets no words apart. */
export const isCharacter = (form: string): boolean =>
  sortAt(form, 0) === character && form.length === widthAt(form, 0) && form !== 'ー';

/** `plain` is a letter or digit that folding leaves as it is. */
const [unknown, none, character, letter, plain] = [0, 1, 2, 3, 4];

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
  /[a-z0-9]/.test(char)
    ? plain
    : /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u.test(char)
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
