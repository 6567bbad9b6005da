import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { intlNames } from '../languages/intl-names.ts';
import { packsFolder } from '../packs/read-packs.ts';

const usage = `Usage: npm run languages

Registers every language that has a file, lib/languages/<tag>.ts: writes the list of languages, what Intl knows of each,
and the words that the gate looks for. Run it after a language was added, or its subject's words were changed.`;

const folder = fileURLToPath(new URL('../languages', import.meta.url));

/** The tags of the languages that have a file. */
export const languageTags = (): string[] =>
  readdirSync(folder)
    .flatMap((name) => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? [])
    .sort();

/** What each generated file should hold, by path. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const tags = languageTags();
  const list = `${tags.map((tag) => `import { ${tag} } from './${tag}.ts';`).join('\n')}
import type { LanguageFile } from './language.ts';

/** Every language whose figures and dates can be read. Written by \`npm run languages\`. */
export const languages: readonly LanguageFile[] = [${tags.join(', ')}];
`;
  const files: [string, string][] = [
    [join(folder, 'all-languages.ts'), list],
    [join(folder, 'intl-names.json'), JSON.stringify(intlNames(tags))],
    ...readdirSync(packsFolder).map((pack): [string, string] => [
      join(packsFolder, pack, 'subject.json'),
      JSON.stringify(subjectOf(pack, tags)),
    ]),
  ];
  const formatted = files.map(async ([path, text]): Promise<[string, string]> => [
    path,
    await format(text, { ...(await resolveConfig(path)), filepath: path }),
  ]);
  return new Map(await Promise.all(formatted));
}

/** What the gate looks for on a page for a pack: the words of all its languages, each once. */
function subjectOf(pack: string, tags: string[]): { id: string; groups: string[][] } {
  const groups: string[][] = [];
  for (const tag of tags) {
    const path = join(packsFolder, pack, 'words', `${tag}.json`);
    const { subject = [] } = JSON.parse(readFileSync(path, 'utf8')) as { subject?: string[][] };
    subject.forEach((words, party) => (groups[party] = [...new Set([...(groups[party] ?? []), ...words])]));
  }
  return { id: pack, groups };
}

if (import.meta.main) {
  if (process.argv.length > 2) {
    console.error(usage);
    process.exitCode = process.argv.includes('--help') ? 0 : 2;
  } else {
    for (const [path, text] of await generatedFiles()) writeFileSync(path, text);
    console.log(`${languageTags().length} languages: ${languageTags().join(', ')}`);
  }
}
