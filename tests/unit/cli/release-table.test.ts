import { describe, expect, it } from 'vitest';
import { overBudget, releaseTable, type ReleaseFile } from '../../../lib/cli/release-table.ts';

const file = (kind: ReleaseFile['kind'], bytes: number): ReleaseFile => ({
  kind,
  file: `r-${kind}.zip`,
  bytes,
  sha256: 'abc',
});

describe('the table of a release', () => {
  it('gives each file its size and digest, in columns', () => {
    expect(releaseTable([file('chrome', 1_000), file('sources', 4_000_000)]).split('\n')).toEqual([
      'r-chrome.zip       1,000 bytes  sha256 abc',
      'r-sources.zip  4,000,000 bytes  sha256 abc',
    ]);
  });

  it('holds each store’s zip to 400 kB, to the byte, and the sources to nothing', () => {
    expect(overBudget([file('chrome', 400_000), file('firefox', 400_000), file('sources', 4_000_000)])).toEqual([]);
    expect(overBudget([file('chrome', 400_001), file('firefox', 515_000)])).toEqual([
      'r-chrome.zip has 400,001 bytes, 1 over the budget of 400,000.',
      'r-firefox.zip has 515,000 bytes, 115,000 over the budget of 400,000.',
    ]);
  });
});
