import type { Article } from '../article/article.ts';
import { madeOnceFor, madeOnceForWord } from '../languages/made-once.ts';
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
    if (sort === letter) while (next < end && sortAt(text, next) === letter) next += widthAt(text, next);
    if (sort !== none) tokens.push({ start: at, end: next, form: foldWord(text.slice(at, next)) });
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
    for (const token of tokenise(text, start, end)) tokens.push(token);
    firstOf.push(tokens.length);
  }
  return { tokens, firstOf };
});

/**
 * Lower case without accents, full-width forms made plain: "Tuesday" = "TUESDAY", "perché" = "perche". Unfolding accents takes the browser
 * a thousand times as long as finding what was folded before; and a form that is always the same string is found the faster in every index.
 */
export const foldWord = madeOnceForWord((word) =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase(),
);

/** Whether a folded form is a character of a script that sets no words apart. */
export const isCharacter = (form: string): boolean =>
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
