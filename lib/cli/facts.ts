import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { articleFromText } from '../article/article-from-text.ts';
import type { Article } from '../article/article.ts';
import { buildFacts } from '../packs/build-facts.ts';
import type { Source } from '../packs/fact.ts';
import type { Pack } from '../packs/pack.ts';
import { packsFolder, readPacks } from '../packs/read-packs.ts';
import { shinglesOf } from '../packs/recognise-source.ts';

const usage = `Usage: npm run facts -- FOLDER [PACK]

Builds the facts of a pack (default: treaty) from its source documents, FOLDER/<source id>.txt, one paragraph a line
or between blank lines, and writes them to assets/packs/PACK/facts.json. The documents' sentences are not kept.`;

/**
 * What `facts.json` holds, built anew from the documents in `folder`.
 * @throws Error that names the document that cannot be read.
 */
export async function buildFactsFile(folder: string, pack: Pack): Promise<string> {
  const documents = pack.sources.map((source) => ({
    source: source.id,
    article: readDocument(join(folder, `${source.id}.txt`), source),
  }));
  const file = {
    digests: Object.fromEntries(documents.map(({ source, article }) => [source, digestOf(article.text)])),
    shingles: Object.fromEntries(documents.map(({ source, article }) => [source, shinglesOf(article.text)])),
    facts: buildFacts(documents, pack),
  };
  const path = join(packsFolder, pack.id, 'facts.json');
  return format(JSON.stringify(file), { ...(await resolveConfig(path)), filepath: path });
}

/** A source document as an article. Its headline is its first line, where that is the title the pack gives. */
function readDocument(path: string, { title, language, published }: Source): Article {
  const lines = readText(path)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const headed = lines[0] === title;
  return articleFromText({
    title: headed ? title : '',
    text: (headed ? lines.slice(1) : lines).join('\n\n'),
    language,
    published: { date: published, from: 'given' },
    url: null,
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} cannot be read: give the folder that holds one document for each source of the pack`, {
      cause: error,
    });
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function main([folder, topic = 'treaty', ...rest]: string[]): Promise<number> {
  if (!folder || folder.startsWith('-') || rest.length > 0) {
    console.error(usage);
    return folder === '--help' ? 0 : 2;
  }
  const pack = readPacks().find(({ id }) => id === topic);
  if (!pack) throw new Error(`There is no pack "${topic}" in ${packsFolder}.`);
  const path = join(packsFolder, pack.id, 'facts.json');
  const text = await buildFactsFile(folder, pack);
  writeFileSync(path, text);
  console.log(
    `${(JSON.parse(text) as { facts: unknown[] }).facts.length} facts from ${pack.sources.length} documents: ${path}`,
  );
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
