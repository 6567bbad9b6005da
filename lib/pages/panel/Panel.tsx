import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../findings/finding.ts';
import { textFragmentLink } from '../../exports/text-fragment.ts';
import type { TabView } from '../../notes/protocol.ts';
import { coverageLine } from '../../ui/coverage-line.ts';
import { Icon } from '../../ui/Icon.tsx';
import { withLabels, type Locale } from '../../ui/messages.ts';
import type { FactList, Reading } from '../../ui/reading.ts';
import { Actions } from './Actions.tsx';
import { byQuestion, louderFirst } from './by-question.ts';
import { Question } from './Question.tsx';
import { SearchResults } from './SearchResults.tsx';
import { TimeLine } from './TimeLine.tsx';

/** What the summary asks of its surroundings. */
export interface PanelSurroundings {
  onJump(finding: Finding): void;
  onStep(by: 1 | -1): void;
  onKeep(): Promise<boolean | null>;
  onCheckAnyway(): void;
  setSiteOn(site: string, on: boolean): void;
  setPaused(paused: boolean): void;
  openSettings(): void;
  openSources(): void;
  /** Opens the summary beside the page; null where it stands there already, or where the browser has no such place. */
  openBeside: (() => void) | null;
  readPacks(): Promise<FactList[]>;
}

export interface PanelProps extends PanelSurroundings {
  view: TabView;
  locale: Locale;
}

/** What is known of the page in front of the reader, or why nothing is: popup and side panel show the same. */
export function Panel(props: PanelProps) {
  const { view, locale } = props;
  return (
    <>
      {view.status === 'read' ? <ReadPage {...props} reading={view.reading} /> : <Notice {...props} />}
      <Footer {...props} />
      <p class="private">{locale.text('panel.private')}</p>
    </>
  );
}

function Notice({ view, locale, onCheckAnyway, setSiteOn, setPaused }: PanelProps) {
  const { text } = locale;
  const parts = { site: view.site ?? '' };
  return (
    <div class="notice" data-status={view.status} role="status">
      <img src="/icon-48.png" width="40" height="40" alt="" />
      <h1>{text(`page.${view.status}`, parts)}</h1>
      <p>{text(`page.${view.status}-more`, parts)}</p>
      {view.status === 'not-on-subject' && (
        <button type="button" class="main" onClick={onCheckAnyway}>
          {text('panel.check-anyway')}
        </button>
      )}
      {view.status === 'failed' && (
        <button type="button" class="main" onClick={onCheckAnyway}>
          {text('panel.try-again')}
        </button>
      )}
      {view.status === 'site-off' && (
        <button type="button" class="main" onClick={() => setSiteOn(view.site!, true)}>
          {text('panel.site-on', parts)}
        </button>
      )}
      {view.status === 'paused' && (
        <button type="button" class="main" onClick={() => setPaused(false)}>
          {text('panel.resume')}
        </button>
      )}
    </div>
  );
}

function ReadPage(props: PanelProps & { reading: Reading }) {
  const { reading, onJump, onStep, readPacks } = props;
  const { article, coverage, findings, source, pack } = reading.report;
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const [list, setList] = useState<FactList | null>(null);
  const { labels } = list ?? reading;
  const locale = useMemo(() => withLabels(props.locale, labels), [props.locale, labels]);
  useEffect(() => {
    void readPacks().then((packs) => setList(packs.find((one) => one.pack === pack) ?? null));
  }, [pack]);
  const share = async (finding: Finding) => {
    await navigator.clipboard.writeText(textFragmentLink(article.url!, reading.quotes[finding.id]!));
    setSaid(locale.text('panel.copied'));
  };
  const places = { onJump, onShare: share, reading, locale };
  return (
    <>
      <header>
        <p class="title" lang={article.language}>
          {article.title}
        </p>
        <h1 class="coverage">{coverageLine(coverage, locale)}</h1>
        <Proportions {...coverage} />
        {source !== null && <p class="aside">{locale.text('panel.is-source')}</p>}
        <div class="tools">
          <input
            type="search"
            value={query}
            placeholder={locale.text('panel.search')}
            aria-label={locale.text('panel.search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <StepButton by={-1} disabled={findings.length === 0} {...{ locale, onStep }} />
          <StepButton by={1} disabled={findings.length === 0} {...{ locale, onStep }} />
        </div>
        <p class="said" role="status">
          {said}
        </p>
      </header>
      {query.trim() !== '' && list ? (
        <SearchResults query={query.trim()} list={list} {...places} />
      ) : (
        <>
          <h2 class="unseen">{locale.text('panel.findings')}</h2>
          {byQuestion(findings).map((group) => (
            <Question key={group.question} group={group} {...places} />
          ))}
          {findings.length === 0 && <p class="empty">{locale.text('panel.no-findings')}</p>}
          {list && (
            <details class="dates">
              <summary>{locale.text('panel.timeline')}</summary>
              <TimeLine {...{ reading, list, locale }} />
            </details>
          )}
          <Actions {...props} locale={locale} onDone={setSaid} />
        </>
      )}
    </>
  );
}

function Proportions({ byState, unanswered }: Reading['report']['coverage']) {
  const parts = [...louderFirst.map((state) => [state, byState[state]] as const), ['unanswered', unanswered] as const];
  return (
    <div class="proportions" aria-hidden="true">
      {parts.map(([state, count]) => count > 0 && <i key={state} class={state} style={{ flexGrow: count }} />)}
    </div>
  );
}

interface StepButtonProps {
  by: 1 | -1;
  disabled: boolean;
  locale: Locale;
  onStep(by: 1 | -1): void;
}

function StepButton({ by, disabled, locale, onStep }: StepButtonProps) {
  const name = locale.text(by === 1 ? 'panel.next' : 'panel.previous');
  return (
    <button type="button" class="step" title={name} aria-label={name} disabled={disabled} onClick={() => onStep(by)}>
      <Icon name={by === 1 ? 'next' : 'previous'} />
    </button>
  );
}

function Footer({ view, locale, setSiteOn, setPaused, openSettings, openSources, openBeside }: PanelProps) {
  const { site, status } = view;
  const { text } = locale;
  return (
    <footer>
      {site !== null && status !== 'paused' && status !== 'cannot-run' && (
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={status !== 'site-off'}
            onChange={(event) => setSiteOn(site, event.currentTarget.checked)}
          />
          <span>{text('panel.site-on', { site })}</span>
        </label>
      )}
      <nav>
        {status !== 'paused' && (
          <button type="button" class="pause" onClick={() => setPaused(true)}>
            {text('panel.pause')}
          </button>
        )}
        <button type="button" class="sources" onClick={openSources}>
          {text('panel.all-sources')}
        </button>
        {openBeside && (
          <button type="button" class="beside" onClick={openBeside}>
            {text('panel.beside')}
          </button>
        )}
        <button type="button" class="settings" onClick={openSettings}>
          {text('panel.settings')}
        </button>
      </nav>
    </footer>
  );
}
