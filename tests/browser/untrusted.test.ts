import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { agreeing, articleOf, conflicting, pageOf } from './pages/subject-article.ts';
import { watchFaults } from './watch-faults.ts';
import { withExtension } from './with-extension.ts';

const pages = {
  '/page': pageOf(`${articleOf()}<iframe src="/plain"></iframe>`),
  '/plain': pageOf(articleOf()),
  '/favicon.ico': { body: '', headers: { 'content-type': 'image/x-icon' } },
};

/** Far more frames than a pointer has to rest on a note for its card: what was going to come has come. */
const letFramesPass = (page: Page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 45; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

describe.each(['chrome', 'firefox'] as const)('what a page makes up in %s', (name) => {
  const extension = withExtension(name, pages);
  const faults = watchFaults(extension);
  const openPage = async () => {
    const page = await extension.open('/page', faults.listen);
    await waitForNotes(page);
    return page;
  };
  /** Fires every event that a pointer, a finger or a key would at the place of a mark, and a few at the window. */
  const pretend = (page: Page, state: string) =>
    page.evaluate((key) => {
      const [range] = CSS.highlights.get(key)!;
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      const target = (range as Range).startContainer.parentElement!;
      const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
      for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup']) {
        for (const pointerType of ['mouse', 'touch'])
          target.dispatchEvent(new PointerEvent(type, { ...at, pointerType }));
      }
      for (const type of ['mouseover', 'mousemove', 'click']) target.dispatchEvent(new MouseEvent(type, at));
      for (const code of ['KeyN', 'KeyO', 'KeyP', 'Enter']) {
        const pressed = { code, key: code.slice(-1), altKey: true, shiftKey: true, bubbles: true };
        for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, pressed));
      }
    }, `riscontro-${state}`);

  it('events at a mark open no card', async () => {
    const page = await openPage();
    await pretend(page, 'conflicts');
    await letFramesPass(page);
    expect(await page.$('riscontro-card')).toBeNull();
    await page.close();
  });

  it('events elsewhere neither close the reader’s card nor put another in its place', async () => {
    const page = await openPage();
    await pointAt(page, agreeing);
    await pretend(page, 'conflicts');
    await page.evaluate(() => {
      document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
      document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse' }));
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await letFramesPass(page);
    expect(await extension.inCard(page, 'text')).toContain('June 19, 2024');
    await page.close();
  });

  it('clicks and keys at the card press none of its buttons', async () => {
    const page = await openPage();
    await pointAt(page, conflicting);
    for (const button of ['.flag', '.pin', '.next', '.close']) {
      const box = JSON.parse(await extension.inCard(page, 'box', button)) as DOMRect;
      await page.evaluate(({ x, y, width, height }) => {
        const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
        const host = document.querySelector('riscontro-card')!;
        for (const target of [host, document.elementFromPoint(at.clientX, at.clientY)!]) {
          for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, at));
          for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
          target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
        }
        host.shadowRoot?.querySelectorAll('button').forEach((inner) => inner.click());
      }, box);
    }
    await letFramesPass(page);
    expect(await extension.inCard(page, 'text')).toContain('October 25, 2024');
    expect(await extension.inCard(page, 'pressed', '.pin')).toBe('false');
    expect(await extension.stored('wrongNotes')).toBeUndefined();
    await page.close();
  });

  it('an element of the card’s name is nothing to us', async () => {
    const page = await openPage();
    await page.evaluate(() => {
      const made = document.createElement('riscontro-card');
      made.append('made up');
      made.style.cssText = 'position: fixed; inset: 0 0 auto 0; height: 20px';
      document.body.append(made);
    });
    await pointAt(page, agreeing);
    await page.waitForFunction(() => document.querySelectorAll('riscontro-card').length === 2);
    // Were the made-up one taken for the card, the pointer could rest on it.
    await page.mouse.move(300, 10, { steps: 4 });
    await page.waitForFunction(() => document.querySelectorAll('riscontro-card').length === 1);
    expect(await page.$eval('riscontro-card', (made) => made.textContent)).toBe('made up');
    await page.close();
  });

  it('a made-up return to the page has nothing read again', async () => {
    const page = await openPage();
    const key = `tab:${await extension.tabOf(page)}`;
    const own = await extension.ownPage();
    // A check that is made anew would write over this.
    await own.evaluate((name) => (globalThis.browser ?? chrome).storage.session.set({ [name]: 'untouched' }), key);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await letFramesPass(page);
    const stored = await own.evaluate((name) => (globalThis.browser ?? chrome).storage.session.get(name), key);
    expect(stored).toEqual({ [key]: 'untouched' });
    await page.close();
  });

  it('messages reach nobody', async () => {
    const page = await openPage();
    const tab = await extension.tabOf(page);
    const before = await extension.ask({ type: 'tab-view', tab });
    const reached = await page.evaluate(() => {
      const asked = ['end', 'step', 'toggle', 'check-again', 'check', 'wrong-note', 'on-subject', 'cards-wanted'];
      for (const type of asked) {
        const message = { type, by: 1, finding: '0', wrong: true };
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: message }));
        window.dispatchEvent(new CustomEvent(`riscontro:${type}`, { detail: message }));
        document.dispatchEvent(new MessageEvent('message', { data: message }));
      }
      const { runtime } = (globalThis.chrome ?? {}) as { runtime?: { sendMessage?: unknown } };
      return { chrome: typeof runtime?.sendMessage, browser: typeof globalThis.browser };
    });
    expect(reached).toEqual({ chrome: 'undefined', browser: 'undefined' });
    await letFramesPass(page);
    expect(await page.$('riscontro-card')).toBeNull();
    expect(await extension.ask({ type: 'tab-view', tab })).toEqual(before);
    expect([faults.inPage(), await faults.inExtension()]).toEqual([[], []]);
    await page.close();
  });
});
