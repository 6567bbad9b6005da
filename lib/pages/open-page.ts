import { browser } from 'wxt/browser';
import { injectedLocale } from '../notes/injected-locale.ts';
import type { Answers, FromExtension } from '../notes/protocol.ts';
import { openStore, type Store } from '../settings/store.ts';
import { chooseLanguage, localeFile } from '../ui/interface-language.ts';
import type { Locale } from '../ui/messages.ts';

/** What every page of the extension begins with. */
export interface OpenedPage {
  locale: Locale;
  store: Store;
}

/** Opens the reader's store and the language of the interface, and tells the document which one it is in. */
export async function openPage(): Promise<OpenedPage> {
  const store = openStore(browser.storage.local);
  const { language } = await store.settings();
  const chosen = chooseLanguage(language, [browser.i18n.getUILanguage(), ...navigator.languages]);
  await loadScript(localeFile(chosen.language));
  document.documentElement.lang = chosen.language;
  return { locale: injectedLocale(chosen), store };
}

/** What the background answers to a page of the extension. */
export const ask = <Asked extends FromExtension>(message: Asked) =>
  browser.runtime.sendMessage(message) as Promise<Answers[Asked['type']]>;

/** Calls back when the reader's choices or what is kept have changed, in this page or in another. */
export function onStoreChange(callback: (keys: string[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') callback(Object.keys(changes));
  });
}

/** Runs a built script of the extension in this page. */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} cannot be loaded: build the extension anew.`));
    document.head.append(script);
  });
}
