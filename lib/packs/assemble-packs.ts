import type * as v from 'valibot';
import { questionsOf } from '../claims/outcome.ts';
import type { Weights } from '../claims/question.ts';
import { checkReferences } from './check-references.ts';
import type { Pack } from './pack.ts';
import { PackFault } from './pack-fault.ts';
import { joinPackFiles, type PackFiles } from './pack-file.ts';
import {
  factsFileSchema,
  labelsFileSchema,
  packFileSchema,
  parsePackFile,
  sourcesFileSchema,
  subjectFileSchema,
  weightsFileSchema,
  wordsFileSchema,
} from './pack-schema.ts';

/**
 * Puts packs together from their files, given by path (".../packs/<topic>/pack.json", "…/words/it.json", …).
 * A folder without `facts.json` is a pack that knows no facts yet, one without `weights.json` a pack that learned nothing.
 * @throws PackFault that names the file and field that is wrong, or the file that is missing.
 */
export function assemblePacks(files: Record<string, unknown>): Pack[] {
  const folders = new Map<string, Map<string, unknown>>();
  for (const [path, data] of Object.entries(files)) {
    const match = /^(.*?)\/((?:(?:words|labels)\/)?[^/]+\.json)$/.exec(path);
    if (!match) continue;
    const [, folder, name] = match as unknown as [string, string, string];
    const entries = folders.get(folder) ?? new Map<string, unknown>();
    folders.set(folder, entries.set(name, data));
  }
  return [...folders]
    .filter(([, entries]) => entries.has('pack.json'))
    .map(([folder, entries]) => assemblePack(folder, entries));
}

/**
 * Puts one pack together from the files of its folder, given by their names in it ("pack.json", "words/it.json", …).
 * @throws PackFault
 */
export function assemblePack(folder: string, entries: ReadonlyMap<string, unknown>): Pack {
  const read = <const S extends v.GenericSchema>(schema: S, name: string) =>
    parsePackFile(schema, entries.get(name), `${folder}/${name}`);
  const pack = read(packFileSchema, 'pack.json');
  const subject = read(subjectFileSchema, 'subject.json');
  if (subject.id !== pack.id)
    throw new PackFault('dangling', `${folder}/subject.json`, 'id', `must be "${pack.id}" as in pack.json`);
  const files: PackFiles = { pack, subject, sources: read(sourcesFileSchema, 'sources.json'), words: {}, labels: {} };
  if (entries.has('facts.json')) files.facts = read(factsFileSchema, 'facts.json');
  if (entries.has('weights.json'))
    files.weights = readWeights(entries.get('weights.json'), pack, `${folder}/weights.json`);
  for (const name of entries.keys()) {
    const [, folderName, language] = /^(words|labels)\/([a-z]+)\.json$/.exec(name) ?? [];
    if (!language) continue;
    if (folderName === 'labels') files.labels[language] = read(labelsFileSchema, name);
    else files.words[language] = read(wordsFileSchema, name);
  }
  const joined = joinPackFiles(files);
  checkReferences(joined, folder);
  return joined;
}

/** The weights of a pack. Those of questions it no longer asks would speak for nothing: they are an error. */
function readWeights(data: unknown, { questions }: Pick<Pack, 'questions'>, path: string): Weights {
  const weights = parsePackFile(weightsFileSchema, data, path);
  const [, ...outcomes] = weights.outcomes;
  const stranger = outcomes.flatMap(questionsOf).find((question) => !questions.some(({ id }) => id === question));
  if (stranger !== undefined)
    throw new PackFault('dangling', path, 'outcomes', `“${stranger}” is no question of pack.json; run npm run train`);
  for (const [sign, row] of Object.entries(weights.signs))
    if (row.length % 2 === 1 || row.some((at, i) => i % 2 === 0 && weights.outcomes[at] === undefined))
      throw new PackFault('unreadable', path, `signs.${sign}`, "must be pairs of an outcome's index and a weight");
  return weights;
}
