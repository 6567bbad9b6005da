import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paintedWords, pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { readLoadedPage } from '../../lib/cli/read-loaded-page.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';
import { checkArticle } from '../../lib/report/check-article.ts';
import { withExtension } from './with-extension.ts';

/** Remembers, before the gate can have run, how a page was served, and every change that is made to it afterwards. */
const witness = `<script>
  addEventListener('DOMContentLoaded', () => {
    window.served = document.documentElement.outerHTML;
    window.changes = [];
    new MutationObserver((records) => window.changes.push(...records)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    window.messages = [];
    addEventListener('message', (event) => window.messages.push(event.data));
  });
</script>`;

const demo = readFileSync(new URL('../../assets/demo/en.html', import.meta.url), 'utf8');
const pages = {
  '/demo': demo.replace('</head>', `${witness}</head>`),
  '/bread': `<!doctype html><html lang="en"><head><title>Bread</title>${witness}</head><body><article><h1>Bread gets dearer</h1>
    <p>On 19 June a loaf cost 11,000 lire, bakers in Russia Street said; Article 4 of their statute forbids more.</p></article></body></html>`,
};

/** What a page can see of itself, written by \`witness\`. */
interface Witness {
  served: string;
  changes: MutationRecord[];
  messages: unknown[];
}
declare const window: Window & Witness;

const expected = (() => {
  const article = readLoadedPage('demo.html', {
    bytes: Buffer.from(demo),
    type: 'text/html',
    charset: 'utf-8',
    url: null,
  });
  const report = checkArticle(article, readPacks());
  const wordsOf = (state: string) =>
    report.findings.filter((one) => one.state === state).map(({ claim }) => article.text.slice(claim.start, claim.end));
  return {
    report,
    words: { agrees: wordsOf('agrees'), disputed: wordsOf('disputed'), conflicts: wordsOf('conflicts') },
  };
})();

describe.each(['chrome', 'firefox'] as const)('the extension in %s', (name) => {
  const extension = withExtension(name, pages);

  it('marks just what the command line finds, each state by its own mark', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const sorted = (words: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(words).map(([state, list]) => [state, [...list].sort()]));
    expect(sorted({ ...(await paintedWords(page)) })).toEqual(sorted(expected.words));
    expect(expected.words.conflicts).toEqual(['25 October']);
    await page.close();
  });

  it('shows on hover what the article and each other source say, closes with Escape and changes no node of the page', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    await pointAt(page, '25 October');
    const text = await extension.inCard(page, 'text');
    expect(text).toContain('October 25, 2024');
    expect(text.match(/October 24, 2024/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text).toContain('date inferred');
    expect(text.toLowerCase()).not.toContain('false');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    const seen = await page.evaluate(() => ({
      same: document.documentElement.outerHTML === window.served,
      touched: window.changes.filter(({ target }) => target !== document.documentElement).length,
      messages: window.messages.length,
    }));
    expect(seen).toEqual({ same: true, touched: 0, messages: 0 });
    await page.close();
  });

  it('leaves a page on another subject exactly as it was', async () => {
    const bread = await extension.open('/bread');
    // The gate has looked at the first page by the time the second, opened later, bears its notes.
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const seen = await bread.evaluate(() => ({
      same: document.documentElement.outerHTML === window.served,
      changes: window.changes.length,
      messages: window.messages.length,
      highlights: CSS.highlights.size,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    }));
    expect(seen).toEqual({ same: true, changes: 0, messages: 0, highlights: 0, sheets: 0 });
    expect(await extension.badge(bread)).toBe('');
    await page.close();
    await bread.close();
  });

  it('sums up in the popup what the command line counts, and jumps to a place', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const popup = await extension.openPanel(page);
    const { coverage } = expected.report;
    const line = await popup.$eval('h1', (heading) => heading.textContent);
    expect(line).toBe(
      `${coverage.mentions} figures and dates: ${coverage.byState.agrees} agree, ${coverage.byState.disputed} disputed, ${coverage.byState.conflicts} conflicts, ${coverage.unanswered} not in the fact base`,
    );
    expect(await popup.$$eval('section li', (rows) => rows.length)).toBe(expected.report.findings.length);
    expect(await extension.badge(page)).toBe(String(coverage.byState.disputed + coverage.byState.conflicts));

    await page.evaluate(() => window.scrollTo(0, 0));
    const last = (await popup.$$('section.agrees li .jump')).at(-1)!;
    await last.click();
    await page.bringToFront();
    await page.waitForSelector('riscontro-card');
    expect(await extension.inCard(page, 'text')).toContain('50%');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('riscontro-card'));
    await popup.close();
    await page.close();
  });

  it('searches findings and facts in the popup', async () => {
    const page = await extension.open('/demo');
    await waitForNotes(page);
    const popup = await extension.openPanel(page);
    await popup.type('input[type=search]', 'Duma');
    await popup.waitForSelector('.found-facts li');
    expect(await popup.$eval('.found-findings', (found) => found.textContent)).toContain('October 25, 2024');
    expect(await popup.$eval('.found-facts', (found) => found.textContent)).toContain('October 24, 2024');
    await popup.close();
    await page.close();
  });

  it('has friendly words for a page on no subject', async () => {
    const bread = await extension.open('/bread');
    const popup = await extension.openPanel(bread);
    await popup.waitForSelector('[data-status="not-on-subject"]');
    expect(await popup.$eval('h1', (heading) => heading.textContent)).toBe('Nothing to check here');
    await popup.close();
    await bread.close();
  });
});
