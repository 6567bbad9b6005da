import type { Finding } from '../findings/finding.ts';
import type { Fact } from '../packs/fact.ts';
import { forgivingSearch, type Found } from './forgiving-search.ts';
import { formatValue } from './format-value.ts';
import type { Locale } from './messages.ts';
import type { FactList, Reading } from './reading.ts';
import { wordsAt } from './words-at.ts';

/** One thing that the popup's search can find, with the words it is found by. */
type Entry = { label: string; value: string; words: string; sources: string[] } & (
  { kind: 'finding'; finding: Finding } | { kind: 'fact'; fact: Fact }
);

/** A finding that a search found. */
export interface FoundFinding {
  finding: Finding;
  /** The source whose title alone it was found by, where nothing else of it fits. */
  source: string | null;
}

/** What a search found, best first. */
export interface SearchResult {
  findings: FoundFinding[];
  facts: Fact[];
}

/** Prepares the search over a page's findings and its pack's facts, by question, value, words and source; typing slips are forgiven. */
export function searchReading(reading: Reading, list: FactList, locale: Locale): (query: string) => SearchResult {
  const findings = reading.report.findings.map((finding): Entry => {
    const kind = reading.questions[finding.question]!;
    return {
      kind: 'finding',
      finding,
      label: locale.question(list.pack, finding.question).label,
      value: formatValue(finding.claim.value, kind, locale),
      words: wordsAt(reading, finding),
      sources: finding.answers.map(({ source }) => reading.sources[source]!.title),
    };
  });
  const facts = list.facts.map((fact): Entry => {
    const { label } = locale.question(list.pack, fact.question);
    const value = formatValue(fact.value, list.questions[fact.question]!, locale);
    return { kind: 'fact', fact, label, value, words: '', sources: [list.sources[fact.source]!.title] };
  });
  const search = forgivingSearch([...findings, ...facts], ['label', 'value', 'words', 'sources']);
  return (query) => {
    const found = search(query);
    return {
      findings: found.flatMap(({ entry, by }) =>
        entry.kind === 'finding' ? [{ finding: entry.finding, source: sourceBy(entry.finding, by) }] : [],
      ),
      facts: found.flatMap(({ entry }) => (entry.kind === 'fact' ? [entry.fact] : [])),
    };
  };
}

const sourceBy = ({ answers }: Finding, by: Found<Entry>['by']): string | null =>
  by.every(({ field }) => field === 'sources') ? (answers[by[0]?.index ?? -1]?.source ?? null) : null;
