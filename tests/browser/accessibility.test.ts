import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { withExtension } from './with-extension.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const demo = read('assets/demo/en.html');
const cardStyles = [read('lib/ui/theme.css'), read('lib/ui/picture.css'), read('lib/notes/card.css')]
  .join('\n')
  .replaceAll('!important', '');

/** The rules that a page breaks, each with the elements that break it. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(async (source) => {
    (0, eval)(source);
    const { run } = (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe;
    interface Violation {
      id: string;
      nodes: { html: string }[];
    }
    const { violations } = await run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, axe);
}

const cases = (['chrome', 'firefox'] as const).flatMap((name) =>
  [false, true].map((dark) => ({ name, dark, light: dark ? 'dark' : 'light' })),
);

describe.each(cases)('axe finds nothing in $name, $light', ({ name, dark }) => {
  const extension = withExtension(
    name,
    { '/demo': demo, '/blank': '<!doctype html><html lang="en"><title>Card</title><main></main>' },
    { dark },
  );
  const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

  it('in the card', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    const html = await extension.inCard(page, 'html');
    // The card's root is closed to axe as it is to the page: its own elements and styles are laid open in a page of their own.
    const open = await extension.open('/blank');
    await open.evaluate(
      (card, styles) => {
        const sheet = document.createElement('style');
        sheet.textContent = styles;
        document.head.append(sheet);
        document.querySelector('main')!.innerHTML = `<div class="frame">${card}</div>`;
      },
      html,
      cardStyles,
    );
    expect(await isDark(open)).toBe(dark);
    expect(await faults(open)).toEqual([]);
    await open.close();
    await page.close();
  });

  it.each(['popup', 'sidepanel'] as const)('in the summary as %s', async (as) => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const panel = await extension.openPanel(page, as);
    await panel.waitForSelector('.dates');
    await panel.$$eval('details', (folds) => folds.forEach((fold) => (fold.open = true)));
    expect(await isDark(panel)).toBe(dark);
    expect(await faults(panel)).toEqual([]);
    await panel.close();
    const notice = await extension.openOwnPage('popup.html');
    expect(await faults(notice)).toEqual([]);
    await notice.close();
    await page.close();
  });

  it.each([
    ['options', '[name=backup]'],
    ['sources', '.question'],
    ['welcome', 'article.example'],
  ])('in the page “%s”', async (path, shown) => {
    const page = await extension.openOwnPage(`${path}.html`, { width: 900, height: 800 });
    await page.waitForSelector(shown);
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
});
