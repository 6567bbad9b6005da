import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { driveExtension, type DrivenExtension } from '../../lib/cli/drive-extension.ts';
import { getBrowser, type BrowserName } from '../../lib/cli/find-browser.ts';
import { launchBrowser, openBrowser, type OpenedBrowser } from '../../lib/cli/open-browser.ts';
import { servePages, type PageServer, type ServedPage } from '../../lib/cli/serve-pages.ts';

/** What can be asked of an element of the open card. `focused`: the class of what has the keyboard inside the card. */
export type CardAct = 'text' | 'click' | 'focused' | 'pressed' | 'box' | 'html';

/** A browser with the built extension and a server with the test's pages, for the tests of one `describe`. */
export interface WithExtension extends DrivenExtension {
  /** Opens a page of the test's server in a new tab; `before` has the tab while it is still empty. */
  open(path: string, before?: (page: Page) => Promise<void>): Promise<Page>;
  /** Opens a page of the test's server in a browser without the extension, which is started for the first one. */
  openBare(path: string, before?: (page: Page) => Promise<void>): Promise<Page>;
  /** The browser itself, once the tests have begun. */
  opened(): OpenedBrowser;
  /** Asks something of the first element under a selector in the open card, from the extension's world: the shadow root is closed to the page. */
  inCard(of: Page, act: CardAct, selector?: string): Promise<string>;
  /** Waits until the open card holds a text. */
  waitForCard(of: Page, text: string): Promise<void>;
  /** Asks something of the background, as a page of the extension would. */
  ask(message: object): Promise<unknown>;
  /** The badge of a page's tab. */
  badge(of: Page): Promise<string>;
  /** What is stored on the device under a key. */
  stored(key: string): Promise<unknown>;
}

/** Starts the browser before the tests and ends it after them. `mode`: of the build, where it is not the usual one. */
export function withExtension(
  name: BrowserName,
  pages: Record<string, string | ServedPage>,
  { dark = false, idle, mode }: { dark?: boolean; idle?: number; mode?: 'on-click' } = {},
): WithExtension {
  let opened: OpenedBrowser;
  let server: PageServer;
  let driven: DrivenExtension;
  let bare: Promise<Browser> | null = null;
  let visits = 0;

  beforeAll(async () => {
    server = await servePages(pages);
    opened = await openBrowser(getBrowser(name), {
      extension: fileURLToPath(new URL(`../../.output/${name}-mv3${mode ? `-${mode}` : ''}`, import.meta.url)),
      headless: true,
      dark,
      idle,
    });
    driven = driveExtension(opened);
    await driven.ownPage();
  });
  afterAll(async () => {
    await opened?.browser.close();
    await (await bare)?.close();
    server?.close();
  });

  const inCard: WithExtension['inCard'] = async (of, act, selector = '.card') => {
    const tabId = await driven.tabOf(of);
    const own = await driven.ownPage();
    return own.evaluate(
      async (id, args) => {
        const [answer] = await (globalThis.browser ?? chrome).scripting.executeScript({
          target: { tabId: id },
          args,
          func: (wanted: string, at: string): string => {
            interface Opener {
              dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot };
            }
            const host = document.querySelector('riscontro-card') as
              (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
            if (!host) return '';
            const root =
              host.openOrClosedShadowRoot ??
              (globalThis as { chrome?: Opener }).chrome?.dom?.openOrClosedShadowRoot(host);
            const element = root?.querySelector<HTMLElement>(at);
            if (!root || !element) return '';
            switch (wanted) {
              case 'click':
                element.click();
                return 'clicked';
              case 'focused':
                return root.activeElement?.className ?? '';
              case 'pressed':
                return element.getAttribute('aria-pressed') ?? '';
              case 'box':
                return JSON.stringify(element.getBoundingClientRect());
              case 'html':
                return element.outerHTML;
              default:
                return element.innerText;
            }
          },
        });
        return answer!.result;
      },
      tabId,
      [act, selector] as [string, string],
    );
  };

  const visit = async (browser: Browser, path: string, before?: (page: Page) => Promise<void>) => {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 700 });
    await before?.(page);
    // Each visit has an address of its own: its tab is found by it.
    visits += 1;
    await page.goto(`${server.origin}${path}?visit=${visits}`);
    return page;
  };

  return {
    openOwnPage: (path, size) => driven.openOwnPage(path, size),
    openPanel: (of, as) => driven.openPanel(of, as),
    ownPage: () => driven.ownPage(),
    tabOf: (page) => driven.tabOf(page),
    change: (settings) => driven.change(settings),
    tell: (page, message) => driven.tell(page, message),
    endBackground: () => driven.endBackground(),
    reload: () => driven.reload(),
    takeAway: () => driven.takeAway(),
    inCard,
    async waitForCard(of, text) {
      for (let seen = ''; !seen.includes(text); seen = await inCard(of, 'text')) {
        await of.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
    },
    open: (path, before) => visit(opened.browser, path, before),
    openBare: async (path, before) =>
      visit(await (bare ??= launchBrowser(getBrowser(name), { headless: true })), path, before),
    opened: () => opened,
    ask: async (message) =>
      (await driven.ownPage()).evaluate((said) => (globalThis.browser ?? chrome).runtime.sendMessage(said), message),
    badge: async (of) => {
      const own = await driven.ownPage();
      return own.evaluate(
        (tabId) => (globalThis.browser ?? chrome).action.getBadgeText({ tabId }),
        await driven.tabOf(of),
      );
    },
    stored: async (key) => {
      const own = await driven.ownPage();
      return own.evaluate(
        async (wanted) => (await (globalThis.browser ?? chrome).storage.local.get(wanted))[wanted],
        key,
      );
    },
  };
}
