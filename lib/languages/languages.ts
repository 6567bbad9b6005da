import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** Every language whose figures and dates can be read. */
export const languages: readonly Language[] = [de, en, es, fr, it, ja, ko, pl, pt, ru, uk, zh];

const byTag = new Map<string, Language>(languages.map((language) => [language.tag, language]));

/** The grammar for a BCP 47 tag ("it", "it-CH"), or null for a language that cannot be read yet. */
export function languageOf(tag: string): Language | null {
  return byTag.get(tag.toLowerCase().split(/[-_]/)[0] ?? '') ?? null;
}
