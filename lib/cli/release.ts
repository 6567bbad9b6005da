import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { buildFromSources } from './build-from-sources.ts';
import { listSources } from './list-sources.ts';
import { overBudget, releaseTable, type ReleaseFile } from './release-table.ts';
import { filesIn, zipFiles } from './zip-files.ts';

const usage = `Usage: npm run release -- [--verify]

Builds the zips for Chrome's and Firefox's stores and the zip of the sources into .output/release/, and prints their sizes
and digests. The same sources give the same bytes, on every machine. --verify unpacks the source zip elsewhere, installs
its packages anew and builds Firefox's zip from it: it must be the same to the byte.`;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.output/release`;

async function release(): Promise<number> {
  const { values } = parseArgs({ options: { verify: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.error(usage);
    return 0;
  }
  const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<string, string>;
  const files: ReleaseFile[] = [];
  const keep = (kind: ReleaseFile['kind'], bytes: Uint8Array) => {
    const file = `${name}-${version}-${kind}.zip`;
    writeFileSync(`${folder}/${file}`, bytes);
    files.push({ kind, file, bytes: bytes.length, sha256: digest(bytes) });
    return bytes;
  };
  // What an older version left there must not be taken for a part of this one.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const browser of ['chrome', 'firefox'] as const) {
    execFileSync('npm', ['run', `build:${browser}`], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    keep(browser, await zipFiles(filesIn(`${root}.output/${browser}-mv3`), 'small'));
  }
  const sources = listSources(root);
  const sourceZip = sources && keep('sources', await zipFiles(sources.files, 'quick'));
  console.log(releaseTable(files));
  if (!sources) console.error('release: no source zip, for this is no git checkout.');
  if (sources?.changed.length)
    console.error(`release: a clean clone would give other files, for these are not committed: ${sources.changed}`);
  const faults = overBudget(files);
  if (values.verify)
    faults.push(...(sourceZip ? await verify(sourceZip, files) : ['Nothing to verify: no source zip.']));
  for (const fault of faults) console.error(`release: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

/** What the zip itself holds is built, not what it was made of. */
async function verify(sourceZip: Uint8Array, files: readonly ReleaseFile[]): Promise<string[]> {
  const unpacked = Object.entries(unzipSync(sourceZip)).map(([path, bytes]) => ({ path, bytes }));
  const rebuilt = digest(await buildFromSources(unpacked));
  const { file, sha256 } = files.find(({ kind }) => kind === 'firefox')!;
  if (rebuilt !== sha256) return [`The sources build another ${file}: ${rebuilt}.`];
  console.log(`Verified: the unpacked sources build the same ${file}.`);
  return [];
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

try {
  process.exitCode = await release();
} catch (error) {
  console.error(`release: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
