import { useMemo, useState } from 'preact/hooks';
import type { Fact } from '../../packs/fact.ts';
import { formatDay, formatValue } from '../../ui/format-value.ts';
import type { Locale } from '../../ui/messages.ts';
import type { FactList } from '../../ui/reading.ts';
import { searchQuestions } from '../../ui/search-questions.ts';
import { ValuePicture } from '../../ui/ValuePicture.tsx';

interface SourcesProps {
  packs: FactList[];
  locale: Locale;
}

/** Every question of the fact base with every source's answer side by side, and what it does not know. */
export function Sources({ packs, locale }: SourcesProps) {
  const { text } = locale;
  const [query, setQuery] = useState('');
  const searches = useMemo(() => packs.map((list) => searchQuestions(list, locale)), [packs, locale]);
  const wanted = query.trim();
  const found = packs.map((list, i) => (wanted === '' ? Object.keys(list.questions) : searches[i]!(wanted)));
  // Where there is but one subject, its name says nothing.
  const named = (key: string, list: FactList) =>
    packs.length === 1 ? text(key) : text('pair', { name: text(key), value: locale.subject(list.pack) });
  return (
    <>
      <header>
        <img src="/icon-48.png" width="36" height="36" alt="" />
        <h1>{text('sources.title')}</h1>
      </header>
      {packs.map((list) => (
        <p key={list.pack} class="lead">
          <strong>{locale.subject(list.pack)}.</strong>{' '}
          {text('sources.lead', {
            questions: Object.keys(list.questions).length,
            sources: Object.keys(list.sources).length,
            facts: list.facts.length,
          })}
        </p>
      ))}
      <input
        type="search"
        class="wide"
        value={query}
        placeholder={text('sources.search')}
        aria-label={text('sources.search')}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" class="said">
        {found.every((questions) => questions.length === 0) && text('sources.nothing', { query: wanted })}
      </p>
      {packs.map((list, i) => (
        <section key={list.pack} aria-label={named('sources.questions', list)} class="questions">
          {found[i]!.map((question) => (
            <QuestionEntry key={question} {...{ question, list, locale }} />
          ))}
        </section>
      ))}
      {packs.map((list) => (
        <section key={list.pack} class="documents" aria-labelledby={`documents-${list.pack}`}>
          <h2 id={`documents-${list.pack}`}>{named('sources.documents', list)}</h2>
          <ul class="plain">
            {Object.values(list.sources).map(({ id, title, language, published, publishedFrom }) => (
              <li key={id}>
                <cite lang={language}>{title}</cite>
                <small>
                  {text(publishedFrom === 'inferred' ? 'card.published-inferred' : 'card.published', {
                    date: formatDay(published, locale),
                  })}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="unknown">
        <h2 id="unknown">{text('sources.unknown')}</h2>
        <p>{text('sources.unknown-more')}</p>
      </section>
    </>
  );
}

interface QuestionEntryProps {
  question: string;
  list: FactList;
  locale: Locale;
}

function QuestionEntry({ question, list, locale }: QuestionEntryProps) {
  const { text } = locale;
  const kind = list.questions[question]!;
  const { label, counts } = locale.question(list.pack, question);
  const bySource = new Map<string, Fact[]>();
  for (const fact of list.facts.filter((one) => one.question === question))
    bySource.set(fact.source, [...(bySource.get(fact.source) ?? []), fact]);
  const answers = [...bySource].map(([source, facts]) => ({ source, agrees: true, facts }));
  const silent = Object.values(list.sources).filter(({ id }) => !bySource.has(id));
  return (
    <article class="question" id={`${list.pack}-${question}`}>
      <h2>{label}</h2>
      <p class="aside">{counts}</p>
      {answers.length > 0 && <ValuePicture own={[]} finding={{ answers }} kind={kind} locale={locale} />}
      <ul class="plain">
        {answers.map(({ source, facts }) => (
          <li key={source}>
            {facts.map((fact) => (
              <p key={fact.offset}>
                <strong>{formatValue(fact.value, kind, locale)}</strong>{' '}
                <small>
                  {fact.paragraph === 0
                    ? text('sources.headline')
                    : text('sources.paragraph', { number: fact.paragraph })}
                </small>
              </p>
            ))}
            <cite lang={list.sources[source]!.language}>{list.sources[source]!.title}</cite>
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <details class="silent">
          <summary>{text('sources.silent', { count: silent.length })}</summary>
          <ul class="plain">
            {silent.map(({ id, title, language }) => (
              <li key={id}>
                <cite lang={language}>{title}</cite>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
