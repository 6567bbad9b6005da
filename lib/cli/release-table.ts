/** A file of a release, as it was written. */
export interface ReleaseFile {
  kind: 'chrome' | 'firefox' | 'sources';
  file: string;
  bytes: number;
  sha256: string;
}

/** The most bytes a store's zip may have. The sources have no budget: nobody installs them. */
const storeBudget = 400_000;

/** One line a file: name, size in bytes, SHA-256. */
export function releaseTable(files: readonly ReleaseFile[]): string {
  const sizes = files.map(({ bytes }) => `${bytes.toLocaleString('en')} bytes`);
  const width = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const names = width(files.map(({ file }) => file));
  return files
    .map(({ file, sha256 }, i) => `${file.padEnd(names)}  ${sizes[i]!.padStart(width(sizes))}  sha256 ${sha256}`)
    .join('\n');
}

/** A sentence for each store zip that is larger than its budget. */
export function overBudget(files: readonly ReleaseFile[]): string[] {
  return files
    .filter(({ kind, bytes }) => kind !== 'sources' && bytes > storeBudget)
    .map(
      ({ file, bytes }) =>
        `${file} has ${bytes.toLocaleString('en')} bytes, ${(bytes - storeBudget).toLocaleString('en')} over the budget of ${storeBudget.toLocaleString('en')}.`,
    );
}
