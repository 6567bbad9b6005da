import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitForNoNotes, waitForNotes } from '../../lib/cli/drive-page.ts';
import { withExtension } from './with-extension.ts';

const demo = readFileSync(new URL('../../assets/demo/en.html', import.meta.url), 'utf8');

/** Presses Tab until the keyboard is in an element, not beyond the page's end, where the browser's own bars begin; the mouse and the page's own focus methods are not touched. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches “${selector}”`);
}

describe.each(['chrome', 'firefox'] as const)('by keyboard alone in %s', (name) => {
  const extension = withExtension(name, { '/demo': demo });

  it('the summary is copied, kept, and switched off and on for a site', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('.dates');
    await tabTo(panel, '.dates summary');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.dates[open] .time-line');
    await tabTo(panel, '.actions summary');
    await panel.keyboard.press('Enter');
    await tabTo(panel, '.keep');
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => document.querySelector('.said')?.textContent === 'Kept in the settings');
    await tabTo(panel, '.switch input');
    await panel.keyboard.press(' ');
    await panel.waitForSelector('[data-status=site-off]');
    await page.bringToFront();
    await waitForNoNotes(page);
    await panel.bringToFront();
    await panel.keyboard.down('Shift');
    await tabTo(panel, '.notice .main');
    await panel.keyboard.up('Shift');
    await panel.keyboard.press('Enter');
    await page.bringToFront();
    await waitForNotes(page);
    await panel.close();
    await page.close();
  });

  it('the settings are changed: a site added and taken away, the look of the marks, what is kept', async () => {
    const page = await extension.openOwnPage('options.html', { width: 900, height: 800 });
    await page.waitForSelector('[name=backup]');
    await tabTo(page, '[name=site]');
    await page.keyboard.type('news.example');
    await page.keyboard.press('Enter');
    await expect.poll(() => extension.stored('settings')).toMatchObject({ sitesOff: ['news.example'] });
    await page.waitForSelector('.sites .entries li');
    await page.keyboard.down('Shift');
    await tabTo(page, '.sites .remove');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await expect.poll(() => extension.stored('settings')).toMatchObject({ sitesOff: [] });
    await tabTo(page, '[name=style]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => extension.stored('settings')).toMatchObject({ style: 'strong' });
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => extension.stored('settings')).toMatchObject({ style: 'plain' });
    await tabTo(page, '.reports .remove');
    await page.keyboard.press('Enter');
    await expect.poll(() => extension.stored('reports')).toEqual([]);
    await page.close();
  });

  it('the sources are searched and unfolded', async () => {
    const page = await extension.openOwnPage('sources.html', { width: 900, height: 800 });
    await page.waitForSelector('.question');
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('Charter');
    await page.waitForFunction(() => document.querySelectorAll('.question').length < 5);
    await tabTo(page, '.question summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.question details[open] cite');
    await page.close();
  });

  it('the first page is tried: a note opened, the next one, and back', async () => {
    const page = await extension.openOwnPage('welcome.html', { width: 900, height: 800 });
    await waitForNotes(page);
    await tabTo(page, '.show');
    await page.keyboard.press('Enter');
    await page.waitForSelector('riscontro-card');
    // The card has the keyboard: its first button is the way back, the next but one the way on.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    expect(await page.evaluate(() => document.activeElement?.matches('.show'))).toBe(true);
    await page.close();
  });
});
