import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paintedWords, pointAt, waitForNoNotes, waitForNotes } from '../../lib/cli/drive-page.ts';
import { packFile } from '../../lib/cli/pack.ts';
import { withExtension } from './with-extension.ts';

const bridge = packFile(fileURLToPath(new URL('../data/packs/bridge', import.meta.url)));
const pages = {
  '/bridge': `<!doctype html><html lang="en"><head><title>Ten years on</title><meta name="date" content="2021-08-14"></head><body>
    <article><h1>Genoa remembers its bridge</h1>
    <p>The bridge in Genoa collapsed on 14 August 2018. It was a rainy morning, and 43 people died; 16 were hurt.</p>
    <p>The new bridge was opened on 5 August 2020.</p></article></body></html>`,
  '/bread': `<!doctype html><html lang="en"><head><title>Bread</title></head><body><article><h1>Bread gets dearer</h1>
    <p>The bakery in the harbour sold 300 loaves on 14 August 2018, its owner said.</p></article></body></html>`,
};
const folder = mkdtempSync(join(tmpdir(), 'riscontro-packs-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const marked = { agrees: ['14 August 2018'], disputed: ['43'], conflicts: ['5 August 2020'] };

describe.each(['chrome', 'firefox'] as const)('packs from a file in %s', (name) => {
  const extension = withExtension(name, pages);
  const openOptions = async () => {
    const page = await extension.openOwnPage('options.html', { width: 900, height: 800 });
    await page.waitForSelector('[name=pack]');
    return page;
  };
  const load = async (options: Page, path: string) =>
    ((await options.$('[name=pack]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  const waitForRefusal = (options: Page, words: string) =>
    options.waitForFunction((all) => document.querySelector('#pack-refused')?.textContent?.includes(all), {}, words);
  const subjects = (options: Page) =>
    options.$$eval('.packs .entries li > span', (all) => all.map((one) => one.innerText));
  const registered = async (own?: Page) =>
    (own ?? (await extension.ownPage())).evaluate(async () => {
      const { scripting } = (globalThis.browser ?? chrome) as unknown as {
        scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
      };
      return (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
    });

  it('changes nothing for a file that is wrong, and names the part to blame', async () => {
    const options = await openOptions();
    expect(await subjects(options)).toEqual([expect.stringContaining('5 sources')]);
    await load(options, file('wrong.json', bridge.replace('"kind":"count"', '"kind":"bill"')));
    await waitForRefusal(options, '“pack.questions.1.kind” cannot be read');
    await load(options, file('newer.json', bridge.replace('"riscontroPack":1', '"riscontroPack":2')));
    await waitForRefusal(options, 'newer version');
    await load(options, file('taken.json', bridge.replaceAll('"id":"bridge"', '"id":"treaty"')));
    await waitForRefusal(options, 'built in');
    await load(options, file('large.json', ' '.repeat(4 * 1024 * 1024 + 1)));
    await waitForRefusal(options, '4 MB');
    expect(await extension.stored('packs')).toBe(undefined);
    expect(await extension.stored('subjects')).toBe(undefined);
    expect(await subjects(options)).toHaveLength(1);
    expect(await registered()).toEqual([]);
    await options.close();
  });

  it('are checked against, in pages that are open and in new ones, under labels of their own', async () => {
    const open = await extension.open('/bridge');
    const options = await openOptions();
    await load(options, file('bridge.json', bridge));
    await options.waitForFunction(() => document.querySelectorAll('.packs .entries li').length === 2);
    expect((await subjects(options))[1]).toMatch(/Collapse of the Genoa bridge\s+4 facts · 2 sources/);
    expect(await options.$eval('.packs .said', (said) => said.textContent)).toContain('Collapse of the Genoa bridge');

    await open.bringToFront();
    await waitForNotes(open);
    expect(await paintedWords(open)).toEqual(marked);
    await open.close();

    const page = await extension.open('/bridge');
    await waitForNotes(page);
    expect(await paintedWords(page)).toEqual(marked);
    await pointAt(page, '5 August 2020');
    expect(await extension.inCard(page, 'text')).toContain('The new bridge');
    expect(await extension.inCard(page, 'text')).toContain('Final count');
    await page.keyboard.press('Escape');
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('section.conflicts');
    expect(await panel.$eval('section.conflicts h3', (heading) => heading.textContent)).toContain('The new bridge');
    await panel.close();
    await page.close();

    const sources = await extension.openOwnPage('sources.html', { width: 900, height: 800 });
    await sources.waitForSelector('#bridge-dead');
    expect(await sources.$eval('#bridge-dead', (entry) => entry.textContent)).toContain(
      'people who died in the collapse',
    );
    await sources.close();
    await options.close();
  });

  it('speak the reader’s language where they can', async () => {
    await extension.change({ language: 'it' });
    const page = await extension.open('/bridge');
    await waitForNotes(page);
    await pointAt(page, '5 August 2020');
    expect(await extension.inCard(page, 'text')).toContain('Il ponte nuovo');
    await extension.change({ language: null });
    await page.close();
  });

  it('leave other pages alone', async () => {
    const bread = await extension.open('/bread');
    const page = await extension.open('/bridge');
    await waitForNotes(page);
    expect(await bread.evaluate(() => CSS.highlights.size)).toBe(0);
    const panel = await extension.openPanel(bread);
    await panel.waitForSelector('[data-status=not-on-subject]');
    await panel.close();
    await page.close();
    await bread.close();
  });

  it('go when they are removed, with their notes, and come back when that is undone', async () => {
    const page = await extension.open('/bridge');
    await waitForNotes(page);
    expect(await registered()).toEqual(['loaded-packs']);
    const options = await openOptions();
    await options.waitForSelector('.packs .remove');
    await options.click('.packs .remove');
    await options.waitForSelector('.packs .undo');
    await page.bringToFront();
    await waitForNoNotes(page);
    await expect.poll(() => registered()).toEqual([]);
    expect(await extension.stored('packs')).toEqual([]);
    expect(await extension.stored('subjects')).toEqual([]);

    await options.bringToFront();
    await options.click('.packs .undo');
    await options.waitForSelector('.packs .remove');
    await page.bringToFront();
    await waitForNotes(page);
    await expect.poll(() => registered()).toEqual(['loaded-packs']);

    await options.bringToFront();
    await options.click('.packs .remove');
    await options.waitForSelector('.packs .undo');
    await page.bringToFront();
    await waitForNoNotes(page);
    const other = await extension.open('/bridge');
    const panel = await extension.openPanel(other);
    await panel.waitForSelector('[data-status=not-on-subject]');
    await panel.close();
    await other.close();
    await page.close();
    await options.close();
  });

  it('are looked for again after an update, which loses what was registered', async () => {
    const options = await openOptions();
    await load(options, file('bridge.json', bridge));
    await expect.poll(() => registered(options)).toEqual(['loaded-packs']);
    await options.evaluate(async (isFirefox) => {
      const { scripting, runtime, storage } = (globalThis.browser ?? chrome) as unknown as {
        scripting: { unregisterContentScripts(): Promise<void> };
        runtime: { reload(): void };
        storage: { session: { clear(): Promise<void> } };
      };
      await scripting.unregisterContentScripts();
      await storage.session.clear();
      // Reloaded at once, the page would be gone before it has answered.
      if (isFirefox) setTimeout(() => runtime.reload(), 300);
    }, name === 'firefox');
    // Driven from outside, Chrome does not bring an extension back that reloads itself: there its worker begins anew.
    for (const target of options.browser().targets())
      if (target.type() === 'service_worker') await (await target.worker())!.close();
    if (name === 'chrome') await (await openOptions()).close();
    // Nothing looks for the bridge on this page before the extension is back and looks at all that are open.
    const page = await extension.open('/bridge');
    await waitForNotes(page);
    const after = await openOptions();
    expect(await registered(after)).toEqual(['loaded-packs']);
    await after.close();
    await page.close();
  });
});
