import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { OpenedBrowser } from './open-browser.ts';

/** What the extension's own pages know as `browser` or `chrome`, as far as it is driven from outside. */
interface ExtensionApi {
  tabs: {
    query(about: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
  /** Firefox: the background's window, or null while it has none. */
  extension?: { getBackgroundPage(): object | null };
  runtime: {
    reload(): void;
    sendMessage(message: object): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
  scripting: { executeScript(script: object): Promise<{ result: string }[]> };
  storage: {
    onChanged: { addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void };
    local: {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
    session: {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
  };
}

declare global {
  var browser: ExtensionApi | undefined;
  var chrome: ExtensionApi;
}

/** The extension in an opened browser, as its reader and its tests handle it. */
export interface DrivenExtension {
  /** Opens a page of the extension in a tab of its own, and waits for its heading. */
  openOwnPage(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** Opens the summary of a page's tab: as the popup, or as what stands beside the page. */
  openPanel(of: Page, as?: 'popup' | 'sidepanel'): Promise<Page>;
  /** The id of the tab that shows a page. */
  tabOf(page: Page): Promise<number>;
  /** Tells a page's reader what the background would tell it on a key or from the menu. */
  tell(page: Page, message: object): Promise<void>;
  /** Changes stored settings as the settings page would. */
  change(settings: object): Promise<void>;
  /** A page of the extension, to ask the browser through. */
  ownPage(): Promise<Page>;
  /** Ends the background, as browsers do when it is idle. Firefox must have been opened with a short `idle`. */
  endBackground(): Promise<void>;
  /** Loads the extension anew, as an update does. */
  reload(): Promise<void>;
  /** Takes the extension out of the browser. */
  takeAway(): Promise<void>;
}

/**
 * Waits until a page of the extension shows its heading. On its way there Firefox changes the process under the page: what waits in
 * the old one is never answered, and what is asked in between fails. So it is asked anew, until the driver's usual time is up.
 */
async function waitForHeading(page: Page): Promise<void> {
  const end = Date.now() + 30_000;
  const isShown = () => location.protocol.endsWith('extension:') && document.querySelector('h1') !== null;
  while (!(await page.evaluate(isShown).catch(() => false))) {
    if (Date.now() > end) throw new Error(`${page.url()} shows no heading.`);
    await setTimeout(20);
  }
}

export function driveExtension({ browser, origin, name, id, extension }: OpenedBrowser): DrivenExtension {
  let asking: Promise<Page> | null = null;

  /** Firefox never reports that an extension's page has loaded: what it shows is waited for instead. */
  const openOwnPage = async (path: string, size = { width: 420, height: 700 }): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport(size);
    page.goto(`${origin}/${path}`).catch(() => undefined);
    await waitForHeading(page);
    return page;
  };
  const ownPage = () => (asking ??= openOwnPage('popup.html'));
  const tabOf = async (page: Page): Promise<number> => {
    // A page that came back by the back button is still known to the driver by its last address.
    const url = await page.evaluate(() => location.href);
    const tabs = await (await ownPage()).evaluate(() => (globalThis.browser ?? chrome).tabs.query({}));
    const tab = tabs.find((one) => one.url === url);
    if (!tab) throw new Error(`No tab shows ${url}`);
    return tab.id;
  };
  return {
    openOwnPage,
    ownPage,
    tabOf,
    async endBackground() {
      const own = await ownPage();
      if (name === 'firefox') {
        await own.waitForFunction(() => globalThis.browser?.extension?.getBackgroundPage() === null, { polling: 100 });
        return;
      }
      // Not by closing the worker's target: one that is started again at once, by what waits for an answer, keeps its target.
      const session = await own.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async reload() {
      const own = await ownPage();
      asking = null;
      // The page goes with the extension that it is of.
      if (name === 'firefox')
        await own.evaluate(() => (globalThis.browser ?? chrome).runtime.reload()).catch(() => undefined);
      else {
        // Chromium under a driver does not bring back an extension that reloads itself: it is taken out and put in again.
        await browser.uninstallExtension(id);
        await browser.installExtension(extension);
      }
      await own.close().catch(() => undefined);
      while ((await ownPage().catch(() => null)) === null) asking = null;
    },
    takeAway: () => browser.uninstallExtension(id),
    openPanel: async (of, as = 'popup') => openOwnPage(`${as}.html?tab=${await tabOf(of)}`),
    async tell(page, message) {
      const tab = await tabOf(page);
      await (
        await ownPage()
      ).evaluate((id, said) => (globalThis.browser ?? chrome).tabs.sendMessage(id, said), tab, message);
    },
    async change(settings) {
      await (
        await ownPage()
      ).evaluate(async (changes) => {
        const { local } = (globalThis.browser ?? chrome).storage;
        const { settings: known = {} } = await local.get('settings');
        await local.set({ settings: { ...(known as object), ...changes } });
      }, settings);
    },
  };
}
