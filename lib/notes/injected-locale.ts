import type { PackLabels } from '../packs/pack.ts';
import type { InterfaceLanguage } from '../ui/interface-language.ts';
import { openLocale, type Locale, type Messages } from '../ui/messages.ts';

/** What a built locale file leaves in the world it runs in. */
export interface InjectedLocale {
  language: string;
  messages: Messages;
  labels: Record<string, PackLabels>;
}

/** In a page this is the extension's own world, which the page cannot see. */
const world = globalThis as { riscontroLocale?: InjectedLocale };

/** The locale of the file that ran last. Throws where none has. */
export function injectedLocale({ tag }: InterfaceLanguage): Locale {
  if (!world.riscontroLocale) throw new Error('No locale file was put in before this script.');
  return openLocale({ ...world.riscontroLocale, tag });
}
