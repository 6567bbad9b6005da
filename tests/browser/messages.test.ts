import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/article-from-text.ts';
import { pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { articleOf, conflicting, pageOf, paragraphs, title } from './pages/subject-article.ts';
import { withExtension } from './with-extension.ts';

const pages = {
  '/page': pageOf(`${articleOf()}<iframe src="/plain"></iframe>`),
  '/other': pageOf(articleOf()),
  '/plain': pageOf(articleOf()),
  '/bread': pageOf('<article><p>Bakers say that a loaf costs 4 euros since 19 June.</p></article>'),
};

/** The article of `/other`, as the reader there reads it. */
const article = articleFromText({ title, text: paragraphs.join('\n\n'), language: 'en' });

describe.each(['chrome', 'firefox'] as const)('messages in %s', (name) => {
  const extension = withExtension(name, pages);

  /** Says something to the background from the extension's world of a page, as a script there could that has fallen into wrong hands. */
  const sayFrom = async (page: Page, message: unknown, frame?: 'of a frame') => {
    const own = await extension.ownPage();
    return own.evaluate(
      async (tabId, said, isFrame) => {
        const frames = await (globalThis.browser ?? chrome).scripting.executeScript({
          target: { tabId, allFrames: true },
          // As text: Chromium leaves out what is null in an argument.
          args: [said, isFrame],
          func: async (what: string, wantsFrame: boolean): Promise<string> => {
            if (wantsFrame === (window === top)) return 'not here';
            try {
              const { runtime } = (globalThis.browser ?? chrome) as {
                runtime: { sendMessage(one: unknown): Promise<unknown> };
              };
              return JSON.stringify((await runtime.sendMessage(JSON.parse(what))) ?? null);
            } catch (error) {
              return `refused: ${String(error)}`;
            }
          },
        });
        return frames.map(({ result }) => result).filter((result) => result !== 'not here');
      },
      await extension.tabOf(page),
      JSON.stringify(message),
      frame !== undefined,
    );
  };

  it('a script in a page is not told of other tabs, nor of anything that only our own pages may ask', async () => {
    const other = await extension.open('/other');
    await waitForNotes(other);
    const tab = await extension.tabOf(other);
    const page = await extension.open('/bread');
    for (const message of [
      { type: 'tab-view', tab },
      { type: 'packs' },
      { type: 'check-anyway', tab },
      { type: 'keep-report', tab },
      { type: 'check-example', article },
    ]) {
      expect(await sayFrom(page, message), message.type).toEqual([expect.stringContaining('refused')]);
    }
    expect(await extension.stored('reports')).toBeUndefined();
    await page.close();
    await other.close();
  });

  it('what has another shape is refused, and changes nothing', async () => {
    const page = await extension.open('/page');
    await waitForNotes(page);
    const tab = await extension.tabOf(page);
    const before = await extension.ask({ type: 'tab-view', tab });
    for (const message of [
      null,
      7,
      'on-subject',
      [],
      {},
      { type: '__proto__' },
      { type: 'check', anyway: true },
      { type: 'check', anyway: 'yes', article },
      { type: 'check', anyway: true, article: { ...article, text: 11_000 } },
      { type: 'check', anyway: true, article: { ...article, blocks: [{ ...article.blocks[0], start: -1 }] } },
      { type: 'check', anyway: true, article: { ...article, published: { date: 'today', from: 'given' } } },
      { type: 'wrong-note', finding: 5, wrong: true },
      { type: 'wrong-note', finding: 'x'.repeat(201), wrong: true },
    ]) {
      expect(await sayFrom(page, message), JSON.stringify(message)).toEqual([expect.stringContaining('refused')]);
    }
    expect(await sayFrom(page, { type: 'wrong-note', finding: 'none', wrong: true })).toEqual(['null']);
    expect(await extension.stored('wrongNotes')).toBeUndefined();
    expect(await extension.ask({ type: 'tab-view', tab })).toEqual(before);
    await page.close();
  });

  it('an article that is too long for a check is refused, and the reader is told', async () => {
    const page = await extension.open('/page');
    await waitForNotes(page);
    const text = 'x'.repeat(10_000_001);
    expect(await sayFrom(page, { type: 'check', anyway: true, article: { ...article, text } })).toEqual(['null']);
    const panel = await extension.openPanel(page);
    await panel.waitForFunction(() => document.body.innerText.includes('could not be checked'));
    await panel.close();
    await page.close();
  });

  it.runIf(name === 'chrome')('what is stored is closed to scripts in pages', async () => {
    await extension.change({ sitesOff: ['news.example'] });
    const page = await extension.open('/bread');
    const own = await extension.ownPage();
    const [read] = await own.evaluate(
      async (tabId) => {
        const answers = await chrome.scripting.executeScript({
          target: { tabId },
          func: async (): Promise<string> => {
            const { local, session } = chrome.storage;
            const read = await Promise.allSettled([local.get(null), session.get(null as never)]);
            return JSON.stringify(read.map(({ status }) => status));
          },
        });
        return answers.map(({ result }) => result);
      },
      await extension.tabOf(page),
    );
    expect(JSON.parse(read!)).toEqual(['rejected', 'rejected']);
    await extension.change({ sitesOff: [] });
    await page.close();
  });

  it('a frame of a page has none of our scripts, and is not answered', async () => {
    const page = await extension.open('/page');
    await waitForNotes(page);
    const tab = await extension.tabOf(page);
    const own = await extension.ownPage();
    const scripts = await own.evaluate(async (tabId) => {
      const answers = await (globalThis.browser ?? chrome).scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => {
          const names = Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('riscontro'));
          return `${window === top ? 'page' : 'frame'}: ${names.sort().join(' ')}`;
        },
      });
      return answers.map(({ result }) => result).sort();
    }, tab);
    expect(scripts).toEqual(['frame: ', 'page: riscontroGate riscontroReader']);
    const before = await extension.ask({ type: 'tab-view', tab });
    expect(await sayFrom(page, { type: 'check', anyway: true, article }, 'of a frame')).toEqual(['null']);
    expect(await sayFrom(page, { type: 'cards-wanted' }, 'of a frame')).toEqual(['null']);
    expect(await extension.ask({ type: 'tab-view', tab })).toEqual(before);
    await page.close();
  });

  it('a page is told of the notes called wrong on itself alone, whatever address it gives', async () => {
    const other = await extension.open('/other');
    await waitForNotes(other);
    await pointAt(other, conflicting);
    await extension.inCard(other, 'click', '.flag');
    await expect.poll(() => extension.stored('wrongNotes')).toHaveLength(1);
    // The very article that was read there, given out as its own by another page.
    const asRead = { ...article, url: await other.evaluate(() => location.href) };
    const wrongFor = async (of: Page) => {
      const [answer] = await sayFrom(of, { type: 'check', anyway: true, article: asRead });
      return (JSON.parse(answer!) as { wrong: string[] }).wrong;
    };
    expect(await wrongFor(other)).toHaveLength(1);
    const page = await extension.open('/bread');
    expect(await wrongFor(page)).toEqual([]);
    await page.close();
    await other.close();
  });
});
