import type { Tally } from './score-articles.ts';

/** The columns of a score, for people. */
export const tableHead = `${'group'.padEnd(34)} claims  prec%  recall%  conflicts%  verdict%   gate%`;

/** One group's score in those columns. */
export function rowOf(
  group: string,
  { hits, misses, extras, rightVerdicts, conflicts, conflictsFound, detected, undetected }: Tally,
): string {
  const percent = (part: number, whole: number) => (whole ? ((100 * part) / whole).toFixed(1) : '–').padStart(6);
  return `${group.padEnd(34)} ${String(hits + misses).padStart(6)} ${percent(hits, hits + extras)}   ${percent(hits, hits + misses)}      ${percent(conflictsFound, conflicts)}    ${percent(rightVerdicts, hits)}  ${percent(detected, detected + undetected)}`;
}
