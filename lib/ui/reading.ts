import type { Finding } from '../findings/finding.ts';
import type { ValueKind } from '../mentions/value.ts';
import type { Fact, Source } from '../packs/fact.ts';
import type { Pack } from '../packs/pack.ts';
import type { Report } from '../report/report.ts';

/** A question of the pack, named in the language of the interface. */
export interface NamedQuestion {
  id: string;
  kind: ValueKind;
  label: string;
  /** Our own words for what its figures count, or null. */
  counts: string | null;
}

/** What a reader is told of a source: the parts that only recognise it are left out. */
export type NamedSource = Pick<Source, 'id' | 'title' | 'language' | 'published' | 'publishedFrom'>;

/** What card and popup show of one page: its report, with the article's own words and the pack's names for what it holds. */
export interface Reading {
  report: Report;
  /** The article's words at each finding, by the finding's id. */
  words: Record<string, string>;
  /** Questions and sources that the findings name, by id. */
  questions: Record<string, NamedQuestion>;
  sources: Record<string, NamedSource>;
}

/** A pack's facts with the names they need, for the search. */
export interface FactList {
  facts: Fact[];
  questions: Record<string, NamedQuestion>;
  sources: Record<string, NamedSource>;
}

/** The reading of a report; `pack` is the pack it was checked against, or null where the page is on no pack's subject. */
export function readingOf(report: Report, text: string, pack: Pack | null, language: string): Reading {
  const questions = new Set(report.findings.map((finding) => finding.question));
  const sources = new Set(report.findings.flatMap((finding) => finding.answers.map((answer) => answer.source)));
  if (report.source !== null) sources.add(report.source);
  return {
    report,
    words: Object.fromEntries(report.findings.map((finding) => [finding.id, wordsOf(finding, text)])),
    questions: nameQuestions(pack, language, (id) => questions.has(id)),
    sources: nameSources(pack, (id) => sources.has(id)),
  };
}

/** All facts of a pack, named in `language`. */
export function factListOf(pack: Pack, language: string): FactList {
  return {
    facts: pack.facts,
    questions: nameQuestions(pack, language, () => true),
    sources: nameSources(pack, () => true),
  };
}

const wordsOf = ({ claim }: Finding, text: string): string => text.slice(claim.start, claim.end).replace(/\s+/g, ' ');

function nameQuestions(pack: Pack | null, language: string, wanted: (id: string) => boolean) {
  const named: Record<string, NamedQuestion> = {};
  for (const { id, kind, label, counts } of pack?.questions ?? []) {
    if (!wanted(id)) continue;
    named[id] = { id, kind, label: inLanguage(label, language) ?? id, counts: inLanguage(counts, language) };
  }
  return named;
}

function nameSources(pack: Pack | null, wanted: (id: string) => boolean) {
  const named: Record<string, NamedSource> = {};
  for (const { id, title, language, published, publishedFrom } of pack?.sources ?? []) {
    if (wanted(id)) named[id] = { id, title, language, published, publishedFrom };
  }
  return named;
}

const inLanguage = (texts: Record<string, string> | undefined, language: string): string | null =>
  texts?.[language] ?? texts?.['en'] ?? null;
