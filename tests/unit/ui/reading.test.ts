import { describe, expect, it } from 'vitest';
import { factListOf, readingOf } from '../../../lib/ui/reading.ts';
import { wordsAt } from '../../../lib/ui/words-at.ts';
import { pack, paragraphs, reading, readText, withWords } from './read-text.ts';

const { report } = reading;

describe('readingOf', () => {
  it('keeps the words at every finding', () => {
    const exacts = report.findings.map(({ id }) => reading.quotes[id]!.exact);
    expect(exacts).toEqual(['19 June 2024', '25 October 2024', '11,000']);
    expect(Object.keys(reading.quotes)).toHaveLength(3);
  });

  it('names the questions and sources of its findings, and no others', () => {
    expect(reading.questions).toEqual({ 'treaty-signed': 'date', 'duma-ratified': 'date', 'dprk-troops': 'count' });
    const { reading: one } = readText(`${paragraphs[0]}\n\n${paragraphs[1]}`);
    const duma = { ...one.report, findings: one.report.findings.slice(1) };
    expect(Object.keys(readingOf(duma, '', pack, 'en').sources).sort()).toEqual([
      'duma-ratifies',
      'upper-house-ratifies',
    ]);
  });

  it('names the source that the page itself is', () => {
    const own = { ...report, findings: [], source: 'kim-ratifies' };
    expect(Object.keys(readingOf(own, '', pack, 'en').sources)).toEqual(['kim-ratifies']);
  });

  it('tells nothing of a source but what readers are told', () =>
    expect(reading.sources['kim-ratifies']).toEqual({
      id: 'kim-ratifies',
      title: 'Kim ratifica trattato di difesa reciproca con Russia',
      language: 'it',
      published: '2024-11-12',
      publishedFrom: 'inferred',
    }));

  it('is plain data', () => expect(JSON.parse(JSON.stringify(reading))).toEqual(reading));

  it('is empty where the page is on no subject', () => {
    const nothing = { ...report, pack: null, findings: [] };
    expect(readingOf(nothing, '', null, 'en')).toEqual({
      report: nothing,
      quotes: {},
      questions: {},
      sources: {},
      labels: {},
    });
  });
});

describe('wordsAt', () => {
  const [finding] = report.findings;
  it('gives the article’s words on one line', () => {
    expect(wordsAt(reading, finding!)).toBe('19 June 2024');
    expect(wordsAt(withWords({ words: '19\n June\t2024' }), finding!)).toBe('19 June 2024');
  });
  it('gives none for a finding of another text', () =>
    expect(wordsAt(reading, { ...finding!, id: 'treaty-signed@9999' })).toBe(''));
});

describe('factListOf', () => {
  it('has all that the pack knows, in its order', () => {
    const list = factListOf(pack, 'en');
    expect(list.facts).toBe(pack.facts);
    expect(Object.keys(list.questions)).toEqual(pack.questions.map(({ id }) => id));
    expect(Object.keys(list.sources)).toEqual(pack.sources.map(({ id }) => id));
    expect(list.sources['kim-ratifies']).not.toHaveProperty('shingles');
  });
});
