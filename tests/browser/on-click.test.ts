import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitForNoNotes, waitForNotes } from '../../lib/cli/drive-page.ts';
import { runInFirefox } from './firefox-parent.ts';
import { withExtension } from './with-extension.ts';

const pages = {
  '/demo': readFileSync(new URL('../../assets/demo/en.html', import.meta.url), 'utf8'),
  '/bread': `<!doctype html><html lang="en"><head><title>Bread</title></head><body><article><h1>The price of bread</h1>
    ${'<p>Bakers say that a loaf costs 4 euros, and that 11,000 of them are sold in a day.</p>'.repeat(9)}</article></body></html>`,
};

const closePopups = `
  for (const panel of document.querySelectorAll('panel')) panel.hidePopup();
  [...document.querySelectorAll('panel')].some(({ state }) => state !== 'closed') ? 'open' : 'closed'`;

describe.each(['chrome', 'firefox'] as const)('built for readers who grant it no site, in %s', (name) => {
  const extension = withExtension(name, pages, { mode: 'on-click' });

  /** Clicks the toolbar's button as the reader does, which lets the extension into the page in front. */
  const clickButton = async (page: Page) => {
    const { browser, id } = extension.opened();
    await page.bringToFront();
    if (name === 'chrome') await (await browser.extensions()).get(id)!.triggerAction(page);
    else {
      // A popup that is still open would be closed by the click.
      while ((await runInFirefox(browser, closePopups)) === 'open') await setTimeout(20);
      await runInFirefox(
        browser,
        `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
          .ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID('${id}').extension)
          .triggerAction(window);
        'clicked'`,
      );
    }
  };
  /** The newest tab: before a click the browser does not tell which page it shows. */
  const newestTab = async () => {
    const own = await extension.ownPage();
    const tabs = await own.evaluate(() => (globalThis.browser ?? chrome).tabs.query({}));
    return Math.max(...tabs.map(({ id }) => id));
  };

  it('reads an article when its reader clicks there, and not before', async () => {
    const page = await extension.open('/demo');
    const panel = await extension.openOwnPage(`sidepanel.html?tab=${await newestTab()}`);
    await panel.waitForSelector('[data-status=not-asked]');
    await page.bringToFront();
    await waitForNoNotes(page);
    await clickButton(page);
    await waitForNotes(page);
    await panel.waitForSelector('.coverage');
    expect(await panel.$$('.question')).not.toEqual([]);
    await panel.close();
    await page.close();
  });

  it('says of a page on no subject that it has nothing to check there', async () => {
    const page = await extension.open('/bread');
    const panel = await extension.openOwnPage(`sidepanel.html?tab=${await newestTab()}`);
    await panel.waitForSelector('[data-status=not-asked]');
    await clickButton(page);
    await panel.waitForSelector('[data-status=not-on-subject] .main');
    await panel.close();
    await page.close();
  });

  it('is left out of the next page of the tab', async () => {
    const page = await extension.open('/demo');
    const tab = await newestTab();
    await clickButton(page);
    await waitForNotes(page);
    await page.goto(page.url().replace('127.0.0.1', 'localhost'));
    const panel = await extension.openOwnPage(`sidepanel.html?tab=${tab}`);
    await panel.waitForSelector('[data-status=not-asked]');
    await panel.close();
    await page.close();
  });

  it('tells its first page’s reader that it reads on a click', async () => {
    const page = await extension.openOwnPage('welcome.html');
    expect(await page.$eval('.promises', (element) => element.textContent)).toContain('when you click its button');
    await page.close();
  });
});
