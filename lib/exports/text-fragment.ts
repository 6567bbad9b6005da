import type { TextQuote } from '../report/report-json.ts';
import { withinBlock } from './article-quote.ts';

/**
 * A link that opens a page at a quote (`#:~:text=`, URL Fragment Text Directives). Words before and behind it tell it from
 * the same words elsewhere; half words at their ends are left out, for browsers match whole ones.
 */
export function textFragmentLink(page: string, quote: TextQuote): string {
  const { exact, ...sides } = withinBlock(quote);
  // No browser finds a text beyond a line break.
  const [prefix, suffix] = [sides.prefix.split('\n').at(-1)!, sides.suffix.split('\n')[0]!];
  const before = mayBeCut(quote.prefix, prefix) ? prefix.replace(halfWordFirst, '') : prefix;
  const behind = mayBeCut(quote.suffix, suffix) ? suffix.replace(halfWordLast, '') : suffix;
  const parts = [
    before.trim() ? `${encode(before.trim())}-` : null,
    encode(exact.trim()),
    behind.trim() ? `-${encode(behind.trim())}` : null,
  ];
  const address = page.replace(/:~:.*$/s, '');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${parts.filter((part) => part !== null).join(',')}`;
}

/** A side of full length ends where 32 characters end; a shorter one where the article does, or its block. */
const mayBeCut = (whole: string, side: string): boolean => whole.length > 30 && side === whole;

/**
 * Chinese and Japanese words follow each other without a space, and only a browser's dictionary knows where one ends:
 * a run of these letters is left out up to the next digit or mark, where it is certain that a word ends.
 */
const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const halfWordFirst = new RegExp(`^(?:[${spaceless}]+|[^\\s${spaceless}]+(?=[\\s${spaceless}]))`, 'u');
const halfWordLast = new RegExp(`(?:[${spaceless}]+|(?<=[\\s${spaceless}])[^\\s${spaceless}]+)$`, 'u');

/**
 * Comma, hyphen and ampersand have a meaning of their own in a text directive. A no-break space stays one: to Firefox it is
 * not the same as a space. Half a character has no code in an address.
 */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/[\t\n\f\r ]+/g, ' ').toWellFormed()).replaceAll('-', '%2D');
