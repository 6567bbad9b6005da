import type { TextQuote } from '../report/report-json.ts';
import { withinBlock } from './article-quote.ts';

/**
 * A link that opens a page at a quote (`#:~:text=`, URL Fragment Text Directives). Words before and behind it tell it from
 * the same words elsewhere; half words at their ends are left out, for browsers match whole ones.
 */
export function textFragmentLink(page: string, quote: TextQuote): string {
  const { exact, prefix, suffix } = withinBlock(quote);
  const before = /(?:^|\s)(.*)$/su.exec(
    prefix.trimStart() === prefix ? prefix.replace(/^\S*(?=\s)/u, '') : prefix,
  )?.[1];
  const behind = suffix.replace(/(?<=\s)\S*$/u, '');
  const parts = [
    before?.trim() ? `${encode(before.trim())}-` : null,
    encode(exact.trim()),
    behind.trim() ? `-${encode(behind.trim())}` : null,
  ];
  return `${page.replace(/#.*$/s, '')}#:~:text=${parts.filter((part) => part !== null).join(',')}`;
}

/** Comma, hyphen and ampersand have a meaning of their own in a text directive. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\s+/g, ' ')).replaceAll('-', '%2D');
