import type { Page } from 'puppeteer-core';
import type { FindingState } from '../findings/finding.ts';

/** Words that Riscontro has painted on a page, by state. */
export type PaintedWords = Record<FindingState, string[]>;

/** Waits until the page has notes: the reader has read it, the background has checked it, and the marks are painted. */
export async function waitForNotes(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('riscontro-')));
}

/** Waits until the page bears no mark. The page must be in front: a hidden one draws nothing. */
export async function waitForNoNotes(page: Page): Promise<void> {
  await page.waitForFunction(() => [...CSS.highlights.keys()].every((name) => !name.startsWith('riscontro-')));
}

/** The words of every mark on the page. Both browsers keep one register of highlights for the page and its extensions. */
export function paintedWords(page: Page): Promise<PaintedWords> {
  return page.evaluate(() => {
    const wordsOf = (state: string) =>
      [...(CSS.highlights.get(`riscontro-${state}`) ?? [])].map((range) => String(range).replace(/\s+/g, ' '));
    return { agrees: wordsOf('agrees'), disputed: wordsOf('disputed'), conflicts: wordsOf('conflicts') };
  });
}

/** Moves the pointer over the first place of the page that holds the words, as a reader would, and waits for the card. */
export async function pointAt(page: Page, words: string): Promise<void> {
  await moveTo(page, words);
  await page.waitForSelector('riscontro-card');
}

/** Moves the pointer over the first place of the page that holds the words, as a reader would. */
export async function moveTo(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = range.getClientRects()[0]!;
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (!place) throw new Error(`The page does not hold “${words}”.`);
  await page.mouse.move(place.x, place.y, { steps: 4 });
}
