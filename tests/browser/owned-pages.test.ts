import type { Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { paintedWords, pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { bundleScript } from './pages/bundle-script.ts';
import { ReactArticle, type ArticleState } from './pages/react-article.ts';
import { agreeing, articleOf, conflicting, pageOf } from './pages/subject-article.ts';
import { traceOf } from './trace-of.ts';
import { watchFaults } from './watch-faults.ts';
import { withExtension } from './with-extension.ts';

const script = async (file: string) =>
  `<script>${(await bundleScript(file)).replaceAll('</script', '<\\/script')}</script>`;
const pages = {
  '/react': pageOf(
    `<div id="root">${renderToString(createElement(ReactArticle))}</div>${await script('react-in-page.ts')}`,
  ),
  '/editor': pageOf(
    `<div id="editor" style="white-space: pre-wrap">${articleOf()}</div>${await script('editor-in-page.ts')}`,
  ),
  '/plain': pageOf(articleOf()),
  '/favicon.ico': { body: '', headers: { 'content-type': 'image/x-icon' } },
};

declare const window: Window & {
  hydrate(): void;
  setArticle(state: ArticleState): void;
  recovered: string[];
  editorText(): string;
};

describe.each(['chrome', 'firefox'] as const)('pages that own their nodes in %s', (name) => {
  const extension = withExtension(name, pages);
  const faults = watchFaults(extension);
  const words = async (page: Page) => Object.values(await paintedWords(page)).flat();
  const openCard = async (page: Page) => {
    await extension.tell(page, { type: 'step', by: 1 });
    await extension.waitForCard(page, 'June 19, 2024');
  };
  const closeCard = async (page: Page) => {
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
  };

  /** What a reader and the page do in turn; `look` is called after every step that is over. */
  const liveWithReact = async (page: Page, hasNotes: boolean, look: () => Promise<void>) => {
    if (hasNotes) {
      await waitForNotes(page);
      await openCard(page);
    }
    await page.evaluate(() => window.hydrate());
    if (hasNotes) await closeCard(page);
    await look();
    await page.evaluate(() => window.setArticle({ day: '24 October 2024', added: [] }));
    if (hasNotes) await expect.poll(() => words(page)).toEqual([agreeing, '24 October 2024']);
    await look();
    const upper = 'The Federation Council ratified the treaty between Russia and North Korea on 6 November 2024.';
    await page.evaluate((text) => window.setArticle({ day: '25 October 2024', added: [text] }), upper);
    if (hasNotes)
      await expect.poll(() => words(page)).toEqual(expect.arrayContaining([conflicting, '6 November 2024']));
    await look();
    await page.evaluate(() => window.setArticle({ day: '25 October 2024', added: [] }));
    if (hasNotes) await expect.poll(() => words(page)).toEqual([agreeing, conflicting]);
    await look();
  };

  it('React hydrates and redraws its article as without us', async () => {
    const live = async (page: Page, hasNotes: boolean) => {
      const seen: unknown[] = [];
      await liveWithReact(page, hasNotes, async () => void seen.push(await traceOf(page)));
      return { seen, recovered: await page.evaluate(() => window.recovered) };
    };
    const bare = await extension.openBare('/react', faults.listen);
    const expected = await live(bare, false);
    const bareFaults = faults.inPage();
    await bare.close();
    const page = await extension.open('/react', faults.listen);
    expect(await live(page, true)).toEqual(expected);
    expect(expected.recovered).toEqual([]);
    expect([faults.inPage(), await faults.inExtension()]).toEqual([bareFaults, []]);
    expect(faults.inPage()).toEqual([]);
    await page.close();
  });

  /** Types into the paragraph about the ratification, and takes it back. */
  const write = async (page: Page, hasNotes: boolean, look: () => Promise<void>) => {
    if (hasNotes) await waitForNotes(page);
    await look();
    // To the end of the last paragraph.
    await page.click('#editor p:last-of-type', { offset: { x: 5, y: 5 } });
    await page.keyboard.press('End');
    await page.keyboard.type(' It was 24 October 2024.');
    await page.waitForFunction(() => window.editorText().endsWith('It was 24 October 2024.'));
    await look();
    if (hasNotes) {
      await openCard(page);
      await closeCard(page);
      await page.click('#editor p:last-of-type', { offset: { x: 5, y: 5 } });
    }
    await look();
    await page.keyboard.down('Control');
    while ((await page.evaluate(() => window.editorText())).includes('It was')) await page.keyboard.press('z');
    await page.keyboard.up('Control');
    if (hasNotes) await expect.poll(() => words(page)).toEqual([agreeing, conflicting]);
    await look();
  };

  it('a page that writes the same text anew keeps its marks', async () => {
    const page = await extension.open('/plain', faults.listen);
    await waitForNotes(page);
    await page.evaluate(() => {
      const node = document.querySelectorAll('p')[1]!.firstChild as Text;
      node.data = String(node.data);
    });
    await expect.poll(() => words(page)).toEqual([agreeing, conflicting]);
    await page.close();
  });

  it('an editor keeps the keyboard while the pointer rests on a note', async () => {
    const page = await extension.open('/editor', faults.listen);
    await waitForNotes(page);
    await page.click('#editor p:last-of-type', { offset: { x: 5, y: 5 } });
    await page.keyboard.press('End');
    await pointAt(page, agreeing);
    await extension.waitForCard(page, 'June 19, 2024');
    await page.keyboard.type(' It rained.');
    await page.waitForFunction(() => window.editorText().endsWith('2024. It rained.'));
    await page.close();
  });

  it('an editor writes and takes back as without us', async () => {
    const live = async (page: Page, hasNotes: boolean) => {
      const seen: unknown[] = [];
      await write(page, hasNotes, async () => {
        seen.push(await page.evaluate(() => [window.editorText(), document.body.outerHTML]));
      });
      return seen;
    };
    const bare = await extension.openBare('/editor', faults.listen);
    const expected = await live(bare, false);
    await bare.close();
    const page = await extension.open('/editor', faults.listen);
    expect(await live(page, true)).toEqual(expected);
    expect([faults.inPage(), await faults.inExtension()]).toEqual([[], []]);
    await page.close();
  });
});
