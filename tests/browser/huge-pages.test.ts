import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitForNotes } from '../../lib/cli/drive-page.ts';
import { hugePages } from './pages/huge-pages.ts';
import { conflicting } from './pages/subject-article.ts';
import { watchFaults } from './watch-faults.ts';
import { withExtension } from './with-extension.ts';

const pathOf = (name: string) => `/${name.replaceAll(' ', '-')}`;
const pages = {
  ...Object.fromEntries(hugePages.map(({ name, page }) => [pathOf(name), page])),
  '/favicon.ico': { body: '', headers: { 'content-type': 'image/x-icon' } },
};

declare const window: Window & { longestStall: number };

/** Measures from the page's first moment the longest time, in milliseconds, that its thread answers nobody. */
const measureStalls = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    let last = performance.now();
    window.longestStall = 0;
    const beat = () => {
      const now = performance.now();
      window.longestStall = Math.max(window.longestStall, now - last);
      last = now;
      setTimeout(beat, 0);
    };
    beat();
  });

describe.each(['chrome', 'firefox'] as const)('huge pages in %s', (name) => {
  const extension = withExtension(name, pages);
  const faults = watchFaults(extension);
  const prepare = async (page: Page) => {
    await faults.listen(page);
    await measureStalls(page);
  };

  /** What a reader does first; its stalls count as well. */
  const longestStall = async (page: Page) => {
    await page.mouse.move(300, 200, { steps: 10 });
    await page.mouse.move(500, 600, { steps: 10 });
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
    return page.evaluate(async () => {
      for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      return window.longestStall;
    });
  };

  it.each(hugePages)('$name: every place is marked, and the page answers', async ({ name: named, marks }) => {
    const bare = await extension.openBare(pathOf(named), prepare);
    const without = await longestStall(bare);
    await bare.close();
    const page = await extension.open(pathOf(named), prepare);
    await waitForNotes(page);
    const marked = await page.evaluate(() => [...(CSS.highlights.get('riscontro-conflicts') ?? [])].map(String));
    expect(marked).toHaveLength(marks);
    expect(marked.join('').replaceAll(conflicting, '')).toBe('');
    // Laying the page out stalls it as long by itself; noise of a busy machine is let pass, a pause that a reader feels is not.
    expect(await longestStall(page)).toBeLessThan(5 * without + 1_000);
    await extension.tell(page, { type: 'step', by: 1 });
    await extension.waitForCard(page, 'October 25, 2024');
    expect([faults.inPage(), await faults.inExtension()]).toEqual([[], []]);
    await page.close();
  });
});
