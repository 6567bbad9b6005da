import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { findMentions } from '../../lib/mentions/find-mentions.ts';
import { exampleArticle } from '../../lib/packs/example-article.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';

describe.each(readPacks().map((pack) => [pack.id, pack] as const))('examples of the %s pack', (_, pack) => {
  const cases = Object.entries(pack.examples).flatMap(([language, byQuestion]) =>
    Object.entries(byQuestion).flatMap(([question, sentences]) =>
      sentences.map((sentence) => ({ language, question, sentence })),
    ),
  );

  it.each(cases)('$language $question: $sentence', ({ language, question, sentence }) => {
    const { article, place } = exampleArticle(sentence, language);
    const covers = ({ start, end }: { start: number; end: number }) => start < place.end && place.start < end;
    const mentions = findMentions(article, { defaultYear: pack.year });
    expect(mentions.some(covers), 'the marked place is a mention').toBe(true);
    const claims = findClaims(article, mentions, pack).filter(covers);
    expect(claims.flatMap((claim) => claim.questions[0])).toEqual(question === 'none' ? [] : [question]);
  });

  it('shows every question in every language', () => {
    const missing = Object.entries(pack.examples).flatMap(([language, byQuestion]) =>
      pack.questions.filter(({ id }) => !byQuestion[id]?.length).map(({ id }) => `${language} ${id}`),
    );
    expect(missing).toEqual([]);
  });
});
