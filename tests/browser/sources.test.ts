import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { paintedWords, pointAt, waitForNotes } from '../../lib/cli/drive-page.ts';
import { readLabelledArticles, type LabelledArticle } from '../../lib/cli/labelled-article.ts';
import { readLoadedPage } from '../../lib/cli/read-loaded-page.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';
import { checkArticle } from '../../lib/report/check-article.ts';
import { withExtension } from './with-extension.ts';

const folder = fileURLToPath(new URL('../../../shared/articles/sources', import.meta.url));
const here = existsSync(folder);
const articles = here ? readLabelledArticles(folder) : [];

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const pageOf = ({ title, text, published }: LabelledArticle) =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${escape(title || 'Senza titolo')}</title>
   <meta property="article:published_time" content="${published}"></head><body><article>${title ? `<h1>${escape(title)}</h1>` : ''}
   ${text
     .split('\n\n')
     .map((part) => `<p>${escape(part)}</p>`)
     .join('\n')}</article></body></html>`;
const pages = Object.fromEntries(articles.map((article) => [`/${article.id}`, pageOf(article)]));

/** Every finding of a page, as the command line sees it. */
function check(id: string) {
  const article = readLoadedPage(`${id}.html`, {
    bytes: Buffer.from(pages[`/${id}`]!),
    type: 'text/html',
    charset: 'utf-8',
    url: null,
  });
  const report = checkArticle(article, readPacks());
  return { report, words: report.findings.map(({ claim }) => article.text.slice(claim.start, claim.end)).sort() };
}

describe.skipIf(!here).each(['chrome', 'firefox'] as const)(
  'the source documents as pages in %s (needs ../shared/articles)',
  (name) => {
    const extension = withExtension(name, pages);

    it.each(articles.map(({ id }) => id))('%s: every place is marked, and the popup counts the same', async (id) => {
      const page = await extension.open(`/${id}`);
      await waitForNotes(page);
      const { report, words } = check(id);
      expect(
        Object.values(await paintedWords(page))
          .flat()
          .sort(),
      ).toEqual(words);
      const labelled = articles.find((article) => article.id === id)!;
      const answered = labelled.claims.filter(({ question }) =>
        readPacks()[0]!.facts.some((fact) => fact.question === question && fact.source !== id),
      );
      expect(report.findings.length).toBe(answered.length);
      expect(report.source).toBe(id);
      const popup = await extension.openPanel(page);
      expect(await popup.$$eval('section li', (rows) => rows.length)).toBe(report.findings.length);
      await popup.close();
      await page.close();
    });

    it('names over "8 novembre" the two sources that say 6 November', async () => {
      const page = await extension.open('/putin-signs-law');
      await waitForNotes(page);
      await pointAt(page, '8 novembre');
      const text = await extension.inCard(page, 'text');
      expect(text).toContain('November 8, 2024');
      // Once for each source, and once under the picture.
      expect(text.match(/November 6, 2024\n/g)?.length).toBe(3);
      for (const { id, title } of readPacks()[0]!.sources) {
        if (['upper-house-ratifies', 'kim-ratifies'].includes(id)) expect(text).toContain(title);
      }
      await page.close();
    });
  },
);
