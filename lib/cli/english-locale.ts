import english from '../../assets/locales/en.json' with { type: 'json' };
import type { Pack } from '../packs/pack.ts';
import { openLocale, type Locale } from '../ui/messages.ts';

/** The language of the command line, with what the packs are called in it. */
export function englishLocale(packs: Pack[]): Locale {
  const labels = packs.flatMap((pack) => (pack.labels['en'] ? [[pack.id, pack.labels['en']] as const] : []));
  return openLocale({ language: 'en', tag: 'en-GB', messages: english, labels: Object.fromEntries(labels) });
}
