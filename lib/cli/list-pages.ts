import { lstat, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unreadable } from './unreadable.ts';

/** A page to read: where it is, and its name for the report. */
export type PagePlace = { page: string; file: string } | { page: string; url: string };

const PAGE_FILES = new Set(['.html', '.htm', '.xhtml', '.xht', '.txt']);

/**
 * The pages behind one word of the command line, found one by one: a file as it is, an address, or a folder's pages in
 * the order of their names.
 * @throws Unreadable where there is no such file, or a folder holds no page.
 */
export async function* listPages(word: string): AsyncGenerator<PagePlace> {
  if (/^https?:\/\//i.test(word)) {
    if (!URL.canParse(word)) throw new Unreadable('is no valid address. Check how it is written');
    yield { page: word, url: word };
    return;
  }
  const path = pathOf(word);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(errorText(error));
  });
  if (!found.isDirectory()) {
    yield { page: word, file: path };
    return;
  }
  let count = 0;
  for await (const file of filesBelow(path)) {
    count += 1;
    yield { page: file, file };
  }
  if (count === 0) throw new Unreadable(`holds no page. Pages end in ${[...PAGE_FILES].join(', ')}`);
}

/** What a file error means to the person at the keyboard. */
export function errorText({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist. Check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read. Check its permissions';
  if (code === 'ENAMETOOLONG') return 'is too long for a path. Check it';
  return `cannot be read (${code ?? message}). Check the file`;
}

function pathOf(word: string): string {
  if (/^file:\/\//i.test(word) && URL.canParse(word)) return fileURLToPath(word);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) {
    throw new Unreadable('is an address of a kind that is not fetched. Give one with http:// or https://');
  }
  return word;
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    // A link to a folder may lead back up; a link to a file is a file.
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (PAGE_FILES.has(extname(entry.name).toLowerCase()) && (await isFile(path))) yield path;
  }
}

async function isFile(path: string): Promise<boolean> {
  const entry = await lstat(path);
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A link to nowhere is named as a page: reading it says what is wrong.
  return stat(path).then(
    (target) => target.isFile(),
    () => true,
  );
}
