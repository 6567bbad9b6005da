import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZipFile } from './zip-files.ts';

/** What the source zip is made of. */
export interface Sources {
  /** Every file under version control, as it lies in the working tree. */
  files: ZipFile[];
  /** Paths that a clean clone would not have so: changed, deleted or new. */
  changed: string[];
}

/** The project's own files, or null where the folder is no git checkout: an unpacked source zip, say. */
export function listSources(root: string): Sources | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    if (git('rev-parse', '--show-prefix').trim() !== '') return null;
  } catch {
    return null;
  }
  const changed = parts(git('status', '--porcelain', '--no-renames', '-z')).map((line) => line.slice(3));
  const deleted = new Set(parts(git('ls-files', '--deleted', '-z')));
  // The index knows what is executable whatever the file system says: `100755 <hash> <stage>\t<path>`.
  const files = parts(git('ls-files', '--stage', '-z'))
    .map((line) => ({ path: line.slice(line.indexOf('\t') + 1), executable: line.startsWith('100755') }))
    .filter(({ path }) => !deleted.has(path))
    .map((file) => ({ ...file, bytes: readFileSync(join(root, file.path)) }));
  return { files, changed };
}

const parts = (output: string): string[] => output.split('\0').filter(Boolean);
