import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';

const read = (text: string) => {
  const published = { date: '2024-11-13', from: 'given' } as const;
  const article = articleFromText({ title: '', text, language: 'en', published });
  return findMentions(article).map(({ kind, start, end }) => `${kind} ${article.text.slice(start, end)}`);
};

describe('a list of days', () => {
  it('takes the month behind the last', () =>
    expect(read('They voted on 6, 9 and 11 November.')).toEqual(['date 6', 'date 9', 'date 11 November']));

  it('must rise', () => expect(read('Groups of 12, 9 and 11 November')[0]).toBe('count 12'));

  it('of any length is read without a deep stack', () =>
    expect(read(`${'1, '.repeat(50_000)}2 June`)).toHaveLength(50_001));
});
