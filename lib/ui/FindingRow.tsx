import type { Finding } from '../findings/finding.ts';
import { formatValue } from './format-value.ts';
import type { Locale } from './messages.ts';
import type { Reading } from './reading.ts';
import { StateMark } from './StateMark.tsx';

interface FindingRowProps {
  finding: Finding;
  reading: Reading;
  locale: Locale;
  onChoose(finding: Finding): void;
}

/** One finding in a list: its question, the article's value and words, and in short what the other sources answer. */
export function FindingRow({ finding, reading, locale, onChoose }: FindingRowProps) {
  const { label, kind } = reading.questions[finding.question]!;
  return (
    <li class={`row ${finding.state}`}>
      <button type="button" onClick={() => onChoose(finding)}>
        <StateMark state={finding.state} />
        <span class="label">{label}</span>
        <span class="value">{formatValue(finding.claim.value, kind, locale)}</span>
        <q class="words" lang={reading.report.article.language}>
          {reading.words[finding.id]}
        </q>
        <span class="answers">
          {shortAnswers(finding, kind, locale).map(({ agrees, text }) => (
            <span key={text} class={agrees ? 'agrees' : 'conflicts'}>
              {text}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}

/** The sources' answers by value, the differing ones first: "6 November 2024 · 2 sources". */
function shortAnswers(finding: Finding, kind: Parameters<typeof formatValue>[1], locale: Locale) {
  const counts = new Map<string, { agrees: boolean; value: string; count: number }>();
  for (const { agrees, facts } of finding.answers) {
    const value = [...new Set(facts.map((fact) => formatValue(fact.value, kind, locale)))].join(' / ');
    const key = `${agrees} ${value}`;
    counts.set(key, { agrees, value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((left, right) => Number(left.agrees) - Number(right.agrees))
    .map(({ agrees, value, count }) => ({ agrees, text: `${value} · ${locale.text('popup.sources', { count })}` }));
}
