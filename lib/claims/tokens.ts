import type { Span } from '../mentions/mention.ts';

/** One word of the text; in scripts without spaces, one character. `form` is what words are compared by. */
export interface Token extends Span {
  form: string;
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\p{L}\p{M}\p{N}]|$)/gu;

/** The words of `text` between two offsets. Apostrophes and hyphens part words: "dell'Onu" is two. */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(word)) {
    const at = start + match.index;
    tokens.push({ start: at, end: at + match[0].length, form: foldWord(match[0]) });
  }
  return tokens;
}

/** Lower case without accents, full-width forms made plain: "Tuesday" = "TUESDAY", "perché" = "perche". */
export function foldWord(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
