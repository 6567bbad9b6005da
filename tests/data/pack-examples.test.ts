import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/article-from-text.ts';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { findMentions } from '../../lib/mentions/find-mentions.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';

/** A Wednesday: late enough for every event of the treaty pack. */
const published = '2024-11-13';

describe.each(readPacks().map((pack) => [pack.id, pack] as const))('examples of the %s pack', (_, pack) => {
  const cases = Object.entries(pack.examples).flatMap(([language, byQuestion]) =>
    Object.entries(byQuestion).flatMap(([question, sentences]) =>
      sentences.map((sentence) => ({ language, question, sentence })),
    ),
  );

  it.each(cases)('$language $question: $sentence', ({ language, question, sentence }) => {
    const start = sentence.indexOf('[');
    const text = sentence.replace(/[[\]]/g, '');
    const end = sentence.indexOf(']') - 1;
    const article = articleFromText({ title: '', text, language, published: { date: published, from: 'given' } });
    const mentions = findMentions(article, { defaultYear: pack.year });
    expect(
      mentions.some((mention) => mention.start < end && start < mention.end),
      'the marked place is a mention',
    ).toBe(true);
    const claims = findClaims(article, mentions, pack).filter((claim) => claim.start < end && start < claim.end);
    expect(claims.flatMap((claim) => claim.questions[0])).toEqual(question === 'none' ? [] : [question]);
  });

  it('shows every question in every language', () => {
    const missing = Object.entries(pack.examples).flatMap(([language, byQuestion]) =>
      pack.questions.filter(({ id }) => !byQuestion[id]?.length).map(({ id }) => `${language} ${id}`),
    );
    expect(missing).toEqual([]);
  });
});
