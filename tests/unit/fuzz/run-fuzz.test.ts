import { describe, expect, it } from 'vitest';
import { engineOf, type Engine } from '../../../lib/cli/fuzz/engine.ts';
import { makePage } from '../../../lib/cli/fuzz/make-page.ts';
import { runFuzz, type Failure } from '../../../lib/cli/fuzz/run-fuzz.ts';
import { gatherSentences } from '../../../lib/cli/fuzz/sentences.ts';
import { packs } from '../ui/read-text.ts';

const engine = engineOf(packs);
const sentences = gatherSentences(packs);
const seed = 20241113;

function fuzz(pages: number, changed: Partial<Engine> = {}) {
  const failures: Failure[] = [];
  const run = { seed, from: 0, to: pages, growthEvery: 100, engine: { ...engine, ...changed }, sentences };
  const tally = runFuzz(run, (failure) => failures.push(failure));
  return { failures, tally };
}

describe('a short run', () => {
  it('breaks nothing on its way from page to report and exports', () => {
    const { failures, tally } = fuzz(300);
    expect(failures).toEqual([]);
    expect(tally).toMatchObject({ pages: 300, grown: 3 });
    // Pages without findings would hold whatever is asked of findings.
    expect(tally.answered).toBeGreaterThan(100);
    expect(tally.findings).toBeGreaterThan(400);
  }, 300_000);
});

describe('a failure', () => {
  it('is told once with the shortest page that still fails, and counted every time', () => {
    const check: Engine['check'] = (article, ...rest) => {
      if (article.text.includes('1')) throw new Error(`Nothing to be done with ${article.text.length} characters`);
      return engine.check(article, ...rest);
    };
    const { failures, tally } = fuzz(8, { check });
    expect(failures).toHaveLength(1);
    const { made, kind } = failures[0]!;
    expect('html' in made && made.html.length).toBeLessThan(3);
    expect('html' in made && made.html).toContain('1');
    expect(kind).toBe('Error: Nothing to be done with … characters');
    expect([...tally.failed.values()]).toEqual([expect.any(Number)]);
    expect(tally.failed.get(kind)).toBeGreaterThan(2);
  }, 60_000);
});

describe('the pages of a seed', () => {
  const pages = (of: number, from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => makePage(of, from + i, sentences));

  it('are the same again, each by its number alone', () => {
    expect(pages(seed, 20, 30)).toEqual(pages(seed, 0, 30).slice(20));
    expect(pages(seed + 1, 0, 5)).not.toEqual(pages(seed, 0, 5));
  });

  const made = pages(seed, 0, 1000).map(({ html }) => html);
  it.each<[string, RegExp]>([
    ...sentences.languages.map((language): [string, RegExp] => [
      `text in ${language}`,
      new RegExp(`<html[^>]* lang="${language}"`),
    ]),
    ['figures split over elements', /\d<(?:b|i|em|span)>\d/],
    ['zero-width signs in figures', /\d[\u200B-\u200D\u2060\uFEFF]\d/],
    ['soft hyphens', /\u00AD/],
    ['signs of direction', /[\u202A-\u202E\u2066-\u2069]/],
    ['full-width digits', /[０-９]{2}/],
    ['digits outside the basic plane', /[\u{1d7ce}-\u{1d7ff}]{2}/u],
    ['letters like digits', /\d[OlІО]/],
    ['huge figures', /\d{100}/],
    ['the year 0', /\b0000-\d\d-\d\d/],
    ['the year 275760', /275760/],
    ['halves of characters', /\p{Surrogate}/u],
    ['broken JSON-LD', /ld\+json">[^<]*[^}\]<]<\/script>/],
    ['dates of publication that are none', /published_time" content="[^12]/],
    ['broken languages', /lang="(?:!|-|\*|i-klingon)"/],
    ['deep nesting', /(?:<div>){100}/],
    ['empty blocks', /<p><\/p><p> <\/p>/],
    ['tables', /<table><tr><td>/],
    ['end tags without a begin', /^(?:(?!<p).)*<\/p>/s],
    ['shadow roots', /<template shadowrootmode="open">/],
  ])('have %s', (_, pattern) => {
    expect(made.filter((html) => pattern.test(html))).not.toEqual([]);
  });

  it('have long text nodes', () => {
    const longest = made.map((html) => Math.max(...html.split(/<[^>]*>/).map(({ length }) => length)));
    expect(Math.max(...longest)).toBeGreaterThan(20_000);
  });
});
