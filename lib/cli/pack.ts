import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePack } from '../packs/parse-pack.ts';
import { packsFolder, readPacks } from '../packs/read-packs.ts';

const usage = `Usage: npm run pack -- FOLDER [--out FILE]

Writes the pack in a folder (pack.json, subject.json, sources.json, facts.json, weights.json where there is one, words/, labels/) as
one file, which the settings' "Load from a file" and "npm run check -- --pack FILE" read: to FILE, or to standard output.
The examples of its words are left out.`;

/**
 * The text of the file that the pack in a folder makes.
 * @throws Error that names the file that is missing, or the field that is wrong.
 */
export function packFile(folder: string): string {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const inFolder = (name: string) =>
    Object.fromEntries(
      names.flatMap((path) => {
        const [at, file] = path.replaceAll('\\', '/').split('/');
        return at === name && file?.endsWith('.json') ? [[basename(file, '.json'), read(path)] as const] : [];
      }),
    );
  const words = Object.entries(inFolder('words') as Record<string, { examples?: unknown }>);
  const text = JSON.stringify({
    riscontroPack: 1,
    pack: read('pack.json'),
    subject: read('subject.json'),
    sources: read('sources.json'),
    facts: read('facts.json'),
    ...(names.includes('weights.json') ? { weights: read('weights.json') } : {}),
    words: Object.fromEntries(words.map(([language, { examples: _, ...file }]) => [language, file])),
    labels: inFolder('labels'),
  });
  const { refusal } = parsePack(text, new Set());
  if (refusal) throw new Error(`${folder}: ${refusal.field ?? 'the pack'}: ${refusal.detail}`);
  return `${text}\n`;
}

function main(args: string[]): number {
  const [folder, option, out, ...rest] = args;
  const isKnown = option === undefined || (option === '--out' && out !== undefined);
  if (!folder || folder.startsWith('-') || !isKnown || rest.length > 0) {
    console.error(usage);
    return folder === '--help' ? 0 : 2;
  }
  const text = packFile(folder);
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
  const { id } = (JSON.parse(text) as { pack: { id: string } }).pack;
  if (readPacks().some((pack) => pack.id === id))
    console.error(`${id} is built in (${packsFolder}): the extension takes a file of it only under another id.`);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
