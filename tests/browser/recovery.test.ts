import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paintedWords, pointAt, waitForNoNotes, waitForNotes } from '../../lib/cli/drive-page.ts';
import { withExtension } from './with-extension.ts';

const demo = readFileSync(new URL('../../assets/demo/en.html', import.meta.url), 'utf8');
const words =
  'Rain is expected until the end of the week, and the bridge over the river opens again after long works. ';
const pages = {
  '/demo': demo,
  /** So long that its check is still going on when the worker is ended. */
  '/long': demo.replace('</article>', `${`<p>${words.repeat(40)}</p>`.repeat(600)}</article>`),
};

describe.each(['chrome', 'firefox'] as const)('a worker that has ended, in %s', (name) => {
  const extension = withExtension(name, pages, { idle: 700 });

  it('checks a page that is opened when no worker runs', async () => {
    await extension.endBackground();
    const page = await extension.open('/demo');
    await waitForNotes(page);
    expect((await paintedWords(page)).conflicts).toEqual(['25 October']);
    await page.close();
  });

  it('shows cards and the summary when the worker was ended after the check', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('.coverage');
    await extension.endBackground();
    await panel.click('.actions summary');
    await panel.click('.keep');
    await panel.waitForFunction(() => document.body.innerText.includes('Kept'));
    await panel.close();
    await extension.endBackground();
    await page.bringToFront();
    await pointAt(page, '25 October');
    await extension.waitForCard(page, 'October 24, 2024');
    await page.close();
  });
});

/** Whether the page shows a mark: Firefox keeps the register of marks when an extension goes, but not how they look. */
const showsMarks = (page: Page) =>
  page.evaluate(() => {
    const paragraph = document.querySelector('article p')!;
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('riscontro-'));
    return names.some((name) => getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine === 'underline');
  });

const showsCard = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector('riscontro-card');
    return card !== null && getComputedStyle(card).display !== 'none';
  });

async function waitUntil(is: (page: Page) => Promise<boolean>, page: Page): Promise<void> {
  while (!(await is(page))) await setTimeout(20);
}

describe.each(['chrome', 'firefox'] as const)('what goes wrong under way, in %s', (name) => {
  const extension = withExtension(name, pages, { idle: 700 });

  // Firefox ends no background that is at work, and lets no driver do so.
  it.skipIf(name === 'firefox').each(['its reader came', 'its article was checked'])(
    'checks again a page whose worker was ended before %s',
    async (what) => {
      const own = await extension.ownPage();
      // It listens before the page is opened: both are soon over.
      const begun = await own.evaluateHandle((isAsked) => {
        const { runtime, storage } = globalThis.browser ?? chrome;
        const seen = new Promise<void>((resolve) => {
          if (isAsked)
            runtime.onMessage.addListener((message) => {
              if ((message as { type?: string }).type === 'check') resolve();
            });
          else
            storage.onChanged.addListener((changes) => {
              const states = Object.values(changes).map(
                ({ newValue }) => (newValue as { state?: { status?: string } } | undefined)?.state,
              );
              if (states.some((state) => state?.status === 'reading')) resolve();
            });
        });
        return { seen };
      }, what === 'its article was checked');
      const page = await extension.open('/long');
      await own.evaluate(({ seen }) => seen, begun);
      await extension.endBackground();
      await page.bringToFront();
      await waitForNotes(page);
      const panel = await extension.openPanel(page);
      await panel.waitForSelector('.coverage');
      await panel.close();
      await page.close();
    },
  );

  it('puts a reader in, when the popup asks, where the worker was ended before it could', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    // What such a worker leaves: a page that is said to be read, and nobody there who reads it.
    await extension.tell(page, { type: 'end' });
    await waitForNoNotes(page);
    const own = await extension.ownPage();
    await own.evaluate(
      async (key, address) =>
        (globalThis.browser ?? chrome).storage.session.set({
          [key]: { state: { status: 'reading' }, page: address, anyway: false },
        }),
      `tab:${await extension.tabOf(page)}`,
      page.url(),
    );
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('.coverage');
    await panel.close();
    await page.bringToFront();
    await waitForNotes(page);
    await page.close();
  });

  it('reads what was stored by hand or by another version, and loses none of what it cannot read', async () => {
    const own = await extension.ownPage();
    await own.evaluate(() =>
      (globalThis.browser ?? chrome).storage.local.set({
        settings: { paused: 'never', style: 'strong', marks: 7, colour: 'of an older version' },
        reports: ['no report'],
        wrongNotes: { no: 'list' },
      }),
    );
    const page = await extension.open('/demo');
    await own.evaluate(
      async (id) => (globalThis.browser ?? chrome).storage.session.set({ [`tab:${id}`]: { state: 'nonsense' } }),
      await extension.tabOf(page),
    );
    await waitForNotes(page);
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('.coverage');
    await panel.click('.actions summary');
    await panel.click('.keep');
    await panel.waitForFunction(() => document.body.innerText.includes('Kept'));
    expect(await extension.stored('reports')).toEqual([
      expect.objectContaining({ kept: expect.any(String) as string }),
      'no report',
    ]);
    const options = await extension.openOwnPage('options.html', { width: 900, height: 800 });
    await options.waitForSelector('[role=alert], .unreadable');
    await options.close();
    await panel.close();
    await page.close();
  });

  // Firefox gives an extension as much as there is on the disk.
  it.skipIf(name === 'firefox')('says where nothing more fits on the device, and loses nothing', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const own = await extension.ownPage();
    // Chromium gives an extension 10 MB: what is left of them is filled in ever smaller pieces.
    await own.evaluate(async () => {
      const { local } = (globalThis.browser ?? chrome).storage;
      for (let size = 8 * 2 ** 20; size >= 1; size /= 2)
        await local.set({ [`filler-${size}`]: 'x'.repeat(size) }).catch(() => undefined);
    });
    const before = await extension.stored('reports');
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('.coverage');
    await panel.click('.actions summary');
    await panel.click('.keep');
    await panel.waitForFunction(() => document.body.innerText.includes('not enough room'));
    expect(await extension.stored('reports')).toEqual(before);
    await page.bringToFront();
    await pointAt(page, '25 October');
    await extension.inCard(page, 'click', '.flag');
    await extension.waitForCard(page, 'not enough room');
    expect(await extension.inCard(page, 'pressed', '.flag')).toBe('false');
    await own.evaluate(async () => {
      const { local } = (globalThis.browser ?? chrome).storage;
      const keys = Object.keys(await local.get(null)).filter((key) => key.startsWith('filler-'));
      await local.remove(keys);
    });
    await panel.close();
    await page.close();
  });

  it('follows an update: the notes of the old version give way to those of the new one', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    await extension.reload();
    await page.bringToFront();
    await page.mouse.move(5, 5);
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await waitForNotes(page);
    await waitUntil(showsMarks, page);
    await pointAt(page, '25 October');
    await page.waitForFunction(() => document.querySelectorAll('riscontro-card').length === 1);
    await extension.waitForCard(page, 'October 24, 2024');
    await page.close();
  });

  it('leaves open pages without a mark when it is taken away', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await pointAt(page, '25 October');
    await extension.waitForCard(page, 'October 24, 2024');
    expect([await showsMarks(page), await showsCard(page)]).toEqual([true, true]);
    await extension.takeAway();
    await page.bringToFront();
    // In Chromium the reader that was left behind sees that it is cut off when the pointer moves.
    await page.mouse.move(5, 5, { steps: 4 });
    await waitUntil(async (one) => !(await showsMarks(one)) && !(await showsCard(one)), page);
    expect(errors).toEqual([]);
  });
});
