import type { Finding, SourceAnswer } from '../findings/finding.ts';
import { formatDay, formatValue } from '../ui/format-value.ts';
import { howRead } from '../ui/how-read.ts';
import type { Locale } from '../ui/messages.ts';
import type { NamedQuestion, NamedSource, Reading } from '../ui/reading.ts';
import { StateMark } from '../ui/StateMark.tsx';

interface CardProps {
  /** The findings at one place, at least one. */
  findings: Finding[];
  reading: Reading;
  locale: Locale;
  onClose(): void;
}

/** What one place of the article says, and what every other source says of it. */
export function Card({ findings, reading, locale, onClose }: CardProps) {
  return (
    <div class="card" role="dialog" tabIndex={-1} lang={locale.language} aria-labelledby="label-0">
      {findings.map((finding, index) => (
        <Comparison key={finding.id} {...{ finding, index, reading, locale }} />
      ))}
      <button class="close" type="button" aria-label={locale.text('card.close')} onClick={onClose}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </button>
    </div>
  );
}

function Comparison({
  finding,
  index,
  reading,
  locale,
}: Omit<CardProps, 'findings' | 'onClose'> & { finding: Finding; index: number }) {
  const question = reading.questions[finding.question]!;
  const { claim, state } = finding;
  const differingFirst = [...finding.answers].sort((left, right) => Number(left.agrees) - Number(right.agrees));
  return (
    <section class={state}>
      <p class="state-name">
        <StateMark state={state} />
        {locale.text(`state.${state}`)}
      </p>
      <h2 id={`label-${index}`}>{question.label}</h2>
      {question.counts && <p class="counts">{question.counts}</p>}
      <div class="mine">
        <p class="who">{locale.text('card.this-article')}</p>
        <p class="figure">{formatValue(claim.value, question.kind, locale)}</p>
        <p class="words" lang={reading.report.article.language}>
          {locale.text('card.quote', { words: reading.words[finding.id]! })}
        </p>
      </div>
      <ul class="answers">
        {differingFirst.map((answer) => (
          <Answer key={answer.source} source={reading.sources[answer.source]!} {...{ answer, question, locale }} />
        ))}
      </ul>
      <p class="how">{howRead(claim.mention, reading.report.article.published, locale)}</p>
    </section>
  );
}

interface AnswerProps {
  answer: SourceAnswer;
  source: NamedSource;
  question: NamedQuestion;
  locale: Locale;
}

function Answer({ answer, source, question, locale }: AnswerProps) {
  const values = new Set(answer.facts.map((fact) => formatValue(fact.value, question.kind, locale)));
  const published = source.publishedFrom === 'inferred' ? 'card.published-inferred' : 'card.published';
  return (
    <li class={answer.agrees ? 'agrees' : 'differs'}>
      <p class="stand">
        <span class="figure">{[...values].join(' · ')}</span>
        <span class="side">{locale.text(answer.agrees ? 'card.answers-agree' : 'card.answers-differ')}</span>
      </p>
      <cite lang={source.language}>{source.title}</cite>
      <p class="date">{locale.text(published, { date: formatDay(source.published, locale) })}</p>
    </li>
  );
}
