import type { Finding } from '../../findings/finding.ts';
import { formatValue } from '../../ui/format-value.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Locale } from '../../ui/messages.ts';
import type { Reading } from '../../ui/reading.ts';
import { wordsAt } from '../../ui/words-at.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { ValuePicture } from '../../ui/ValuePicture.tsx';
import type { QuestionGroup } from './by-question.ts';

interface QuestionProps {
  group: QuestionGroup;
  reading: Reading;
  locale: Locale;
  onJump(finding: Finding): void;
  onShare(finding: Finding): void;
}

/** One question: what all say on one line, and each place of the article, to jump to or to share. */
export function Question({ group, reading, locale, onJump, onShare }: QuestionProps) {
  const { question, state, findings } = group;
  const { pack } = reading.report;
  const kind = reading.questions[question]!;
  const heading = `question-${question}`;
  return (
    <section class={`question ${state}`} aria-labelledby={heading}>
      <h3 id={heading}>
        <StateMark state={state} />
        {locale.question(pack ?? '', question).label}
      </h3>
      <ValuePicture
        own={findings.map(({ claim }) => claim.value)}
        finding={mergeAnswers(findings)}
        width={344}
        {...{ kind, locale }}
      />
      <ul>
        {findings.map((finding) => (
          <FindingRow key={finding.id} {...{ finding, reading, locale, onJump, onShare }} />
        ))}
      </ul>
    </section>
  );
}

type FindingRowProps = Omit<QuestionProps, 'group'> & { finding: Finding; named?: boolean; source?: string | null };

/**
 * One place of the article: its value and words, and in short what the other sources answer. `named`: its question as well; `source`: one of
 * those that answer it, by name.
 */
export function FindingRow({ finding, reading, locale, onJump, onShare, named, source }: FindingRowProps) {
  const cited = source ? reading.sources[source] : null;
  const kind = reading.questions[finding.question]!;
  const { article, pack } = reading.report;
  return (
    <li class={`row ${finding.state}`}>
      <button type="button" class="jump" onClick={() => onJump(finding)}>
        <StateMark state={finding.state} />
        {named && <span class="label">{locale.question(pack ?? '', finding.question).label}</span>}
        <span class="value">{formatValue(finding.claim.value, kind, locale)}</span>
        <q class="words" lang={article.language}>
          {wordsAt(reading, finding)}
        </q>
        <span class="state-name">{locale.text(`state.${finding.state}`)}</span>
        <span class="answers">
          {shortAnswers(finding, kind, locale).map(({ agrees, text }) => (
            <span key={text} class={agrees ? 'agrees' : 'conflicts'}>
              {text}
            </span>
          ))}
        </span>
        {cited && <cite lang={cited.language}>{cited.title}</cite>}
      </button>
      {article.url && (
        <button
          type="button"
          class="share"
          title={locale.text('panel.share')}
          aria-label={locale.text('panel.share')}
          onClick={() => onShare(finding)}
        >
          <Icon name="link" />
        </button>
      )}
    </li>
  );
}

/** A source agrees with the article's values taken together when it agrees with any of them. */
function mergeAnswers(findings: readonly Finding[]): Pick<Finding, 'answers'> {
  const merged = new Map<string, Finding['answers'][number]>();
  for (const answer of findings.flatMap(({ answers }) => answers)) {
    const known = merged.get(answer.source);
    merged.set(answer.source, { ...answer, agrees: answer.agrees || (known?.agrees ?? false) });
  }
  return { answers: [...merged.values()] };
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
    .map(({ agrees, value, count }) => ({ agrees, text: `${value} · ${locale.text('panel.sources', { count })}` }));
}
