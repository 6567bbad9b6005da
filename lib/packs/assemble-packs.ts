import type { Pack } from './pack.ts';
import {
  factsFileSchema,
  packFileSchema,
  parsePackFile,
  sourcesFileSchema,
  subjectFileSchema,
  wordsFileSchema,
} from './pack-schema.ts';

/**
 * Puts packs together from their files, given by path (".../packs/<topic>/pack.json", "…/words/it.json", …).
 * A folder without `facts.json` is a pack that knows no facts yet.
 * @throws Error that names the file and field that is wrong, or the file that is missing.
 */
export function assemblePacks(files: Record<string, unknown>): Pack[] {
  const folders = new Map<string, Map<string, unknown>>();
  for (const [path, data] of Object.entries(files)) {
    const match = /^(.*?)\/((?:words\/)?[^/]+\.json)$/.exec(path);
    if (!match) continue;
    const [, folder, name] = match as unknown as [string, string, string];
    const entries = folders.get(folder) ?? new Map<string, unknown>();
    folders.set(folder, entries.set(name, data));
  }
  return [...folders]
    .filter(([, entries]) => entries.has('pack.json'))
    .map(([folder, entries]) => assemblePack(folder, entries));
}

function assemblePack(folder: string, entries: Map<string, unknown>): Pack {
  const pack = parsePackFile(packFileSchema, entries.get('pack.json'), `${folder}/pack.json`);
  const subject = parsePackFile(subjectFileSchema, entries.get('subject.json'), `${folder}/subject.json`);
  if (subject.id !== pack.id) throw new Error(`${folder}/subject.json: id: must be "${pack.id}" as in pack.json`);
  const sources = parsePackFile(sourcesFileSchema, entries.get('sources.json'), `${folder}/sources.json`);
  const known = entries.has('facts.json')
    ? parsePackFile(factsFileSchema, entries.get('facts.json'), `${folder}/facts.json`)
    : null;
  const words: Pack['words'] = {};
  const examples: Pack['examples'] = {};
  for (const [name, data] of entries) {
    const language = /^words\/([a-z]+)\.json$/.exec(name)?.[1];
    if (!language) continue;
    const file = parsePackFile(wordsFileSchema, data, `${folder}/${name}`);
    words[language] = file.words;
    examples[language] = file.examples;
  }
  return {
    ...pack,
    words,
    examples,
    sources: sources.map((source) => ({
      ...source,
      digest: known?.digests[source.id] ?? '',
      shingles: known?.shingles[source.id] ?? [],
    })),
    facts: known?.facts ?? [],
  };
}
