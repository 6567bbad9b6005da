import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { withExtension } from './with-extension.ts';

const demo = readFileSync(new URL('../../assets/demo/en.html', import.meta.url), 'utf8');
const pages = {
  '/demo': demo.replace('<body>', '<body><input id="before" aria-label="before">'),
  '/rtl': demo.replace('<html', '<html dir="rtl"'),
  '/fold': demo
    .replace('<article>', '<article><details><summary>Read more</summary>')
    .replace('</article>', '</details></article>'),
};

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

describe.each(['chrome', 'firefox'] as const)('the card in %s', (name) => {
  const extension = withExtension(name, pages);
  const boxOf = async (page: Parameters<typeof extension.inCard>[0]) =>
    JSON.parse(await extension.inCard(page, 'box')) as Box;

  it('is asked for by marks that differ in the form of their line, not in colour alone', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const forms = await page.evaluate(() =>
      ['agrees', 'disputed', 'conflicts'].map(
        (state) => getComputedStyle(document.body, `::highlight(riscontro-${state})`).textDecorationStyle,
      ),
    );
    expect(forms).toEqual(['dotted', 'dashed', 'solid']);
    await page.close();
  });

  it('draws who says what, says how far apart they are and how the words were read', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    const picture = await extension.inCard(page, 'html', '.picture');
    expect(picture.match(/<circle/g)).toHaveLength(2);
    expect(picture.match(/class="wedge"/g)).toHaveLength(1);
    expect(await extension.inCard(page, 'text')).toContain('1 day earlier');
    expect(await extension.inCard(page, 'click', '.how summary')).toBe('clicked');
    await extension.waitForCard(page, 'The year is not printed here');
    await page.close();
  });

  it('stays while the pointer crosses into it, and goes when the pointer leaves', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    const { left, top, right, bottom } = await boxOf(page);
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 12 });
    await page.mouse.move(left + 20, top + 20, { steps: 4 });
    expect(await extension.inCard(page, 'text')).toContain('October 25, 2024');
    await page.mouse.move(2, 2, { steps: 4 });
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await page.close();
  });

  it.each(['/demo', '/rtl'])('stays inside a small window at every note of %s', async (path) => {
    const page = await extension.open(path);
    await page.setViewport({ width: 340, height: 480 });
    await waitForNotes(page);
    const total = Number(
      await (async () => {
        await extension.tell(page, { type: 'step', by: 1 });
        await page.waitForSelector('riscontro-card');
        return /of (\d+)/.exec(await extension.inCard(page, 'text', '.position'))![1];
      })(),
    );
    for (let i = 0; i < total; i += 1) {
      const box = await boxOf(page);
      expect(box.left, String(i)).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(340);
      expect(box.bottom).toBeLessThanOrEqual(480);
      await extension.tell(page, { type: 'step', by: 1 });
    }
    await page.close();
  });

  it('is walked by keyboard alone: opened, read, pinned, stepped on, closed, and back where the keyboard was', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await page.focus('#before');
    await extension.tell(page, { type: 'step', by: 1 });
    await page.waitForSelector('riscontro-card');
    expect(await extension.inCard(page, 'focused')).toContain('card');
    const first = await extension.inCard(page, 'text', '.position');
    expect(first).toMatch(/^1 of \d+$/);
    const tabTo = async (wanted: string) => {
      for (let i = 0; i < 12; i += 1) {
        if ((await extension.inCard(page, 'focused')).split(' ').includes(wanted)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reaches “${wanted}”`);
    };
    await tabTo('next');
    await page.keyboard.press('Enter');
    await extension.waitForCard(page, '2 of ');
    await tabTo('pin');
    await page.keyboard.press('Enter');
    expect(await extension.inCard(page, 'pressed', '.pin')).toBe('true');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await extension.tell(page, { type: 'toggle' });
    await page.waitForSelector('riscontro-card');
    await extension.tell(page, { type: 'toggle' });
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await page.close();
  });

  it('stays open when pinned, whatever the pointer and the page do', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    await extension.inCard(page, 'click', '.pin');
    await page.mouse.move(2, 2, { steps: 4 });
    await page.mouse.click(2, 2);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await pointAt(page, '24 years');
    expect(await extension.inCard(page, 'text')).toContain('October 25, 2024');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await page.close();
  });

  it('does not come back under a resting pointer when it was closed, and comes when the pointer returns', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    const { left, top } = await boxOf(page);
    await page.mouse.move(left + 60, top + 60, { steps: 3 });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await pointAt(page, '25 October');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    // A move that moves nothing, as browsers make it when something under the pointer goes.
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.$('riscontro-card')).toBeNull();
    await page.mouse.move(2, 2, { steps: 3 });
    await pointAt(page, '25 October');
    await page.close();
  });

  it('is copied with its sources', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    await extension.inCard(page, 'click', '.copy');
    // What the clipboard holds only a reader's own hands can see; a refusal would be said.
    await extension.waitForCard(page, 'Copied');
    await page.close();
  });

  it('keeps on the device that a note was called wrong, and takes it back', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    await extension.inCard(page, 'click', '.flag');
    await extension.waitForCard(page, 'kept on this device');
    expect(await extension.inCard(page, 'pressed', '.flag')).toBe('true');
    const kept = async () => ((await extension.stored('wrongNotes')) ?? []) as Record<string, unknown>[];
    await expect.poll(kept).toHaveLength(1);
    expect((await kept())[0]).toMatchObject({
      question: 'duma-ratified',
      state: 'conflicts',
      target: { exact: '25 October' },
    });
    await extension.inCard(page, 'click', '.undo');
    await expect.poll(kept).toHaveLength(0);
    await page.close();
  });

  it('opens the fold that its note lies in', async () => {
    const page = await extension.open('/fold');
    await waitForNotes(page);
    expect(await page.$eval('details', (fold) => fold.open)).toBe(false);
    await extension.tell(page, { type: 'step', by: 1 });
    await page.waitForSelector('riscontro-card');
    expect(await page.$eval('details', (fold) => fold.open)).toBe(true);
    await page.close();
  });

  it('opens under a finger, and closes under it elsewhere', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const point = await page.evaluate(() => {
      const [range] = CSS.highlights.get('riscontro-conflicts')!;
      (range as Range).startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.touchscreen.tap(point.x, point.y);
    await page.waitForSelector('riscontro-card');
    expect(await extension.inCard(page, 'text')).toContain('October 25, 2024');
    await page.touchscreen.tap(4, 4);
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await page.close();
  });

  it('leaves no trace in print', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    const sheets = await extension.inCard(page, 'text');
    expect(sheets).not.toBe('');
    if (name === 'chrome') {
      await page.emulateMediaType('print');
      expect(await page.$eval('riscontro-card', (card) => getComputedStyle(card).display)).toBe('none');
    }
    await page.close();
  });
});
