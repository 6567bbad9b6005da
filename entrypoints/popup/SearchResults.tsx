import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Finding } from '../../lib/findings/finding.ts';
import type { Fact } from '../../lib/packs/fact.ts';
import { FindingRow } from '../../lib/ui/FindingRow.tsx';
import { formatValue } from '../../lib/ui/format-value.ts';
import type { Locale } from '../../lib/ui/messages.ts';
import type { FactList, Reading } from '../../lib/ui/reading.ts';
import { searchReading } from '../../lib/ui/search-reading.ts';

interface SearchResultsProps {
  query: string;
  reading: Reading;
  locale: Locale;
  onJump(finding: Finding): void;
  readFacts(pack: string): Promise<FactList | null>;
}

/** The findings of the page and the facts of its pack that a query finds. The facts are fetched when the first search begins. */
export function SearchResults({ query, reading, locale, onJump, readFacts }: SearchResultsProps) {
  const [list, setList] = useState<FactList | null>(null);
  const { pack } = reading.report;
  useEffect(() => {
    if (pack !== null) void readFacts(pack).then(setList);
  }, [pack]);
  const search = useMemo(() => list && searchReading(reading, list, locale), [reading, list, locale]);
  if (!search || !list) return null;

  const { findings, facts } = search(query);
  if (findings.length + facts.length === 0) {
    return <p class="empty">{locale.text('popup.search-nothing', { query })}</p>;
  }
  return (
    <>
      {findings.length > 0 && (
        <section class="found-findings">
          <h2>{locale.text('popup.search-findings')}</h2>
          <ul>
            {findings.map((finding) => (
              <FindingRow key={finding.id} onChoose={onJump} {...{ finding, reading, locale }} />
            ))}
          </ul>
        </section>
      )}
      {facts.length > 0 && (
        <section class="found-facts">
          <h2>{locale.text('popup.search-facts')}</h2>
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
  const question = list.questions[fact.question]!;
  const source = list.sources[fact.source]!;
  return (
    <li class="row fact">
      <span class="label">{question.label}</span>
      <span class="value">{formatValue(fact.value, question.kind, locale)}</span>
      <cite lang={source.language}>{source.title}</cite>
    </li>
  );
}
