import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { chooseLocale, localesOf, type LocaleData, type Messages } from '../ui/messages.ts';

const locales = localesOf(
  import.meta.glob<Messages>('../../assets/locales/*.json', { eager: true, import: 'default' }),
);

const chosenSchema = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/))), null);

/** The language of the interface: the reader's own choice, else the browser's, else one the reader asks web pages for. */
export async function interfaceLocale(): Promise<LocaleData> {
  const { language } = await browser.storage.local.get('language');
  return chooseLocale(locales, [
    v.parse(chosenSchema, language ?? null),
    browser.i18n.getUILanguage(),
    ...navigator.languages,
  ]);
}
