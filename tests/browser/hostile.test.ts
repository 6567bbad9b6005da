import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { moveTo, paintedWords, waitForNotes } from '../../lib/cli/drive-page.ts';
import { removing, rewritingEarly, rewritingLate, thieving, type Rewritten } from './pages/hostile-pages.ts';
import { agreeing, conflicting, articleOf, pageOf } from './pages/subject-article.ts';
import { watchFaults } from './watch-faults.ts';
import { withExtension } from './with-extension.ts';

const pages = {
  '/early': rewritingEarly,
  '/late': rewritingLate,
  '/removing': removing,
  '/thief-before': thieving('before'),
  '/thief-after': thieving('after'),
  '/plain': pageOf(articleOf()),
  '/favicon.ico': { body: '', headers: { 'content-type': 'image/x-icon' } },
};

/** What the hostile pages leave in their windows. */
interface Hostile {
  rewritten: Rewritten;
  removed: number;
  made?: number;
  stolen: ShadowRoot[];
  steal(): void;
}
declare const window: Window & Hostile;

const marks = { agrees: [agreeing], disputed: [], conflicts: [conflicting] };

describe.each(['chrome', 'firefox'] as const)('hostile pages in %s', (name) => {
  const extension = withExtension(name, pages);
  const faults = watchFaults(extension);
  const noFaults = async () => expect([...faults.inPage(), ...(await faults.inExtension())]).toEqual([]);
  const openCard = async (page: Page) => {
    await extension.tell(page, { type: 'step', by: 1 });
    await expect.poll(() => extension.inCard(page, 'text')).toContain('June 19, 2024');
  };

  it.each(['/early', '/late'])('%s: what the page rewrote is never used by us', async (path) => {
    const page = await extension.open(path, faults.listen);
    const tab = await extension.tabOf(page);
    await expect.poll(() => extension.ask({ type: 'tab-view', tab })).toMatchObject({ status: 'read' });
    await openCard(page);
    await extension.inCard(page, 'click', '.close');
    await expect.poll(() => extension.inCard(page, 'text')).toBe('');
    const used = await page.evaluate(() => {
      const { used, restore } = window.rewritten;
      restore();
      return { ...used };
    });
    expect(used).toEqual({});
    expect(await paintedWords(page)).toEqual(marks);
    await noFaults();
    await page.close();
  });

  it.each(['/removing', '/removing-at-once'])(
    '%s: what the page takes away is gone, and its marks stay',
    async (how) => {
      const page = await extension.open('/removing', async (tab) => {
        await faults.listen(tab);
        if (how === '/removing-at-once')
          await tab.evaluateOnNewDocument(() => history.replaceState(null, '', `${location.href}&at-once`));
      });
      await waitForNotes(page);
      for (let times = 1; times <= 3; times += 1) {
        await extension.tell(page, { type: 'step', by: 1 });
        await page.waitForFunction((wanted) => window.removed === wanted, {}, times);
      }
      // A pointer waits for no answer: what goes wrong over it is nobody's error but the page's.
      await moveTo(page, conflicting);
      await page.waitForFunction(() => window.removed === 4);
      expect(await page.$('riscontro-card')).toBeNull();
      expect(await paintedWords(page)).toEqual(marks);
      await noFaults();
      await page.close();
    },
  );

  it('a page that owns the name of the card’s element gets at nothing inside it', async () => {
    for (const path of ['/thief-before', '/thief-after']) {
      const page = await extension.open(path, faults.listen);
      await waitForNotes(page);
      await openCard(page);
      if (path === '/thief-after') await page.evaluate(() => window.steal());
      await page.waitForFunction(() => (window.made ?? 0) > 0);
      expect(await page.evaluate(() => window.stolen.map((root) => root.textContent)), path).toEqual([]);
      expect(await page.$eval('riscontro-card', (card) => card.shadowRoot)).toBeNull();
      await noFaults();
      await page.close();
    }
  });
});
