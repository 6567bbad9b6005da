import { describe, expect, it } from 'vitest';
import { paintedWords, waitForNotes } from '../../lib/cli/drive-page.ts';
import { oddPages } from './pages/odd-pages.ts';
import { articleOf, pageOf } from './pages/subject-article.ts';
import { traceOf } from './trace-of.ts';
import { watchFaults } from './watch-faults.ts';
import { withExtension } from './with-extension.ts';

const pathOf = (name: string) => `/${name.replaceAll(' ', '-')}`;
const pages = {
  ...Object.fromEntries(oddPages.map(({ name, page }) => [pathOf(name), page])),
  '/plain': pageOf(articleOf()),
  '/favicon.ico': { body: '', headers: { 'content-type': 'image/x-icon' } },
};

/** Signs that take no room: the marks run over them. */
const unseen = /[\u00AD\u200B\u202A-\u202E\u2066-\u2069]/g;

describe.each(['chrome', 'firefox'] as const)('odd pages in %s', (name) => {
  const extension = withExtension(name, pages);
  const faults = watchFaults(extension);

  it.each(oddPages)('$name: is marked where it should be, and is otherwise as without us', async (odd) => {
    const bare = await extension.openBare(pathOf(odd.name), faults.listen);
    const [before, bareFaults] = [await traceOf(bare), faults.inPage()];
    await bare.close();

    const page = await extension.open(pathOf(odd.name), faults.listen);
    if (odd.asked) await extension.ask({ type: 'check-anyway', tab: await extension.tabOf(page) });
    await waitForNotes(page);
    const { agrees, disputed, conflicts } = await paintedWords(page);
    const read = (words: string[] = []) => words.join('').replace(unseen, '');
    expect({ agrees: read(agrees), disputed, conflicts: read(conflicts) }).toEqual({
      agrees: read(odd.agrees),
      disputed: [],
      conflicts: read(odd.conflicts),
    });
    expect(await traceOf(page)).toEqual(before);

    await extension.tell(page, { type: 'step', by: 1 });
    if (odd.card) {
      await expect.poll(() => extension.inCard(page, 'text')).toContain('June 19, 2024');
      const { width } = JSON.parse(await extension.inCard(page, 'box')) as DOMRect;
      // Firefox draws no HTML in an SVG document: there the card stands unseen.
      expect(width).toBe(name === 'firefox' && odd.name === 'an SVG picture' ? 0 : 348);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    }
    expect(await traceOf(page)).toEqual(before);
    expect(faults.inPage()).toEqual(bareFaults);
    expect(await faults.inExtension()).toEqual([]);
    await page.close();
  });
});
