import { describe, expect, it } from 'vitest';
import { answerTexts, findingText } from '../../../lib/exports/finding-text.ts';
import { locale, reading, withWords } from '../ui/read-text.ts';

const textOf = (question: string, from = reading) =>
  findingText(
    from.report.findings.find((finding) => finding.question === question)!,
    from,
    locale,
  ).split('\n');

describe('findingText', () => {
  it('tells the differing sources first, each with all it says', () =>
    expect(textOf('dprk-troops')).toEqual([
      'North Korean soldiers sent. Sources differ.',
      'This article: 11,000 “11,000”',
      'Differs: 12,000 — Corea del nord e Russia, accordo per aiutarsi se aggrediti. Ft: «Truppe potrebbero essere inviate a Kursk», published 24 October 2024 (date inferred)',
      'Differs: 10,000 — Russia. Vladimir Putin firma un accordo di mutua difesa con la Corea del Nord, published 10 November 2024 (date inferred)',
      'Agrees: 11,000 — Ratifica della camera alta russa (senza titolo), published 6 November 2024 (date inferred)',
      'Agrees: 11,000 · at least 11,000 — Kim ratifica trattato di difesa reciproca con Russia, published 12 November 2024 (date inferred)',
      'Allies again — https://news.example/allies',
    ]));

  it('says of each state what it means', () => {
    expect(textOf('treaty-signed')[0]).toBe('Treaty signed in Pyongyang. Other sources agree.');
    expect(textOf('duma-ratified')[0]).toBe('Ratified by the State Duma. Other sources say otherwise.');
  });

  it('puts the article’s words on one line', () =>
    expect(textOf('dprk-troops', withWords({ words: '11\n 000' }))[1]).toBe('This article: 11,000 “11 000”'));

  it.each([
    [{ url: null }, 'Allies again'],
    [{ title: '' }, 'https://news.example/allies'],
    [{ title: '', url: null }, ''],
  ])('names the article as far as it can: %j', (words, line) =>
    expect(textOf('duma-ratified', withWords(words)).at(-1)).toBe(line),
  );

  it('calls a question that the pack has no words for by its id', () => {
    const report = { ...reading.report, pack: null };
    expect(textOf('duma-ratified', { ...reading, report })[0]).toBe('duma-ratified. Other sources say otherwise.');
  });
});

describe('answerTexts', () => {
  const finding = reading.report.findings.find(({ question }) => question === 'dprk-troops')!;

  it('says only of an inferred day that it is inferred', () => {
    const changed = structuredClone(reading);
    changed.sources['upper-house-ratifies']!.publishedFrom = 'read';
    expect(answerTexts(finding, changed, locale)[2]).toEqual({
      agrees: true,
      value: '11,000',
      title: 'Ratifica della camera alta russa (senza titolo)',
      published: 'published 6 November 2024',
    });
  });

  it('gives a value that a source repeats once', () => {
    const [first] = finding.answers;
    const twice = { ...finding, answers: [{ ...first!, facts: [...first!.facts, ...first!.facts] }] };
    expect(answerTexts(twice, reading, locale).map(({ value }) => value)).toEqual(['12,000']);
  });
});
