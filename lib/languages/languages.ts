import { languages } from './all-languages.ts';
import type { Language } from './language.ts';

const byTag = new Map<string, Language>(languages.map((language) => [language.tag, language]));

/** The grammar for a BCP 47 tag ("it", "it-CH"), or null for a language that cannot be read yet. */
export function languageOf(tag: string): Language | null {
  return byTag.get(tag.toLowerCase().split(/[-_]/)[0] ?? '') ?? null;
}
