import type { Finding } from '../findings/finding.ts';
import { formatDay, formatValue } from '../ui/format-value.ts';
import type { Locale } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';
import { wordsAt } from '../ui/words-at.ts';

/** What one source says, in words. */
export interface AnswerText {
  agrees: boolean;
  value: string;
  title: string;
  /** "published 6 November 2024 (date inferred)". */
  published: string;
}

/** On which side an answer stands, in a word. */
export const sideOf = (agrees: boolean, locale: Locale): string =>
  locale.text(agrees ? 'card.answers-agree' : 'card.answers-differ');

/** The sources' answers to a finding in words, the differing ones first. */
export function answerTexts(finding: Finding, reading: Reading, locale: Locale): AnswerText[] {
  const kind = reading.questions[finding.question]!;
  return finding.answers
    .toSorted((left, right) => Number(left.agrees) - Number(right.agrees))
    .map(({ source, agrees, facts }) => {
      const { title, published, publishedFrom } = reading.sources[source]!;
      const key = publishedFrom === 'inferred' ? 'card.published-inferred' : 'card.published';
      return {
        agrees,
        value: [...new Set(facts.map((fact) => formatValue(fact.value, kind, locale)))].join(' · '),
        title,
        published: locale.text(key, { date: formatDay(published, locale) }),
      };
    });
}

/** A note as plain text, with its sources: what a card copies. */
export function findingText(finding: Finding, reading: Reading, locale: Locale): string {
  const { report } = reading;
  const kind = reading.questions[finding.question]!;
  const { label } = locale.question(report.pack ?? '', finding.question);
  const own = formatValue(finding.claim.value, kind, locale);
  const quote = locale.text('card.quote', { words: wordsAt(reading, finding) });
  return [
    `${label}. ${locale.text(`state.${finding.state}`)}.`,
    locale.text('pair', { name: locale.text('card.this-article'), value: `${own} ${quote}` }),
    ...answerTexts(finding, reading, locale).map(({ agrees, value, title, published }) =>
      locale.text('pair', { name: sideOf(agrees, locale), value: `${value} — ${title}, ${published}` }),
    ),
    [report.article.title, report.article.url].filter(Boolean).join(' — '),
  ].join('\n');
}
