import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingText } from '../../../lib/exports/finding-text.ts';
import { webAnnotations } from '../../../lib/exports/web-annotations.ts';
import type { Reading } from '../../../lib/ui/reading.ts';
import { locale, paragraphs, readText, reading, withWords } from '../ui/read-text.ts';

const created = '2024-11-13T08:00:00.000Z';

function annotate(from: Reading) {
  let count = 0;
  return webAnnotations(from, locale, { created, newId: () => `urn:uuid:${(count += 1)}` });
}

describe('webAnnotations', () => {
  it('is a collection whose first page holds all', () => {
    const { first, ...collection } = annotate(reading);
    expect(collection).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: expect.stringMatching(/^urn:uuid:\d+$/) as string,
      type: 'AnnotationCollection',
      label: 'What other sources say: Allies again',
      total: 3,
    });
    expect(first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    expect(first.items).toHaveLength(3);
  });

  it('gives every part an id of its own', () => {
    const { id, first } = annotate(reading);
    const ids = [id, first.id, ...first.items.map((item) => item.id)];
    expect(new Set(ids).size).toBe(5);
    for (const one of ids) expect(URL.canParse(one)).toBe(true);
  });

  it('has what an annotation needs: type, body and target', () => {
    const { items } = annotate(reading).first;
    expect(items[1]).toEqual({
      id: expect.any(String) as string,
      type: 'Annotation',
      motivation: 'assessing',
      created,
      generator: { id: 'urn:riscontro:extension', type: 'Software', name: 'Riscontro' },
      body: {
        type: 'TextualBody',
        value: findingText(reading.report.findings[1]!, reading, locale),
        format: 'text/plain',
        language: 'en',
        purpose: 'assessing',
      },
      target: {
        source: 'https://news.example/allies',
        selector: {
          type: 'TextQuoteSelector',
          exact: '25 October 2024',
          prefix: 'ate Duma ratified the treaty on ',
          suffix: '.',
        },
      },
    });
  });

  it('goes in the order of the article', () => {
    const report = { ...reading.report, findings: reading.report.findings.toReversed() };
    const exacts = annotate({ ...reading, report }).first.items.map(({ target }) => target.selector.exact);
    expect(exacts).toEqual(['19 June 2024', '25 October 2024', '11,000']);
  });

  it('has a target where the page has no address', () => {
    const { items } = annotate(withWords({ url: null })).first;
    expect(items.map(({ target }) => target.source)).toEqual(Array(3).fill('about:blank'));
  });

  it('is an empty collection where nothing was found', () => {
    const { total, first } = annotate({ ...reading, report: { ...reading.report, findings: [] } });
    expect([total, first.items]).toEqual([0, []]);
  });

  it('is written as JSON without a loss', () => {
    const annotations = annotate(reading);
    expect(JSON.parse(JSON.stringify(annotations))).toEqual(annotations);
  });

  it('selects words that stand in one block of the article', () => {
    const filler = fc.constantFrom('No.', 'A short line.', 'Rain fell on the capital for the third day in a row.', 'x');
    const block = fc.oneof(fc.constantFrom(...paragraphs), filler);
    let found = 0;
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const { article, reading: read } = readText([paragraphs[0]!, ...blocks].join('\n\n'));
        const parts = article.text.split('\n\n');
        const { items } = annotate(read).first;
        found += items.length;
        items.forEach(({ target: { selector } }, i) => {
          const around = selector.prefix + selector.exact + selector.suffix;
          expect(around).not.toContain('\n\n');
          expect(parts.some((part) => part.includes(around))).toBe(true);
          const { start, end } = read.report.findings.toSorted((a, b) => a.claim.start - b.claim.start)[i]!.claim;
          expect(selector.exact).toBe(article.text.slice(start, end));
        });
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(40);
  });
});
