import type { ValueKind } from '../mentions/value.ts';
import type { Fact, Source } from '../packs/fact.ts';
import type { Pack, PackLabels } from '../packs/pack.ts';
import { quoteAt, type TextQuote } from '../report/report-json.ts';
import type { Report } from '../report/report.ts';

/** What a reader is told of a source: the parts that only recognise it are left out. */
export type NamedSource = Pick<Source, 'id' | 'title' | 'language' | 'published' | 'publishedFrom'>;

/** What card and popup show of one page: its report, with the article's own words and what it holds of the pack. */
export interface Reading {
  report: Report;
  /** The article's words at each finding and around it, by the finding's id. */
  quotes: Record<string, TextQuote>;
  /** Kinds of the questions that the findings answer, by id. */
  questions: Record<string, ValueKind>;
  /** The sources that the findings name, by id. */
  sources: Record<string, NamedSource>;
  /** What the pack and the questions of the findings are called, by the pack's id; empty where the locale knows it. */
  labels: Record<string, PackLabels>;
}

/** Everything a pack knows, for search and for the page of sources. */
export interface FactList {
  pack: string;
  facts: Fact[];
  /** Kinds by id, in the pack's order. */
  questions: Record<string, ValueKind>;
  sources: Record<string, NamedSource>;
  /** What the pack and its questions are called, by the pack's id; empty where the locale knows it. */
  labels: Record<string, PackLabels>;
}

/**
 * The reading of a report; `pack` is the pack it was checked against, or null where the page is on no pack's subject.
 * `language` is that of the interface.
 */
export function readingOf(report: Report, text: string, pack: Pack | null, language: string): Reading {
  const questions = new Set(report.findings.map((finding) => finding.question));
  const sources = new Set(report.findings.flatMap((finding) => finding.answers.map((answer) => answer.source)));
  if (report.source !== null) sources.add(report.source);
  return {
    report,
    quotes: Object.fromEntries(report.findings.map(({ id, claim }) => [id, quoteAt(text, claim.start, claim.end)])),
    questions: kindsOf(pack, (id) => questions.has(id)),
    sources: nameSources(pack, (id) => sources.has(id)),
    labels: onlyOf(questions, packLabels(pack ? [pack] : [], language)),
  };
}

/** All facts of a pack, for an interface in a language. */
export function factListOf(pack: Pack, language: string): FactList {
  return {
    pack: pack.id,
    facts: pack.facts,
    questions: kindsOf(pack, () => true),
    sources: nameSources(pack, () => true),
    labels: packLabels([pack], language),
  };
}

/** How much a pack knows. */
export interface PackCounts {
  id: string;
  facts: number;
  sources: number;
}

export const packCountsOf = ({ id, facts, sources }: Pack): PackCounts => ({
  id,
  facts: facts.length,
  sources: sources.length,
});

/**
 * What packs are called in a language, else in English, else in the first language they have, by their ids. A pack that is built in
 * has none here: the locale knows its labels.
 */
export function packLabels(packs: readonly Pack[], language: string): Record<string, PackLabels> {
  const entries = packs.flatMap(({ id, labels }): [string, PackLabels][] => {
    const own = labels[language] ?? labels['en'] ?? Object.values(labels)[0];
    return own ? [[id, own]] : [];
  });
  return Object.fromEntries(entries);
}

function kindsOf(pack: Pack | null, wanted: (id: string) => boolean): Record<string, ValueKind> {
  const asked = pack?.questions.filter(({ id }) => wanted(id)) ?? [];
  return Object.fromEntries(asked.map(({ id, kind }) => [id, kind]));
}

function nameSources(pack: Pack | null, wanted: (id: string) => boolean): Record<string, NamedSource> {
  const named: Record<string, NamedSource> = {};
  for (const { id, title, language, published, publishedFrom } of pack?.sources ?? []) {
    if (wanted(id)) named[id] = { id, title, language, published, publishedFrom };
  }
  return named;
}

/** Labels of some questions alone: a page's reader is sent no more than it shows. */
function onlyOf(questions: Set<string>, labels: Record<string, PackLabels>): Record<string, PackLabels> {
  const few = (all: PackLabels['questions']) => Object.entries(all).filter(([id]) => questions.has(id));
  return Object.fromEntries(
    Object.entries(labels).map(([pack, own]) => [pack, { ...own, questions: Object.fromEntries(few(own.questions)) }]),
  );
}
