import { describe, expect, it } from 'vitest';
import { factListOf } from '../../../lib/ui/reading.ts';
import { searchReading, type SearchResult } from '../../../lib/ui/search-reading.ts';
import { locale, pack, reading, withWords } from './read-text.ts';

const search = searchReading(reading, factListOf(pack, 'en'), locale);
const findingsOf = ({ findings }: SearchResult) => findings.map(({ finding }) => finding);
const questionsOf = (entries: { question: string }[]) => entries.map(({ question }) => question);

describe('searchReading', () => {
  it.each([
    ['its question', 'State Duma', 'duma-ratified'],
    ['a slip', 'Stata Dumma', 'duma-ratified'],
    ['a day', '25 October 2024', 'duma-ratified'],
    ['a figure', '11,000', 'dprk-troops'],
    ['a source', 'firmano un patto', 'treaty-signed'],
  ])('finds a finding by %s', (_, query, question) => expect(findingsOf(search(query))[0]?.question).toBe(question));

  it('says which source it found a finding by, where it fits by nothing else', () => {
    const [bySource] = search('firmano un patto').findings;
    expect(reading.sources[bySource!.source!]!.title).toContain('firmano un patto');
    expect(search('State Duma').findings[0]!.source).toBeNull();
  });

  it('finds a finding by the article’s own words', () => {
    const own = searchReading(withWords({ words: 'undicimila' }), factListOf(pack, 'en'), locale);
    expect(findingsOf(own('undicimila'))).toEqual(withWords({ words: 'undicimila' }).report.findings);
    expect(own('undicimila').facts).toEqual([]);
  });

  it('finds facts that the article does not speak of', () => {
    const { findings, facts } = search('deserters');
    expect(findings).toEqual([]);
    expect(facts).toEqual(pack.facts.filter(({ question }) => question === 'dprk-deserters'));
  });

  it('finds both on one question', () => {
    const { facts, ...found } = search('Ratified by the State Duma');
    expect(questionsOf(findingsOf({ ...found, facts }))).toContain('duma-ratified');
    expect(facts.slice(0, 2).map(({ source }) => source)).toEqual(['duma-ratifies', 'upper-house-ratifies']);
  });

  it('takes letters with and without accents for the same', () => {
    const changed = structuredClone(reading);
    changed.sources['duma-ratifies']!.title = 'Zàéìòù';
    const found = searchReading(changed, factListOf(pack, 'en'), locale)('zaeiou');
    expect(questionsOf(findingsOf(found))).toContain('duma-ratified');
  });

  it.each(['zebra', 'q'.repeat(200)])('finds nothing for %j', (query) =>
    expect(search(query)).toEqual({ findings: [], facts: [] }),
  );
});
