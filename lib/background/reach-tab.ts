import { browser } from 'wxt/browser';
import { highlightStyles } from '../notes/highlight-styles.ts';
import type { ToReader } from '../notes/to-reader.ts';
import { markStyles, type Settings } from '../settings/settings.ts';
import { chooseLanguage, localeFile } from '../ui/interface-language.ts';
import { loadedGateFile } from './loaded-gate.ts';

/** What the background can do with the page of a tab. Only the page itself is meant, never a frame inside it. */

/** The language of the interface: the reader's choice, else the browser's. */
export const interfaceLanguage = ({ language }: Settings) =>
  chooseLanguage(language, [browser.i18n.getUILanguage(), ...navigator.languages]);

/** Puts the reader into a tab's page, with the look of its marks; where it is already, the look is renewed. */
export async function putInReader(tab: number, settings: Settings): Promise<void> {
  const target = { tabId: tab, frameIds: [0] };
  const others = markStyles.filter((style) => style !== settings.style);
  await Promise.all(others.map((style) => browser.scripting.removeCSS({ target, css: highlightStyles(style) })));
  await browser.scripting.insertCSS({ target, css: highlightStyles(settings.style) });
  await browser.scripting.executeScript({ target, files: ['/reader.js'] });
}

/** Puts into a tab's page what draws cards, and their words in the language of the interface. */
export async function putInCards(tab: number, settings: Settings): Promise<true> {
  const { language } = interfaceLanguage(settings);
  const files = [localeFile(language), '/card.js'] as const;
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [...files] });
  return true;
}

/** The reader's answer, or null where the tab has no reader: the browser reports that as an error. */
export async function askReader(tab: number, message: ToReader): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) as unknown;
  } catch {
    return null;
  }
}

export const isReaderIn = async (tab: number): Promise<boolean> =>
  (await askReader(tab, { type: 'are-you-there' })) === true;

/**
 * Lets the gates look at a tab's page once more; pages of the browser's own refuse it. The one for loaded packs looks even if there
 * are none: one that looked for packs that are gone ends by it.
 */
export async function lookAgain(tab: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      files: ['/gate.js', loadedGateFile],
    });
  } catch {
    return;
  }
}

/** Whether the browser lets extensions into the tab's page; it says so only when one tries. */
export async function canRunIn(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, func: () => true });
    return true;
  } catch {
    return false;
  }
}

/** The address of a tab's page; null where the browser keeps it to itself. */
export async function addressOf(tab: number): Promise<string | null> {
  return (await browser.tabs.get(tab)).url ?? null;
}
