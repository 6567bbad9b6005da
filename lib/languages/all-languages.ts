import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';
import type { LanguageFile } from './language.ts';

/** Every language whose figures and dates can be read. Written by `npm run languages`. */
export const languages: readonly LanguageFile[] = [de, en, es, fr, it, ja, ko, pl, pt, ru, uk, zh];
