import { forgivingSearch } from './forgiving-search.ts';
import { formatValue } from './format-value.ts';
import type { Locale } from './messages.ts';
import type { FactList } from './reading.ts';

/** Prepares the search over a pack's questions, by their names, answers and documents; gives ids, best first. */
export function searchQuestions(list: FactList, locale: Locale): (query: string) => string[] {
  const entries = Object.entries(list.questions).map(([question, kind]) => {
    const facts = list.facts.filter((fact) => fact.question === question);
    return {
      question,
      ...locale.question(list.pack, question),
      values: facts.map((fact) => formatValue(fact.value, kind, locale)),
      sources: facts.map((fact) => list.sources[fact.source]!.title),
    };
  });
  const search = forgivingSearch(entries, ['label', 'counts', 'values', 'sources']);
  return (query) => search(query).map(({ entry }) => entry.question);
}
