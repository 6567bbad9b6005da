import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemblePacks } from './assemble-packs.ts';
import type { Pack } from './pack.ts';

/** The folder of the packs that ship with Riscontro. */
export const packsFolder = fileURLToPath(new URL('../../assets/packs', import.meta.url));

/**
 * Reads every pack under a folder, for the command line and the tests (the extension bundles the same files).
 * @throws Error that names the file and field that is wrong.
 */
export function readPacks(folder: string = packsFolder): Pack[] {
  const files: Record<string, unknown> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.replaceAll('\\', '/')] = JSON.parse(readFileSync(path, 'utf8'));
  }
  return assemblePacks(files);
}
