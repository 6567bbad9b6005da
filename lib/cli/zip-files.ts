import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** A file of a zip. */
export interface ZipFile {
  /** From the zip's root, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  executable?: boolean;
}

/** Host system and permissions as Unix tools write them: those are the ones that keep what is executable. */
const unix = 3;
const regularFile = 0o100000;

/**
 * A zip of the files whose bytes depend on their paths, contents and modes alone: neither on their order here, nor on the
 * clock, the time zone or the machine. fflate packs in plain JavaScript; Node's own zlib packs otherwise on other processors.
 */
export function zipFiles(files: readonly ZipFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes, executable = false } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const mode = regularFile | (executable ? 0o755 : 0o644);
    entries[path] = [bytes, { os: unix, attrs: (mode << 16) >>> 0 }];
  }
  // A zip keeps local time without its zone: the first moment it can hold is made from local parts, and so is the same everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Every file under a folder, as it goes into a zip of that folder. */
export function filesIn(folder: string): ZipFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: readFileSync(file) }));
}
