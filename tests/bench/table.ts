/** One figure of the benchmark, and what it is held against. */
export interface Row {
  what: string;
  ours: string;
  peer: string;
  /** Ours to the peer's, or the plain number where there is no peer. */
  value: number;
  limit: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The median of the ratios of pairs taken one after the other: drift of the machine's speed falls out. */
export const medianRatio = (ours: readonly number[], peers: readonly number[]): number =>
  median(ours.map((one, i) => one / peers[i]!));

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;

/** The rows as a table; a figure past its limit is marked. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, peer, value, limit }) => [
    what,
    ours,
    peer,
    value.toFixed(value < 1 ? 4 : 2),
    `≤ ${limit}`,
    value <= limit ? '' : 'past its limit',
  ]);
  const all = [['figure', 'ours', 'against', 'ratio', 'limit', ''], ...lines];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
