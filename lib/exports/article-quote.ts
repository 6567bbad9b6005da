import type { TextQuote } from '../report/report-json.ts';

/**
 * A quote with only as much before and behind it as stands in its own block: what other programs see between two blocks
 * (a blank line, an advertisement) is not what stands between them here.
 */
export function withinBlock({ exact, prefix, suffix }: TextQuote): TextQuote {
  return {
    exact,
    prefix: prefix.slice(prefix.lastIndexOf('\n\n') < 0 ? 0 : prefix.lastIndexOf('\n\n') + 2),
    suffix: suffix.split('\n\n')[0]!,
  };
}
