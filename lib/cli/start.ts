import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { readPacks } from '../packs/read-packs.ts';
import { checkArticle } from '../report/check-article.ts';
import { readingOf } from '../ui/reading.ts';
import { pointAt, waitForNotes } from './drive-page.ts';
import { englishLocale } from './english-locale.ts';
import { findBrowser, getBrowser, type BrowserName } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';
import { quietLogger } from './quiet-logger.ts';
import { readLoadedPage } from './read-loaded-page.ts';
import { reportTable } from './report-table.ts';
import { servePages } from './serve-pages.ts';

const usage = `Usage: npm start -- [--browser chrome|firefox] [--headless]

Builds the extension and opens a browser with it on a demo article. Without a display, or with --headless, it prints the
report and saves a picture of the page instead.`;

const root = fileURLToPath(new URL('../../', import.meta.url));
/** A date that the demo article and its sources tell differently: the card over it is what the picture shows. */
const disputed = { en: '25 October', it: '25 ottobre' };

async function start(): Promise<number> {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, headless: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || !isBrowserName(values.browser)) {
    console.error(usage);
    return values.help ? 0 : 2;
  }
  const found = getBrowser(values.browser ?? (findBrowser('chrome') || !findBrowser('firefox') ? 'chrome' : 'firefox'));
  const headless = values.headless ?? !hasDisplay();
  const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('it') ? 'it' : 'en';
  await build({ root, browser: found.name, logger: quietLogger } as Parameters<typeof build>[0]);

  const html = readFileSync(`${root}assets/demo/${language}.html`);
  const server = await servePages({ '/': html.toString() });
  const opened = await openBrowser(found, { extension: `${root}.output/${found.name}-mv3`, headless });
  try {
    const [page = await opened.browser.newPage()] = await opened.browser.pages();
    await page.goto(server.origin);
    await waitForNotes(page);
    if (headless) {
      await page.setViewport({ width: 900, height: 900, deviceScaleFactor: 2 });
      await pointAt(page, disputed[language]);
      mkdirSync(`${root}.output`, { recursive: true });
      const picture = `${root}.output/demo-${found.name}.png`;
      await page.screenshot({ path: picture as `${string}.png` });
      console.log(`${tableOf(html, server.origin)}\nPicture of the page: ${picture}`);
    } else {
      console.log(
        'The demo article is open. Point at a marked figure; press Alt+Shift+R for the summary. Close the window to end.',
      );
      await new Promise((resolve) => opened.browser.once('disconnected', resolve));
    }
  } finally {
    await opened.browser.close().catch(() => undefined);
    server.close();
  }
  return 0;
}

const isBrowserName = (name: string | undefined): name is BrowserName | undefined =>
  name === undefined || name === 'chrome' || name === 'firefox';

/** macOS and Windows always have one; elsewhere the session says so. */
const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

function tableOf(html: Uint8Array, url: string): string {
  const article = readLoadedPage(url, { bytes: html, type: 'text/html', charset: 'utf-8', url });
  const packs = readPacks();
  const report = checkArticle(article, packs);
  const pack = packs.find(({ id }) => id === report.pack) ?? null;
  return reportTable('demo article', readingOf(report, article.text, pack, 'en'), {
    locale: englishLocale(packs),
    colours: process.stdout.isTTY === true,
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(`start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
