import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paintedWords, waitForNoNotes, waitForNotes } from '../../lib/cli/drive-page.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';
import { withExtension } from './with-extension.ts';

const demo = readFileSync(new URL('../../assets/demo/en.html', import.meta.url), 'utf8');
const pages = {
  '/demo': demo,
  '/mixed': `<!doctype html><html lang="en"><head><title>Week</title></head><body><article><h1>The week in short</h1>
    <p id="bread">Bakers say that a loaf costs 4 euros, and 11,000 of them sold in a day.</p>
    <p id="treaty">The State Duma ratified the treaty between Russia and North Korea on 25 October 2024.</p>
    ${'<p>Rain is expected until 19 June, and the bridge over the river opens again in March after long works.</p>'.repeat(8)}</article></body></html>`,
};
const file = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'riscontro-')), name);
  writeFileSync(path, text);
  return path;
};

describe.each(['chrome', 'firefox'] as const)('what the reader controls in %s', (name) => {
  const extension = withExtension(name, pages);
  const openOptions = async () => {
    const page = await extension.openOwnPage('options.html', { width: 900, height: 800 });
    await page.waitForSelector('[name=backup]');
    return page;
  };
  const select = (page: Page, selector: string) =>
    page.$eval(selector, (element) => document.getSelection()!.selectAllChildren(element));

  it('checks a selected passage of a page that is not on the subject', async () => {
    const page = await extension.open('/mixed');
    // The menu puts the reader in before it asks for the passage; the summary's button does the same.
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('[data-status=not-on-subject] .main');
    await panel.click('.notice .main');
    await panel.waitForSelector('.coverage');
    await panel.close();
    await page.bringToFront();
    await select(page, '#treaty');
    await extension.tell(page, { type: 'check-selection' });
    await extension.waitForCard(page, 'October 25, 2024');
    await page.keyboard.press('Escape');
    await select(page, '#bread');
    await extension.tell(page, { type: 'check-selection' });
    await extension.waitForCard(page, 'Nothing to compare here');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await page.close();
  });

  it('checks only the selected passage of a page that is left alone', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await extension.change({ sitesOff: ['127.0.0.1'] });
    await waitForNoNotes(page);
    // What the menu does on a page without a reader: put it in, then ask it for the passage.
    const own = await extension.ownPage();
    await own.evaluate(
      async (tabId) => {
        const { scripting } = globalThis.browser ?? chrome;
        const target = { tabId };
        await scripting.executeScript({ target, files: ['/locales/en.js'] });
        await scripting.executeScript({ target, files: ['/reader.js'] });
      },
      await extension.tabOf(page),
    );
    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent.includes('25 October'))!;
      document.getSelection()!.selectAllChildren(paragraph);
    });
    await extension.tell(page, { type: 'check-selection' });
    await extension.waitForCard(page, 'October 25, 2024');
    const words = Object.values(await paintedWords(page)).flat();
    expect(words).toContain('6 November');
    expect(words).not.toContain('19 June');
    await extension.change({ sitesOff: [] });
    await page.close();
  });

  it('takes marks away and brings them back by state, and changes their look', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const options = await openOptions();
    await options.click('[name=mark-agrees]');
    await page.bringToFront();
    await expect.poll(async () => (await paintedWords(page)).agrees).toEqual([]);
    expect((await paintedWords(page)).conflicts).toEqual(['25 October']);
    await options.bringToFront();
    await options.click('[name=mark-agrees]');
    const thickness = () =>
      options.$eval(
        '.preview p',
        (sentence) => getComputedStyle(sentence, '::highlight(riscontro-conflicts)').textDecorationThickness,
      );
    expect(await thickness()).toBe('3px');
    await options.click('[name=style][value=strong]');
    await expect.poll(thickness).toBe('4px');
    await page.bringToFront();
    await expect
      .poll(() =>
        page.evaluate(
          () => getComputedStyle(document.body, '::highlight(riscontro-conflicts)').textDecorationThickness,
        ),
      )
      .toBe('4px');
    await options.close();
    await page.close();
    await extension.change({ style: 'plain' });
  });

  it('leaves alone the sites of its list, and says what is no name of a site', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const options = await openOptions();
    await options.type('[name=site]', 'not a site');
    await options.keyboard.press('Enter');
    await options.waitForFunction(() => document.querySelector('#site-refused')?.textContent?.includes('“not a site”'));
    await options.$eval('[name=site]', (input) => (input as HTMLInputElement).select());
    await options.type('[name=site]', 'http://127.0.0.1/news');
    await options.keyboard.press('Enter');
    await options.waitForSelector('.sites .entries li');
    await page.bringToFront();
    await waitForNoNotes(page);
    await options.bringToFront();
    await options.click('.sites .remove');
    await options.waitForFunction(() => !document.querySelector('.sites .entries li'));
    await page.bringToFront();
    await waitForNotes(page);
    await options.close();
    await page.close();
  });

  it('speaks another language at once, whatever the browser’s own', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const options = await openOptions();
    await options.select('[name=language]', 'ja');
    await options.waitForFunction(
      () => document.documentElement.lang === 'ja' && document.querySelector('h1')?.textContent === '設定',
    );
    await page.bringToFront();
    await extension.tell(page, { type: 'step', by: 1 });
    await extension.waitForCard(page, '2024年6月19日');
    await page.keyboard.press('Escape');
    await options.bringToFront();
    await options.select('[name=language]', '');
    await options.waitForFunction(() => document.documentElement.lang === 'en');
    await options.close();
    await page.close();
  });

  it.each(['options.html', 'sources.html', 'welcome.html', 'popup.html'])(
    'fits a narrow window in the language with the longest words: %s',
    async (path) => {
      await extension.change({ language: 'de' });
      const page = await extension.openOwnPage(path, { width: 340, height: 700 });
      await page.waitForFunction(() => document.documentElement.lang === 'de');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        path === 'popup.html' ? 400 : 340,
      );
      await page.close();
      await extension.change({ language: null });
    },
  );

  it('gives everything back as one file, takes it in again, and changes nothing for a bad one', async () => {
    await extension.change({ sitesOff: ['news.example'], style: 'quiet' });
    const options = await openOptions();
    const backup = await options.evaluate(async () => {
      const saved = new Promise<string>((resolve) => {
        URL.createObjectURL = (blob) => {
          void (blob as Blob).text().then(resolve);
          return '#';
        };
      });
      document.querySelector<HTMLButtonElement>('.backup .save')!.click();
      return saved;
    });
    await options.click('.backup .reset');
    await expect.poll(() => extension.stored('settings')).toMatchObject({ sitesOff: [], style: 'plain' });

    const input = (await options.$('[name=backup]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file('bad.json', backup.replace('"quiet"', '"loud"')));
    await options.waitForFunction(() =>
      document.querySelector('#backup-refused')?.textContent?.includes('settings.style'),
    );
    expect(await extension.stored('settings')).toMatchObject({ sitesOff: [], style: 'plain' });
    await input.uploadFile(file('worse.json', 'no JSON'));
    await options.waitForFunction(() => document.querySelector('#backup-refused')?.textContent?.includes('not JSON'));
    await input.uploadFile(file('good.json', backup));
    await expect.poll(() => extension.stored('settings')).toMatchObject({ sitesOff: ['news.example'], style: 'quiet' });
    await options.close();
    await extension.change({ sitesOff: [], style: 'plain' });
  });

  it('shows on its first page what it does, live and by keyboard', async () => {
    const page = await extension.openOwnPage('welcome.html', { width: 900, height: 800 });
    await waitForNotes(page);
    expect(await paintedWords(page)).toEqual({
      agrees: ['19 June 2024'],
      disputed: ['11,000'],
      conflicts: ['25 October 2024'],
    });
    await page.focus('.show');
    await page.keyboard.press('Enter');
    await page.waitForSelector('riscontro-card');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    expect(await page.evaluate(() => document.activeElement?.classList.contains('show'))).toBe(true);
    await page.close();
  });

  it('lists the whole fact base, and finds in it', async () => {
    const [pack] = readPacks();
    const page = await extension.openOwnPage('sources.html', { width: 900, height: 800 });
    await page.waitForSelector('.question');
    expect(await page.$$eval('.question', (all) => all.length)).toBe(pack!.questions.length);
    expect(await page.$$eval('.question > .plain strong', (all) => all.length)).toBe(pack!.facts.length);
    await page.type('input[type=search]', 'Duma');
    await page.waitForFunction(() => document.querySelectorAll('.question').length < 10);
    expect(await page.$eval('.question', (first) => first.id)).toBe('treaty-duma-ratified');
    await page.$eval('input[type=search]', (input) => (input as HTMLInputElement).select());
    await page.type('input[type=search]', 'zzzz');
    await page.waitForFunction(() => document.querySelector('.said')?.textContent?.includes('zzzz'));
    await page.close();
  });
});
