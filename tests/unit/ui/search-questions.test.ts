import { describe, expect, it } from 'vitest';
import { factListOf } from '../../../lib/ui/reading.ts';
import { searchQuestions } from '../../../lib/ui/search-questions.ts';
import { locale, pack } from './read-text.ts';

const search = searchQuestions(factListOf(pack, 'en'), locale);

describe('searchQuestions', () => {
  it.each([
    ['a name', 'Ratified by the State Duma', 'duma-ratified'],
    ['a part of a name', 'deserters', 'dprk-deserters'],
    ['any case', 'DESERTERS', 'dprk-deserters'],
    ['a slip', 'deserers', 'dprk-deserters'],
    ['what it counts', 'artillery shells that Russia uses', 'shells-per-year'],
    ['an answer', '600,000', 'russia-losses'],
    ['a day', '29 April 2024', 'missile-report'],
  ])('finds a question by %s', (_, query, question) => expect(search(query)[0]).toBe(question));

  it('finds the questions that a document answers', () => {
    const found = search('Putin firma un accordo');
    const answered = pack.facts.filter(({ source }) => source === 'putin-signs-law').map((fact) => fact.question);
    expect(found.toSorted()).toEqual(expect.arrayContaining([...new Set(answered)]));
    expect(found).not.toContain('dprk-deserters');
  });

  it('gives each question once', () => {
    const found = search('2024');
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(['zebra', 'q'.repeat(200), '\u0000'])('finds nothing for %j', (query) => expect(search(query)).toEqual([]));
});
