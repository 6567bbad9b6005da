import { describe, expect, it } from 'vitest';
import { Broken } from '../../../lib/cli/fuzz/broken.ts';
import { checkPage } from '../../../lib/cli/fuzz/check-page.ts';
import { engineOf, type Engine } from '../../../lib/cli/fuzz/engine.ts';
import type { Article } from '../../../lib/article/article.ts';
import type { Report } from '../../../lib/report/report.ts';
import { packs, paragraphs } from '../ui/read-text.ts';

const engine = engineOf(packs);
const html = `<html lang="en"><title>Allies</title><h1>Allies 😀</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;

/** What is wrong with a page of findings, where an engine with a fault reads or checks it; null where nothing is. */
function brokenBy(fault: Partial<Engine>): string | null {
  for (const also of ['check again', 'put text before', 'read in parts'] as const) {
    try {
      checkPage({ html, url: 'https://news.example/a', also }, { ...engine, ...fault });
    } catch (error) {
      if (error instanceof Broken) return error.invariant;
      throw error;
    }
  }
  return null;
}

it('finds nothing wrong with the engine as it is', () => {
  expect(brokenBy({})).toBeNull();
  expect(checkPage({ html, url: null, also: 'check again' }, engine).findings).toHaveLength(3);
});

describe('reading', () => {
  const misread = (change: (article: Article, times: number) => void): Partial<Engine> => {
    let times = 0;
    return {
      read: (...args) => {
        const page = engine.read(...args);
        change(page.article, (times += 1));
        return page;
      },
    };
  };

  it.each<[string, (article: Article, times: number) => void]>([
    ['blocks are in order, apart, and cover the text with blank lines between', ({ blocks }) => blocks.reverse()],
    ['blocks are in order, apart, and cover the text with blank lines between', ({ blocks }) => (blocks[0]!.end -= 1)],
    ['no blank line stands in a block', (article) => join(article)],
    ['a block has a language or "und"', ({ blocks }) => (blocks[1]!.language = 'EN')],
    ['an article has a language or "und"', (article) => (article.language = '')],
    ['a title is one line without space around it', (article) => (article.title += '\n')],
    [
      'the publication date is a day of the calendar',
      (article) => (article.published = { date: '2024-02-30', from: 'meta' }),
    ],
    ['the article is the same after JSON', (article) => (article.url = undefined as never)],
    ['a second read gives the same article', (article, times) => (article.title += times)],
  ])('%s', (invariant, change) => expect(brokenBy(misread(change))).toBe(invariant));

  it('leaves the page as it was', () => {
    const read: Engine['read'] = (document, options) => {
      document.body.setAttribute('data-read', 'yes');
      return engine.read(document, options);
    };
    expect(brokenBy({ read })).toBe('the page is left as it was');
  });

  it.each<[string, number, number]>([
    ['a piece stands in its node unit for unit', 1, 0],
    ['pieces are in order, apart and not empty', 0, -1],
  ])('%s', (invariant, from, start) => {
    const read: Engine['read'] = (...args) => {
      const page = engine.read(...args);
      const pieces = page.textMap.pieces.map((piece) => ({
        ...piece,
        from: piece.from + from,
        start: piece.start + start,
      }));
      return { ...page, textMap: { ...page.textMap, pieces } };
    };
    expect(brokenBy({ read })).toBe(invariant);
  });
});

describe('checking', () => {
  const misjudge = (change: (report: Report, times: number) => unknown): Partial<Engine> => {
    let times = 0;
    return {
      check: (...args) => {
        const report = structuredClone(engine.check(...args));
        change(report, (times += 1));
        return report;
      },
    };
  };

  it.each<[string, (report: Report, times: number) => unknown]>([
    ['a claim stands at a mention', ({ findings }) => (findings[0]!.claim.mention.start -= 1)],
    ['a claim is as long as its mention', ({ findings }) => (findings[0]!.claim.end += 1)],
    ['claims are in order', ({ findings }) => findings.reverse()],
    ['a claim has a value of its question’s kind', ({ findings }) => (findings[0]!.claim.value = { percent: 3 })],
    ['a claim has a value of its question’s kind', ({ findings }) => (findings[0]!.claim.questions = ['unheard-of'])],
    ['findings have ids of their own', ({ findings }) => findings.splice(1, 0, findings[0]!)],
    ['a finding’s id is its question and place', ({ findings }) => (findings[0]!.id += '0')],
    ['a finding has answers', ({ findings }) => (findings[0]!.answers = [])],
    ['an answer stands on its side', ({ findings }) => (findings[0]!.answers[0]!.agrees = false)],
    ['a page is not held against itself', (report) => (report.source = report.findings[0]!.answers[0]!.source)],
    ['a finding’s state is that of its answers', ({ findings }) => (findings[0]!.state = 'disputed')],
    ['coverage counts every finding', ({ coverage }) => (coverage.byState.agrees += 1)],
    ['answered and unanswered places are all there are', ({ coverage }) => (coverage.unanswered += 1)],
    ['a page about nothing has no findings', (report) => (report.pack = null)],
    ['the report is the same after JSON', ({ coverage }) => (coverage.mentions = NaN)],
    ['a second check gives the same report', ({ article }, times) => (article.language = `x${times}`)],
  ])('%s', (invariant, change) => expect(brokenBy(misjudge(change))).toBe(invariant));
});

/** Makes one block of the first two. */
function join({ blocks }: Article): void {
  const [first, second] = blocks.splice(0, 2);
  blocks.unshift({ ...first!, end: second!.end });
}
