import { languages } from './all-languages.ts';
import type { Language, LanguageFile } from './language.ts';
import { madeOnceFor } from './made-once.ts';

const files = new Map(languages.map((file) => [file.tag, file]));
const made = madeOnceFor((file: LanguageFile): Language => ({ ...file, ...file.grammar() }));

/** The grammar for a BCP 47 tag ("it", "it-CH"), or null for a language that cannot be read yet. */
export function languageOf(tag: string): Language | null {
  const file = files.get(tag) ?? files.get(tag.toLowerCase().split(/[-_]/)[0] ?? '');
  return file ? made(file) : null;
}
