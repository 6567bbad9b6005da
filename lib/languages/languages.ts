import { languages } from './all-languages.ts';
import type { Language } from './language.ts';

const files = new Map(languages.map((file) => [file.tag, file]));
const made = new Map<string, Language>();

/** The grammar for a BCP 47 tag ("it", "it-CH"), or null for a language that cannot be read yet. */
export function languageOf(tag: string): Language | null {
  const file = files.get(tag.toLowerCase().split(/[-_]/)[0] ?? '');
  if (!file) return null;
  let language = made.get(file.tag);
  if (!language) made.set(file.tag, (language = { ...file, ...file.grammar() }));
  return language;
}
