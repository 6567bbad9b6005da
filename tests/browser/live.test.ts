import { describe, expect, it } from 'vitest';
import { paintedWords, waitForNoNotes, waitForNotes } from '../../lib/cli/drive-page.ts';
import { withExtension } from './with-extension.ts';

const onSubject = `<h1>Moscow ratifies its treaty with Pyongyang</h1>
  <p>Vladimir Putin and Kim Jong Un signed the treaty between Russia and North Korea in Pyongyang on 19 June 2024.</p>
  <p>The State Duma in Moscow ratified the treaty with North Korea on 25 October 2024.</p>`;
const later = '<p>The Federation Council ratified the treaty between Russia and North Korea on 6 November 2024.</p>';
const bread = '<h1>Bread gets dearer</h1><p>Bakers say that a loaf costs 4 euros since 19 June.</p>';
const shell = (content: string) =>
  `<!doctype html><html lang="en"><head><title>News</title></head><body><article>${content}</article></body></html>`;
const pages = {
  '/news': shell(onSubject),
  '/folded': shell(`${onSubject}${later.replace('<p', '<p hidden')}`),
  '/bread': shell(bread),
  '/other': shell(bread),
};

describe.each(['chrome', 'firefox'] as const)('live pages in %s', (name) => {
  const extension = withExtension(name, pages);
  type Opened = Awaited<ReturnType<typeof extension.open>>;
  const conflicts = async (page: Opened) => (await paintedWords(page)).conflicts;
  const all = async (page: Opened) => Object.values(await paintedWords(page)).flat();

  it('marks what a live blog adds, and forgets what it takes back', async () => {
    const page = await extension.open('/news');
    await waitForNotes(page);
    await page.evaluate((html) => document.querySelector('article')!.insertAdjacentHTML('beforeend', html), later);
    await expect.poll(() => all(page)).toContain('6 November 2024');
    await page.evaluate(() => document.querySelectorAll('p')[1]!.remove());
    await expect.poll(() => conflicts(page)).not.toContain('25 October 2024');
    expect(await all(page)).toContain('6 November 2024');
    await page.close();
  });

  it('follows a text that changes in place, and keeps an open card where its place stays', async () => {
    const page = await extension.open('/news');
    await waitForNotes(page);
    await extension.tell(page, { type: 'step', by: 1 });
    await extension.waitForCard(page, 'June 19, 2024');
    await page.evaluate(() => {
      const node = document.querySelectorAll('p')[1]!.firstChild as Text;
      node.data = node.data.replace('25 October', '24 October');
    });
    await expect.poll(() => conflicts(page)).toEqual([]);
    expect(await extension.inCard(page, 'text')).toContain('June 19, 2024');
    await page.close();
  });

  it('marks what a fold of the page gives free', async () => {
    const page = await extension.open('/folded');
    await waitForNotes(page);
    expect(await all(page)).not.toContain('6 November 2024');
    await page.evaluate(() => document.querySelector('[hidden]')!.removeAttribute('hidden'));
    await expect.poll(() => all(page)).toContain('6 November 2024');
    await page.close();
  });

  it('marks the new nodes when a framework draws the same text anew', async () => {
    const page = await extension.open('/news');
    await waitForNotes(page);
    const before = await all(page);
    await page.evaluate(() => {
      const article = document.querySelector('article')!;
      article.replaceWith(article.cloneNode(true));
    });
    const connected = () =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([key]) => key.startsWith('riscontro-'))
          .flatMap(([, ranges]) => [...ranges])
          .filter((range) => range.startContainer.isConnected && !range.collapsed)
          .map(String),
      );
    await expect.poll(async () => (await connected()).sort()).toEqual(before.sort());
    await page.close();
  });

  it('goes along with a site that changes its articles without loading', async () => {
    const page = await extension.open('/bread');
    await page.evaluate((html) => {
      history.pushState(null, '', '/news-without-loading');
      document.querySelector('article')!.innerHTML = html;
    }, onSubject);
    await waitForNotes(page);
    expect(await conflicts(page)).toEqual(['25 October 2024']);
    const panel = await extension.openPanel(page, 'sidepanel');
    await panel.waitForSelector('.coverage');
    await page.bringToFront();
    await page.evaluate((html) => {
      history.pushState(null, '', '/bread-without-loading');
      document.querySelector('article')!.innerHTML = html;
    }, bread);
    await waitForNoNotes(page);
    await panel.bringToFront();
    await panel.waitForSelector('[data-status=not-on-subject]');
    await panel.close();
    await page.close();
  });

  it('sees an article that is written long after the page was', async () => {
    const page = await extension.open('/other');
    await page.evaluate(
      (html) => setTimeout(() => (document.querySelector('article')!.innerHTML = html), 300),
      onSubject,
    );
    await waitForNotes(page);
    await page.close();
  });

  it('is told of once by a page that was looked at several times', async () => {
    const page = await extension.open('/other');
    const own = await extension.ownPage();
    const told = await own.evaluateHandle(() => {
      const messages: unknown[] = [];
      (globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => void messages.push(message));
      return messages;
    });
    // As the background has the gate look once more when settings or addresses change.
    await own.evaluate(
      async (tabId) => {
        const { scripting } = globalThis.browser ?? chrome;
        for (let i = 0; i < 3; i += 1) await scripting.executeScript({ target: { tabId }, files: ['/gate.js'] });
      },
      await extension.tabOf(page),
    );
    await page.bringToFront();
    await page.evaluate((html) => (document.querySelector('article')!.innerHTML = html), onSubject);
    await waitForNotes(page);
    const types = await own.evaluate((messages) => messages.map((message) => (message as { type: string }).type), told);
    expect(types.filter((type) => type === 'on-subject')).toHaveLength(1);
    await page.close();
  });

  it('marks the next article that endless scrolling adds, and keeps the first', async () => {
    const page = await extension.open('/news');
    await waitForNotes(page);
    await page.evaluate(
      (html) => {
        const next = document.createElement('article');
        next.innerHTML = html;
        document.body.append(next);
      },
      `<h1>Upper house follows</h1><p>Moscow and Pyongyang go on.</p>${later.repeat(2)}`,
    );
    await expect.poll(() => all(page)).toContain('6 November 2024');
    expect(await conflicts(page)).toEqual(['25 October 2024']);
    await page.close();
  });

  it('has its notes and its summary again after the back button', async () => {
    const page = await extension.open('/news');
    await waitForNotes(page);
    const url = page.url();
    await page.goto(url.replace(/\/news.*/, '/other?away'));
    // Firefox reports no load of a page that comes back whole.
    await page.evaluate(() => history.back());
    await page.waitForFunction((wanted) => location.href === wanted, {}, url);
    await waitForNotes(page);
    const panel = await extension.openPanel(page);
    await panel.waitForSelector('.coverage');
    await panel.close();
    await page.close();
  });
});
