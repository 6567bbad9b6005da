import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { driveExtension } from './drive-extension.ts';
import { pointAt, waitForNotes } from './drive-page.ts';
import { getBrowser } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';
import { promoTile, sideBySide } from './picture-pages.ts';
import { quietLogger } from './quiet-logger.ts';
import { servePages } from './serve-pages.ts';

/** Takes the pictures for the stores from the built extension in Chrome, in English, into assets/store/pictures/. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}assets/store/pictures`;
/** What both stores take: screenshots of this size, and Chrome's small tile. */
const screen = { width: 1280, height: 800 };
const tile = { width: 440, height: 280 };
const beside = 420;

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

async function takePictures(): Promise<void> {
  const messages = JSON.parse(read('assets/locales/en.json')) as Record<string, string>;
  const server = await servePages({
    '/': read('assets/demo/en.html'),
    '/tile': promoTile({
      icon: read('assets/icon/icon.svg'),
      name: messages['manifest.name']!,
      claim: messages['welcome.title']!,
      states: [messages['state.agrees']!, messages['state.disputed']!, messages['state.conflicts']!],
    }),
  });
  const opened = await openBrowser(getBrowser('chrome'), {
    extension: `${root}.output/chrome-mv3`,
    headless: true,
    language: 'en',
  });
  try {
    const extension = driveExtension(opened);
    await extension.change({ language: 'en' });
    const open = async (path: string, size: typeof screen) => {
      const page = await opened.browser.newPage();
      await page.setViewport(size);
      await page.goto(`${server.origin}${path}`);
      return page;
    };

    const article = await open('/', screen);
    await waitForNotes(article);
    await pointAt(article, '25 October');
    await take(article, '1-card');

    await article.close();

    const narrow = await open('/', { ...screen, width: screen.width - beside });
    await waitForNotes(narrow);
    const left = await shoot(narrow);
    const panel = await extension.openPanel(narrow, 'sidepanel');
    await panel.setViewport({ ...screen, width: beside });
    await panel.waitForSelector('.dates');
    const both = await opened.browser.newPage();
    await both.setViewport(screen);
    await both.setContent(sideBySide(left, await shoot(panel)));
    await take(both, '2-summary');

    for (const [name, path] of Object.entries({
      '3-sources': 'sources',
      '4-welcome': 'welcome',
      '5-settings': 'options',
    })) {
      const page = await extension.openOwnPage(`${path}.html`, screen);
      if (path === 'welcome') await waitForNotes(page);
      await take(page, name);
    }
    await take(await open('/tile', tile), 'tile');
  } finally {
    await opened.browser.close();
    server.close();
  }
}

const shoot = (page: Page): Promise<string> => page.screenshot({ encoding: 'base64' });

async function take(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: `${folder}/${name}.png` });
}

mkdirSync(folder, { recursive: true });
await build({ root, browser: 'chrome', logger: quietLogger } as Parameters<typeof build>[0]);
await takePictures();
console.log(`The stores’ pictures are in ${folder}`);
