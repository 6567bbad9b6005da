import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding, SourceAnswer } from '../findings/finding.ts';
import { findingText } from '../exports/finding-text.ts';
import { formatDay, formatValue } from '../ui/format-value.ts';
import { howFarApart } from '../ui/how-far-apart.ts';
import { howRead } from '../ui/how-read.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import type { Locale } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';
import { wordsAt } from '../ui/words-at.ts';
import { StateMark } from '../ui/StateMark.tsx';
import { ValuePicture } from '../ui/ValuePicture.tsx';
import { copyText } from './copy-text.ts';

export interface CardProps {
  /** The findings at one place, at least one. */
  findings: Finding[];
  reading: Reading;
  locale: Locale;
  /** Where this place stands among all notes of the page, from 1. */
  position: { number: number; count: number };
  pinned: boolean;
  /** Whether the reader has called this note wrong. */
  isWrong: boolean;
  onStep(by: 1 | -1): void;
  onPin(pinned: boolean): void;
  /** False where there is not enough room to keep it. */
  onWrong(wrong: boolean): Promise<boolean>;
  onClose(): void;
}

/** What one place of the article says, and what every other source says of it. */
export function Card(props: CardProps) {
  const { findings, reading, locale, position, pinned, isWrong, onStep, onPin, onWrong, onClose } = props;
  const card = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<'card.copied' | 'card.copy-failed' | 'card.wrong-kept' | 'no-room' | null>(null);
  useEffect(() => setSaid(null), [findings[0]!.id]);

  const copy = async () => {
    const text = findings.map((finding) => findingText(finding, reading, locale)).join('\n\n');
    setSaid((await copyText(text, card.current!)) ? 'card.copied' : 'card.copy-failed');
  };
  const callWrong = async (wrong: boolean) => {
    const isKept = await onWrong(wrong);
    setSaid(!isKept ? 'no-room' : wrong ? 'card.wrong-kept' : null);
  };

  return (
    <div class="card" role="dialog" tabIndex={-1} lang={locale.language} aria-labelledby="label-0" ref={card}>
      <div class="content">
        {findings.map((finding, index) => (
          <Comparison key={finding.id} {...{ finding, index, reading, locale }} />
        ))}
      </div>
      <footer>
        <p class="said" role="status">
          {said && locale.text(said)}{' '}
          {said === 'card.wrong-kept' && (
            <button type="button" class="undo" onClick={() => callWrong(false)}>
              {locale.text('card.wrong-undo')}
            </button>
          )}
        </p>
        <div class="tools">
          <Tool icon="previous" name={locale.text('card.previous')} onPress={() => onStep(-1)} />
          <span class="position">{locale.text('card.position', position)}</span>
          <Tool icon="next" name={locale.text('card.next')} onPress={() => onStep(1)} />
          <span class="gap" />
          <Tool icon="copy" name={locale.text('card.copy')} onPress={copy} />
          <Tool icon="flag" name={locale.text('card.wrong')} pressed={isWrong} onPress={() => callWrong(!isWrong)} />
          <Tool
            icon="pin"
            name={locale.text(pinned ? 'card.unpin' : 'card.pin')}
            pressed={pinned}
            onPress={() => onPin(!pinned)}
          />
        </div>
      </footer>
      <button class="tool close" type="button" aria-label={locale.text('card.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

interface ToolProps {
  icon: IconName;
  name: string;
  pressed?: boolean;
  onPress(): void;
}

function Tool({ icon, name, pressed, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class={`tool ${icon}`}
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

interface ComparisonProps {
  finding: Finding;
  index: number;
  reading: Reading;
  locale: Locale;
}

function Comparison({ finding, index, reading, locale }: ComparisonProps) {
  const kind = reading.questions[finding.question]!;
  const { claim, state } = finding;
  const { article, pack } = reading.report;
  const { label, counts } = locale.question(pack ?? '', finding.question);
  const differingFirst = [...finding.answers].sort((left, right) => Number(left.agrees) - Number(right.agrees));
  return (
    <section class={state}>
      <p class="state-name">
        <StateMark state={state} />
        {locale.text(`state.${state}`)}
      </p>
      <h2 id={`label-${index}`}>{label}</h2>
      {counts && <p class="counts">{counts}</p>}
      <div class="mine">
        <p class="who">{locale.text('card.this-article')}</p>
        <p class="figure">{formatValue(claim.value, kind, locale)}</p>
        <p class="words" lang={article.language}>
          {locale.text('card.quote', { words: wordsAt(reading, finding) })}
        </p>
      </div>
      <ValuePicture own={[claim.value]} {...{ finding, kind, locale }} />
      <ul class="answers">
        {differingFirst.map((answer) => (
          <Answer key={answer.source} {...{ answer, finding, reading, locale }} />
        ))}
      </ul>
      <details class="how">
        <summary>{locale.text('how.heading')}</summary>
        <p>{howRead(claim.mention, article.published, locale)}</p>
      </details>
    </section>
  );
}

interface AnswerProps {
  answer: SourceAnswer;
  finding: Finding;
  reading: Reading;
  locale: Locale;
}

function Answer({ answer, finding, reading, locale }: AnswerProps) {
  const kind = reading.questions[finding.question]!;
  const source = reading.sources[answer.source]!;
  const values = new Set(answer.facts.map((fact) => formatValue(fact.value, kind, locale)));
  const apart =
    !answer.agrees && answer.facts.length === 1
      ? howFarApart(finding.claim.value, answer.facts[0]!.value, kind, locale)
      : null;
  const published = source.publishedFrom === 'inferred' ? 'card.published-inferred' : 'card.published';
  return (
    <li class={answer.agrees ? 'agrees' : 'conflicts'}>
      <p class="stand">
        <span class="figure">{[...values].join(' · ')}</span>
        <span class="side">{locale.text(answer.agrees ? 'card.answers-agree' : 'card.answers-differ')}</span>
      </p>
      {apart && <p class="apart">{apart}</p>}
      <cite lang={source.language}>{source.title}</cite>
      <p class="date">{locale.text(published, { date: formatDay(source.published, locale) })}</p>
    </li>
  );
}
