import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveExtension, type DrivenExtension } from '../../lib/cli/drive-extension.ts';
import { pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { getBrowser } from '../../lib/cli/find-browser.ts';
import { openBrowser, type OpenedBrowser } from '../../lib/cli/open-browser.ts';
import { servePages, type PageServer } from '../../lib/cli/serve-pages.ts';
import { articleOf, conflicting, pageOf } from './pages/subject-article.ts';
import { endRecording, newNetLog, startRecording } from './record-requests.ts';

declare const window: Window & { refused: Set<string> };

const icon = '<link rel="icon" href="data:,">';
const pages = {
  '/news': pageOf(articleOf(), icon),
  '/asking': pageOf('<p>Bread</p>', `${icon}<script>fetch('/control')</script>`),
  '/control': '',
};

describe.each(['chrome', 'firefox'] as const)('the network in %s', (name) => {
  const folder = fileURLToPath(new URL(`../../.output/${name}-mv3`, import.meta.url));
  const netLog = newNetLog();
  let opened: OpenedBrowser;
  let server: PageServer;
  let driven: DrivenExtension;

  beforeAll(async () => {
    server = await servePages(pages);
    opened = await openBrowser(getBrowser(name), { extension: folder, headless: true, netLog });
    await startRecording(opened);
    driven = driveExtension(opened);
    await driven.ownPage();
  });
  afterAll(async () => {
    if (opened.browser.connected) await opened.browser.close();
    server.close();
  });

  /** How an attempt to load an address ends for a page, in all the ways that a page has. */
  const tryToLoad = async (url: string) => {
    const page = await opened.browser.newPage();
    await page.goto(`${server.origin}/news`);
    const ends = await page.evaluate(async (address) => {
      const element = (name: 'img' | 'script' | 'link' | 'iframe') =>
        new Promise<string>((resolve) => {
          const made = document.createElement(name);
          made.addEventListener('load', () => resolve(`${name} loads`));
          made.addEventListener('error', () => resolve(`${name} fails`));
          if (name === 'link') Object.assign(made, { rel: 'stylesheet', href: address });
          else Object.assign(made, { src: address });
          document.body.append(made);
        });
      const fetched = (mode: RequestMode) =>
        fetch(address, { mode }).then(
          ({ type, status }) => `${mode} ${type} ${status}`,
          (error: Error) => `${mode} ${error.message.replace(address, '')}`,
        );
      return Promise.all([fetched('cors'), fetched('no-cors'), element('img'), element('script'), element('link')]);
    }, url);
    await page.close();
    return ends;
  };

  it('a page can load no file of ours, and cannot tell whether we are there', async () => {
    const files = globSync('**/*.{js,html,css,png,json}', { cwd: folder });
    const nobody = opened.origin.replace(/[a-p0-9]$/, (last) => (last === 'a' ? 'b' : 'a'));
    const expected = await tryToLoad(`${nobody}/manifest.json`);
    expect(expected.slice(2)).toEqual(['img fails', 'script fails', 'link fails']);
    for (const file of ['manifest.json', 'popup.html', 'reader.js', 'card.js', 'icon-16.png', 'locales/en.js']) {
      expect(files).toContain(file);
      expect(await tryToLoad(`${opened.origin}/${file}`), file).toEqual(expected);
    }
  });

  it('our own pages are refused every way out', async () => {
    const own = await driven.openOwnPage('options.html');
    await own.evaluate(async (to) => {
      window.refused = new Set();
      document.addEventListener('securitypolicyviolation', (event) => window.refused.add(event.effectiveDirective));
      const ended = (name: string, properties: object) =>
        new Promise((resolve) => {
          const made = Object.assign(document.createElement(name), properties);
          for (const end of ['load', 'error']) made.addEventListener(end, resolve);
          document.body.append(made);
        });
      navigator.sendBeacon(`${to}/leak-by-beacon`);
      await Promise.all([
        fetch(`${to}/leak-by-fetch`).catch(() => undefined),
        ended('img', { src: `${to}/leak-by-image` }),
        ended('script', { src: `${to}/leak-by-script` }),
        ended('iframe', { src: `${to}/leak-by-frame` }),
        ended('link', { rel: 'stylesheet', href: `${to}/leak-by-style` }),
      ]);
    }, server.origin);
    // What is refused may be told of after the element has ended.
    await expect
      .poll(() => own.evaluate(() => [...window.refused].sort()))
      .toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem']);
    await own.close();
    expect(server.requests.filter((request) => request.includes('leak'))).toEqual([]);
  });

  it('over a whole visit, with every page of ours, nothing is asked for but what the reader opened', async () => {
    server.requests.length = 0;
    const asking = await opened.browser.newPage();
    await asking.goto(`${server.origin}/asking`);
    await expect.poll(() => server.requests).toContain('GET /control');
    const page = await opened.browser.newPage();
    await page.goto(`${server.origin}/news?visit=1`);
    await waitForNotes(page);
    await pointAt(page, conflicting);
    await page.keyboard.press('Escape');
    for (const as of ['popup', 'sidepanel'] as const) {
      const panel = await driven.openPanel(page, as);
      await panel.waitForSelector('.dates');
      await panel.click('.actions summary');
      await panel.click('.keep');
      await panel.waitForFunction(() => document.querySelector('.said')?.textContent === 'Kept in the settings');
      await panel.type('input[type=search]', 'Duma');
      await panel.waitForSelector('.found-facts li');
      await panel.close();
    }
    for (const [path, shown] of [
      ['options', '[name=backup]'],
      ['sources', '.question'],
      ['welcome', 'article.example'],
    ]) {
      const own = await driven.openOwnPage(`${path}.html`, { width: 900, height: 800 });
      await own.waitForSelector(shown!);
      await own.close();
    }
    expect(server.requests.sort()).toEqual(['GET /asking', 'GET /control', 'GET /news?visit=1']);

    const sent = await endRecording(opened, netLog);
    const ownOrigins = ['chrome-extension:', 'moz-extension:', 'riscontro@'];
    expect(sent.filter(({ by }) => ownOrigins.some((own) => by.startsWith(own)))).toEqual([]);
    // What pages asked for is in the record, and went to this test's own server alone.
    const byPages = sent.filter(({ by }) => by !== '');
    expect(byPages.map(({ url }) => url)).toContain(`${server.origin}/control`);
    expect(byPages.filter(({ url }) => !url.startsWith(server.origin))).toEqual([]);
  });
});
