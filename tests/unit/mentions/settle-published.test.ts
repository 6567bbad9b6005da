import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { settlePublished } from '../../../lib/mentions/settle-published.ts';

const publishedIn = (language: string, ...datelines: string[]) =>
  settlePublished({ ...articleFromText({ text: 'Text.', language }), datelines }).published;

describe('settlePublished', () => {
  it.each([
    ['it', 'Roma, 12 novembre 2024 –', '2024-11-12'],
    ['it', '12 novembre 2024 - 09:30', '2024-11-12'],
    ['en', 'Updated October 30, 2024', '2024-10-30'],
    ['en', 'MOSCOW, Nov. 6, 2024 (Agency) —', '2024-11-06'],
  ])('reads a dateline in %s: %s', (language, line, date) => {
    expect(publishedIn(language, line)).toEqual({ date, from: 'dateline' });
  });

  it('takes the first line that is one', () => {
    expect(publishedIn('en', 'By our staff', '3 comments', 'Published 6 November 2024')?.date).toBe('2024-11-06');
  });

  it.each([
    ['en', 'The treaty of 19 June 2024 in full'],
    ['en', 'MOSCOW, Nov. 6 (Agency) —'],
    ['it', 'Il voto del 6 novembre 2024 cambia tutto'],
    ['en', 'Image: the two leaders at the signing (2024-06-19) 07.jpg'],
    ['xx', '2024-11-06'],
  ])('leaves %s alone: %s', (language, line) => expect(publishedIn(language, line)).toBeNull());

  it('keeps a date that the page gives', () => {
    const article = {
      ...articleFromText({ text: 'Text.', language: 'en', published: { date: '2024-01-01', from: 'meta' } }),
      datelines: ['6 November 2024'],
    };
    expect(settlePublished(article).published).toEqual({ date: '2024-01-01', from: 'meta' });
  });
});
