import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitForNoNotes, waitForNotes } from '../../lib/cli/drive-page.ts';
import { withExtension } from './with-extension.ts';

const demo = readFileSync(new URL('../../assets/demo/en.html', import.meta.url), 'utf8');
const pages = {
  '/demo': demo,
  '/bread': `<!doctype html><html lang="en"><head><title>Bread</title></head><body><article><h1>Bread gets dearer</h1>
    <p>Bakers say a loaf costs 4 euros. In passing: the State Duma ratified the treaty on 25 October 2024.</p></article></body></html>`,
  // The same article in other elements: what was saved from one is found again in the other.
  '/rebuilt': demo
    .replaceAll('<p>', '<div class="text"><span>')
    .replaceAll('</p>', '</span></div>')
    .replace('25 October', '<b>25</b> <em>October</em>'),
};

/** Lets a page of the extension keep what it would save as a file. */
const catchFile = (panel: Page) =>
  panel.evaluate(() => {
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => (document.body.dataset['saved'] = text));
      return '#';
    };
  });
const caughtFile = async (panel: Page) => {
  await panel.waitForSelector('body[data-saved]');
  return panel.$eval('body', (body) => body.dataset['saved']!);
};

describe.each(['chrome', 'firefox'] as const)('the summary in %s', (name) => {
  const extension = withExtension(name, pages);
  const openBoth = async (as: 'popup' | 'sidepanel' = 'popup') => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const panel = await extension.openPanel(page, as);
    await panel.waitForSelector('.dates');
    return { page, panel };
  };

  it('shows each question once with its picture, the loudest first', async () => {
    const { page, panel } = await openBoth();
    const states = await panel.$$eval('.question', (all) => all.map((one) => one.className.replace('question ', '')));
    const order = ['conflicts', 'disputed', 'agrees'];
    expect(states).toEqual([...states].sort((left, right) => order.indexOf(left) - order.indexOf(right)));
    const questions = await panel.$$eval('.question h3', (all) => all.map((one) => one.textContent));
    expect(new Set(questions).size).toBe(questions.length);
    expect(await panel.$$eval('.question > .picture', (all) => all.length)).toBe(questions.length);
    await panel.close();
    await page.close();
  });

  it('shows the dates of the subject in their order, with this article among them', async () => {
    const { page, panel } = await openBoth();
    await panel.click('.dates summary');
    const told = await panel.$$eval('.time-line .told', (all) => all.map((one) => (one as HTMLElement).innerText));
    expect(told.find((entry) => entry.includes('State Duma'))).toContain('This article: October 25, 2024');
    expect(await panel.$$eval('.time-line .article', (all) => all.length)).toBe(1);
    await panel.close();
    await page.close();
  });

  it('is walked by keyboard alone, from the search to a place of the page and back', async () => {
    const { page, panel } = await openBoth('sidepanel');
    await panel.focus('input[type=search]');
    await panel.keyboard.type('Duma');
    await panel.waitForSelector('.found-findings .jump');
    for (let i = 0; i < 8; i += 1) {
      if (await panel.evaluate(() => document.activeElement?.className === 'jump')) break;
      await panel.keyboard.press('Tab');
    }
    await panel.keyboard.press('Enter');
    await page.bringToFront();
    await page.waitForSelector('riscontro-card');
    expect(await extension.inCard(page, 'text')).toContain('October 25, 2024');
    expect(await extension.inCard(page, 'focused')).toContain('card');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    // Without an element that had the keyboard, reading goes on from the note.
    expect(await page.evaluate(() => document.getSelection()?.anchorNode?.textContent?.includes('25 October'))).toBe(
      true,
    );
    await panel.close();
    await page.close();
  });

  it('saves Web Annotations that are found again after the page was rebuilt', async () => {
    const { page, panel } = await openBoth();
    await catchFile(panel);
    await panel.click('.actions summary');
    await panel.click('.save-annotations');
    const collection = JSON.parse(await caughtFile(panel)) as {
      total: number;
      first: { items: { target: { source: string; selector: Record<string, string> } }[] };
    };
    const { items } = collection.first;
    expect(items).toHaveLength(collection.total);
    expect(items.length).toBeGreaterThan(10);
    const rebuilt = await extension.open('/rebuilt');
    const found = await rebuilt.evaluate(
      (selectors) => {
        const text = document.body.innerText.replace(/\s+/g, ' ');
        return selectors.map(
          ({ prefix, exact, suffix }) => text.split(`${prefix}${exact}${suffix}`.replace(/\s+/g, ' ')).length - 1,
        );
      },
      items.map(({ target }) => target.selector as { prefix: string; exact: string; suffix: string }),
    );
    expect(found).toEqual(items.map(() => 1));
    for (const one of [rebuilt, panel, page]) await one.close();
  });

  it('saves a CSV file with a row for each finding and source', async () => {
    const { page, panel } = await openBoth();
    await catchFile(panel);
    await panel.click('.actions summary');
    await panel.click('.save-csv');
    const rows = (await caughtFile(panel)).trim().split('\r\n');
    expect(rows[0]).toContain('Question');
    expect(rows.filter((row) => row.includes('State Duma') && row.includes('25 October'))).toHaveLength(2);
    await panel.close();
    await page.close();
  });

  it('makes a link that opens the page at the place', async () => {
    const { page, panel } = await openBoth();
    const link = await panel.evaluate(async () => {
      let copied = '';
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: (text: string) => Promise.resolve(void (copied = text)),
      });
      document.querySelector<HTMLButtonElement>('.question.agrees:last-of-type .share')!.click();
      await Promise.resolve();
      return copied;
    });
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/demo\?visit=\d+#:~:text=/);
    await panel.waitForFunction(() => document.querySelector('.said')?.textContent === 'Copied');
    await panel.close();
    await page.setViewport({ width: 400, height: 240 });
    await page.goto('about:blank');
    await page.goto(link);
    await page.waitForFunction(() => window.scrollY > 100);
    await page.close();
  });

  it('keeps a report on the device', async () => {
    const { page, panel } = await openBoth();
    await panel.click('.actions summary');
    await panel.click('.keep');
    await panel.waitForFunction(() => document.querySelector('.said')?.textContent === 'Kept in the settings');
    const [kept] = (await extension.stored('reports')) as { report: { about: boolean; findings: unknown[] } }[];
    expect(kept!.report.about).toBe(true);
    expect(kept!.report.findings.length).toBeGreaterThan(10);
    await panel.close();
    await page.close();
  });

  it('says why there is nothing on a page that is not on the subject, and checks it when asked to', async () => {
    const page = await extension.open('/bread');
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('[data-status=not-on-subject]');
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe('Nothing to check here');
    await panel.click('.notice .main');
    await panel.waitForSelector('.coverage');
    await waitForNotes(page);
    await panel.close();
    await page.close();
  });

  it('goes on where a worker was ended before it could put the reader in', async () => {
    const page = await extension.open('/bread');
    const key = `tab:${await extension.tabOf(page)}`;
    const url = await page.evaluate(() => location.href);
    const own = await extension.ownPage();
    const stored = { [key]: { state: { status: 'reading' }, page: url, anyway: false } };
    await own.evaluate((items) => (globalThis.browser ?? chrome).storage.session.set(items), stored);
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('[data-status=not-on-subject]');
    await panel.close();
    await page.close();
  });

  it('has its own words for the browser’s pages, a site that is switched off, and the pause', async () => {
    // Without a tab of its own it tells of the one in front: itself.
    const first = await extension.openOwnPage('popup.html');
    await first.waitForSelector('[data-status=cannot-run]');
    await first.close();

    const page = await extension.open('/demo');
    await waitForNotes(page);
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('.coverage');
    await panel.click('.switch input');
    await panel.waitForSelector('[data-status=site-off]');
    await page.bringToFront();
    await waitForNoNotes(page);
    expect(await extension.badge(page)).toBe('');
    await panel.bringToFront();
    await panel.click('.notice .main');
    await page.bringToFront();
    await waitForNotes(page);
    await panel.bringToFront();
    await panel.waitForSelector('.coverage');
    await panel.click('.pause');
    await panel.waitForSelector('[data-status=paused]');
    await page.bringToFront();
    await waitForNoNotes(page);
    await panel.bringToFront();
    await panel.click('.notice .main');
    await page.bringToFront();
    await waitForNotes(page);
    await panel.close();
    await page.close();
  });
});
