import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { getBrowser, type BrowserName } from '../../lib/cli/find-browser.ts';
import { openBrowser, type OpenedBrowser } from '../../lib/cli/open-browser.ts';
import { servePages, type PageServer } from '../../lib/cli/serve-pages.ts';

/** A browser with the built extension and a server with the test's pages, for the tests of one `describe`. */
export interface WithExtension {
  /** Opens a page of the test's server in a new tab. */
  open(path: string): Promise<Page>;
  /** Opens the popup for the tab of a page, in a tab of its own. */
  openPopup(of: Page): Promise<Page>;
  /** Text of the open card, read from the extension's world: the shadow root is closed to the page. */
  cardText(of: Page): Promise<string>;
  /** The badge of a page's tab. */
  badge(of: Page): Promise<string>;
}

/** What the extension's own pages know as `browser` or `chrome`. */
interface ExtensionApi {
  tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  scripting: { executeScript(script: object): Promise<{ result: string }[]> };
}

declare global {
  var browser: ExtensionApi | undefined;
  var chrome: ExtensionApi;
}

/** Starts the browser before the tests and ends it after them. */
export function withExtension(name: BrowserName, pages: Record<string, string>): WithExtension {
  let opened: OpenedBrowser;
  let server: PageServer;
  let extensionPage: Page;
  let visits = 0;

  beforeAll(async () => {
    server = await servePages(pages);
    opened = await openBrowser(getBrowser(name), {
      extension: fileURLToPath(new URL(`../../.output/${name}-mv3`, import.meta.url)),
      headless: true,
    });
    extensionPage = await openOwnPage('popup.html');
  });
  afterAll(async () => {
    await opened?.browser.close();
    server?.close();
  });

  /** Firefox never reports that an extension's page has loaded: what it shows is waited for instead. */
  async function openOwnPage(path: string): Promise<Page> {
    const page = await opened.browser.newPage();
    await page.setViewport({ width: 420, height: 700 });
    page.goto(`${opened.origin}/${path}`).catch(() => undefined);
    await page.waitForFunction(() => location.protocol.endsWith('extension:') && document.querySelector('h1') !== null);
    return page;
  }

  const tabOf = async (page: Page): Promise<number> => {
    const url = page.url();
    const tabs = await extensionPage.evaluate(() => (globalThis.browser ?? chrome).tabs.query({}));
    const tab = tabs.find((one) => one.url === url);
    if (!tab) throw new Error(`No tab shows ${url}`);
    return tab.id;
  };

  return {
    async open(path) {
      const page = await opened.browser.newPage();
      await page.setViewport({ width: 900, height: 700 });
      // Each visit has an address of its own: its tab is found by it.
      visits += 1;
      await page.goto(`${server.origin}${path}?visit=${visits}`);
      return page;
    },
    openPopup: async (of) => openOwnPage(`popup.html?tab=${await tabOf(of)}`),
    badge: async (of) =>
      extensionPage.evaluate((tabId) => (globalThis.browser ?? chrome).action.getBadgeText({ tabId }), await tabOf(of)),
    async cardText(of) {
      const tabId = await tabOf(of);
      return extensionPage.evaluate(async (id) => {
        const [answer] = await (globalThis.browser ?? chrome).scripting.executeScript({
          target: { tabId: id },
          func: () => {
            interface Opener {
              dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot };
            }
            const host = document.querySelector('riscontro-card') as
              (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
            if (!host) return '';
            const root =
              host.openOrClosedShadowRoot ??
              (globalThis as { chrome?: Opener }).chrome?.dom?.openOrClosedShadowRoot(host);
            return (root?.querySelector('.card') as HTMLElement | null)?.innerText ?? '';
          },
        });
        return answer!.result;
      }, tabId);
    },
  };
}
