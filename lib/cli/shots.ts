import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { driveExtension, type DrivenExtension } from './drive-extension.ts';
import { pointAt, waitForNotes } from './drive-page.ts';
import { getBrowser, type BrowserName } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';
import { quietLogger } from './quiet-logger.ts';
import { servePages, type PageServer } from './serve-pages.ts';

const usage = `Usage: npm run shots -- [--browser chrome|firefox] [--language it] [--only NAME]

Takes pictures of every surface and state, light and dark, in both browsers, narrow and wide, in Italian, German and
Japanese, into .output/shots/. --only takes those whose name begins with NAME. Japanese needs a font that has it
(Debian: apt-get install fonts-noto-cjk).`;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}.output/shots`;
const narrow = { width: 360, height: 780 };
const wide = { width: 1100, height: 860 };
const popup = { width: 400, height: 700 };

/** The demo articles' figures by the state of their notes, to point at. */
const places = {
  it: { conflicts: '25 ottobre', disputed: '10.000', agrees: '19 giugno' },
  en: { conflicts: '25 October', disputed: '10,000', agrees: '19 June' },
};

interface Studio {
  /** The language of the demo article: the reader's own where there is one. */
  demo: keyof typeof places;
  extension: DrivenExtension;
  server: PageServer;
  /** Whether a picture of this name is wanted. */
  wants(name: string): boolean;
  take(page: Page, name: string): Promise<void>;
}

async function takeShots(name: BrowserName, dark: boolean, languages: string[], only: string): Promise<number> {
  const demo = (language: keyof typeof places) => readFileSync(`${root}assets/demo/${language}.html`, 'utf8');
  const bread = `<!doctype html><html lang="it"><title>Pane</title><body><article><h1>Il pane rincara</h1><p>Un chilo costa 4 euro.</p></article></body></html>`;
  const server = await servePages({ '/demo/it': demo('it'), '/demo/en': demo('en'), '/bread': bread });
  const opened = await openBrowser(getBrowser(name), { extension: `${root}.output/${name}-mv3`, headless: true, dark });
  let taken = 0;
  try {
    const extension = driveExtension(opened);
    for (const language of languages) {
      await extension.change({ language, sitesOff: [], paused: false });
      const suffix = `${language}-${name}-${dark ? 'dark' : 'light'}`;
      const studio: Studio = {
        demo: language === 'en' ? 'en' : 'it',
        extension,
        server,
        wants: (shot) => shot.startsWith(only),
        async take(page, shot) {
          await page.screenshot({ path: `${folder}/${shot}-${suffix}.png` });
          taken += 1;
        },
      };
      await takePages(studio);
      await takePanels(studio);
      await takeOwnPages(studio);
    }
  } finally {
    await opened.browser.close();
    server.close();
  }
  return taken;
}

let visits = 0;

async function openDemo({ extension, server, demo }: Studio, size: typeof wide, path = '/demo'): Promise<Page> {
  const page = await (await extension.ownPage()).browser().newPage();
  await page.setViewport(size);
  visits += 1;
  await page.goto(`${server.origin}${path === '/demo' ? `/demo/${demo}` : path}?visit=${visits}`);
  if (path === '/demo') await waitForNotes(page);
  return page;
}

/** The article with its marks, and with the card of each state. */
async function takePages(studio: Studio): Promise<void> {
  for (const [width, size] of Object.entries({ narrow, wide })) {
    for (const [state, words] of Object.entries({ marks: '', ...places[studio.demo] })) {
      const shot = `page-${state}-${width}`;
      if (!studio.wants(shot)) continue;
      const page = await openDemo(studio, size);
      if (words) await pointAt(page, words);
      await studio.take(page, shot);
      if (state === 'marks') {
        await page.evaluate(() =>
          document.getSelection()!.selectAllChildren(document.querySelector('article p:last-of-type')!),
        );
        await studio.extension.tell(page, { type: 'check-selection' });
        await page.waitForSelector('riscontro-card');
        await studio.take(page, `page-passage-${width}`);
      }
      await page.close();
    }
  }
}

/** The summary in each of its states. */
async function takePanels(studio: Studio): Promise<void> {
  const { extension } = studio;
  const shotsOf = async (path: string, shots: Record<string, (panel: Page) => Promise<unknown>>) => {
    const wanted = Object.entries(shots).filter(([shot]) => studio.wants(shot));
    if (wanted.length === 0) return;
    const page = await openDemo(studio, wide, path);
    for (const [shot, prepare] of wanted) {
      const panel = await extension.openPanel(page, shot.startsWith('side') ? 'sidepanel' : 'popup');
      await panel.setViewport(popup);
      await prepare(panel);
      await studio.take(panel, shot);
      await panel.close();
    }
    await page.close();
  };
  await shotsOf('/demo', {
    'popup-read': (panel) => panel.waitForSelector('.dates'),
    'popup-search': async (panel) => {
      await panel.waitForSelector('.dates');
      // A word of a source's title, which is the same in every language of the interface.
      await panel.type('input[type=search]', 'Kursk');
      await panel.waitForSelector('.found-facts');
    },
    'popup-dates': async (panel) => {
      await panel.waitForSelector('.dates');
      await panel.click('.dates summary');
      await panel.$eval('.dates', (dates) => dates.scrollIntoView());
    },
    'popup-actions': async (panel) => {
      await panel.waitForSelector('.dates');
      await panel.click('.actions summary');
      await panel.$eval('footer', (footer) => footer.scrollIntoView());
    },
    'side-read': async (panel) => {
      await panel.waitForSelector('.dates');
      await panel.setViewport({ width: 520, height: 860 });
    },
  });
  await shotsOf('/bread', { 'popup-not-on-subject': (panel) => panel.waitForSelector('[data-status=not-on-subject]') });
  if (studio.wants('popup-site-off')) {
    await extension.change({ sitesOff: ['127.0.0.1'] });
    await shotsOf('/bread', { 'popup-site-off': (panel) => panel.waitForSelector('[data-status=site-off]') });
    await extension.change({ sitesOff: [] });
  }
  if (studio.wants('popup-failed')) {
    const page = await openDemo(studio, wide, '/demo');
    const panel = await extension.openPanel(page);
    await panel.setViewport(popup);
    await panel.waitForSelector('.dates');
    const stored = { [`tab:${await extension.tabOf(page)}`]: { state: { status: 'failed' }, page: page.url() } };
    await panel.evaluate((items) => (globalThis.browser ?? chrome).storage.session.set(items), stored);
    await panel.waitForSelector('[data-status=failed]');
    await studio.take(panel, 'popup-failed');
    await panel.close();
    await page.close();
  }
  if (studio.wants('popup-cannot-run')) {
    const panel = await extension.openOwnPage('popup.html', popup);
    await studio.take(panel, 'popup-cannot-run');
    await panel.close();
  }
  if (studio.wants('popup-paused')) {
    await extension.change({ paused: true });
    await shotsOf('/bread', { 'popup-paused': (panel) => panel.waitForSelector('[data-status=paused]') });
    await extension.change({ paused: false });
  }
}

async function takeOwnPages(studio: Studio): Promise<void> {
  for (const name of ['options', 'sources', 'welcome']) {
    for (const [width, size] of Object.entries({ narrow, wide })) {
      const shot = `${name}-${width}`;
      if (!studio.wants(shot)) continue;
      const page = await studio.extension.openOwnPage(`${name}.html`, size);
      if (name === 'welcome') await waitForNotes(page);
      await studio.take(page, shot);
      if (name === 'welcome') {
        await page.click('.show');
        await page.waitForSelector('riscontro-card');
        await studio.take(page, `welcome-card-${width}`);
      }
      await page.close();
    }
  }
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    language: { type: 'string' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.error(usage);
} else {
  mkdirSync(folder, { recursive: true });
  const names = (['chrome', 'firefox'] as const).filter((name) => !values.browser || values.browser === name);
  const languages = values.language ? [values.language] : ['it', 'de', 'ja'];
  let taken = 0;
  for (const name of names) {
    await build({ root, browser: name, logger: quietLogger } as Parameters<typeof build>[0]);
    for (const dark of [false, true]) taken += await takeShots(name, dark, languages, values.only);
  }
  console.log(`${taken} pictures in ${folder}`);
}
