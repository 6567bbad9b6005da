import type { Finding, FindingState } from '../../lib/findings/finding.ts';
import type { TabView } from '../../lib/notes/protocol.ts';
import { coverageLine } from '../../lib/ui/coverage-line.ts';
import { FindingRow } from '../../lib/ui/FindingRow.tsx';
import type { Locale } from '../../lib/ui/messages.ts';
import type { FactList, Reading } from '../../lib/ui/reading.ts';
import { useState } from 'preact/hooks';
import { SearchResults } from './SearchResults.tsx';

interface PopupProps {
  view: TabView;
  locale: Locale;
  onJump(finding: Finding): void;
  onStep(by: 1 | -1): void;
  readFacts(pack: string): Promise<FactList | null>;
}

/** What is known of the page in front of the reader, or why nothing is. */
export function Popup({ view, ...rest }: PopupProps) {
  if (view.status === 'read') return <ReadPage reading={view.reading} {...rest} />;
  const { text } = rest.locale;
  return (
    <div class="notice" data-status={view.status}>
      <img src="/icon-48.png" width="40" height="40" alt="" />
      <h1>{text(`page.${view.status}`)}</h1>
      <p>{text(`page.${view.status}-more`)}</p>
    </div>
  );
}

/** The louder states come first: they are what a reader opens the popup for. */
const groups: FindingState[] = ['conflicts', 'disputed', 'agrees'];

function ReadPage({ reading, locale, onJump, onStep, readFacts }: Omit<PopupProps, 'view'> & { reading: Reading }) {
  const [query, setQuery] = useState('');
  const { article, coverage, findings, source } = reading.report;
  return (
    <>
      <header>
        <p class="title" lang={article.language}>
          {article.title}
        </p>
        <h1 class="coverage">{coverageLine(coverage, locale)}</h1>
        <Proportions {...coverage} />
        {source !== null && <p class="aside">{locale.text('popup.is-source')}</p>}
        <div class="tools">
          <input
            type="search"
            value={query}
            placeholder={locale.text('popup.search')}
            aria-label={locale.text('popup.search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <StepButton by={-1} disabled={findings.length === 0} {...{ locale, onStep }} />
          <StepButton by={1} disabled={findings.length === 0} {...{ locale, onStep }} />
        </div>
      </header>
      {query.trim() === '' ? (
        groups.map((state) => <Group key={state} {...{ state, reading, locale, onJump }} />)
      ) : (
        <SearchResults query={query.trim()} {...{ reading, locale, onJump, readFacts }} />
      )}
      {findings.length === 0 && <p class="empty">{locale.text('popup.no-findings')}</p>}
      <footer>{locale.text('popup.private')}</footer>
    </>
  );
}

function Proportions({ byState, unanswered }: Reading['report']['coverage']) {
  const parts = [...groups.map((state) => [state, byState[state]] as const), ['unanswered', unanswered] as const];
  return (
    <div class="proportions" aria-hidden="true">
      {parts.map(([state, count]) => count > 0 && <i key={state} class={state} style={{ flexGrow: count }} />)}
    </div>
  );
}

interface GroupProps {
  state: FindingState;
  reading: Reading;
  locale: Locale;
  onJump(finding: Finding): void;
}

function Group({ state, reading, locale, onJump }: GroupProps) {
  const findings = reading.report.findings.filter((finding) => finding.state === state);
  if (findings.length === 0) return null;
  return (
    <section class={state} aria-labelledby={`group-${state}`}>
      <h2 id={`group-${state}`} class="state-name">
        {locale.text(`popup.${state}`)}
        <span class="number">{findings.length}</span>
      </h2>
      <ul>
        {findings.map((finding) => (
          <FindingRow key={finding.id} onChoose={onJump} {...{ finding, reading, locale }} />
        ))}
      </ul>
    </section>
  );
}

interface StepButtonProps {
  by: 1 | -1;
  disabled: boolean;
  locale: Locale;
  onStep(by: 1 | -1): void;
}

function StepButton({ by, disabled, locale, onStep }: StepButtonProps) {
  const name = locale.text(by === 1 ? 'popup.next' : 'popup.previous');
  return (
    <button type="button" class="step" title={name} aria-label={name} disabled={disabled} onClick={() => onStep(by)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={by === 1 ? 'M4 6l4 4 4-4' : 'M4 10l4-4 4 4'}
          fill="none"
          stroke="currentColor"
          stroke-width="1.7"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
