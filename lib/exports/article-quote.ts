import type { TextQuote } from '../report/report-json.ts';

/**
 * A quote with only as much before and behind it as stands in its own block: what other programs see between two blocks
 * (a blank line, an advertisement) is not what stands between them here. Half a blank line is none of the block either.
 */
export function withinBlock({ exact, prefix, suffix }: TextQuote): TextQuote {
  return {
    exact,
    prefix: prefix.split('\n\n').at(-1)!.replace(/^\n/, ''),
    suffix: suffix.split('\n\n')[0]!.replace(/\n$/, ''),
  };
}
