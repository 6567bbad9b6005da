import { useMemo } from 'preact/hooks';
import type { Finding } from '../../findings/finding.ts';
import type { Fact } from '../../packs/fact.ts';
import { formatValue } from '../../ui/format-value.ts';
import type { Locale } from '../../ui/messages.ts';
import type { FactList, Reading } from '../../ui/reading.ts';
import { searchReading } from '../../ui/search-reading.ts';
import { FindingRow } from './Question.tsx';

interface SearchResultsProps {
  query: string;
  reading: Reading;
  list: FactList;
  locale: Locale;
  onJump(finding: Finding): void;
  onShare(finding: Finding): void;
}

/** The findings of the page and the facts of its pack that a query finds. */
export function SearchResults({ query, reading, list, locale, onJump, onShare }: SearchResultsProps) {
  const search = useMemo(() => searchReading(reading, list, locale), [reading, list, locale]);
  const { findings, facts } = search(query);
  if (findings.length + facts.length === 0) {
    return (
      <p class="empty" role="status">
        {locale.text('panel.search-nothing', { query })}
      </p>
    );
  }
  return (
    <>
      {findings.length > 0 && (
        <section class="found-findings">
          <h2>{locale.text('panel.search-findings')}</h2>
          <ul>
            {findings.map(({ finding, source }) => (
              <FindingRow key={finding.id} named {...{ finding, source, reading, locale, onJump, onShare }} />
            ))}
          </ul>
        </section>
      )}
      {facts.length > 0 && (
        <section class="found-facts">
          <h2>{locale.text('panel.search-facts')}</h2>
          <ul>
            {facts.map((fact) => (
              <FactRow key={`${fact.source}@${fact.offset} ${fact.question}`} {...{ fact, list, locale }} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function FactRow({ fact, list, locale }: { fact: Fact; list: FactList; locale: Locale }) {
  const source = list.sources[fact.source]!;
  return (
    <li class="row fact">
      <span class="label">{locale.question(list.pack, fact.question).label}</span>
      <span class="value">{formatValue(fact.value, list.questions[fact.question]!, locale)}</span>
      <cite lang={source.language}>{source.title}</cite>
    </li>
  );
}
