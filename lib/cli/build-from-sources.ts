import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn, zipFiles, type ZipFile } from './zip-files.ts';

/**
 * Builds Firefox's zip from the source zip's files alone, in an empty folder and with freshly installed packages, as the
 * people who review it for the store do. Takes as long as `npm ci` does.
 * @throws Error if the packages cannot be installed or the build fails.
 */
export async function buildFromSources(sources: readonly ZipFile[]): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-sources-'));
  try {
    for (const { path, bytes, executable } of sources) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      if (executable) chmodSync(file, 0o755);
    }
    const npm = (...args: string[]) =>
      execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    npm('ci', '--no-audit', '--no-fund');
    npm('run', 'build:firefox');
    return await zipFiles(filesIn(join(folder, '.output/firefox-mv3')), 'small');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
