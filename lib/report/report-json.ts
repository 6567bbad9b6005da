import type { Finding, FindingState } from '../findings/finding.ts';
import type { Value } from '../mentions/value.ts';
import type { Report } from './report.ts';

/** A W3C TextQuoteSelector: the words marked, and up to 32 characters on either side. */
export interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A finding for other programs. `agrees` and `conflicts` hold ids of sources. */
export interface FindingJson {
  question: string;
  value: Value;
  state: FindingState;
  target: TextQuote;
  agrees: string[];
  conflicts: string[];
}

/** A page's report for other programs: one line of `check --json`. */
export interface ReportJson {
  /** Path or address as it was given. */
  page: string;
  /** Whether the page is about a pack's subject; where it is not, there are no findings. */
  about: boolean;
  /** `published` is `YYYY-MM-DD`, `source` the id of the source that the page itself is; null where there is none. */
  article: { title: string; language: string; published: string | null; source: string | null };
  findings: FindingJson[];
}

/** The report of a page for other programs; `text` is the text of its article, which the findings point into. */
export function toReportJson(page: string, report: Report, text: string): ReportJson {
  return quotedReportJson(page, report, ({ claim }) => quoteAt(text, claim.start, claim.end));
}

/** The same where the text is gone and the words at each finding were kept. */
export function quotedReportJson(
  page: string,
  { pack, article, source, findings }: Report,
  quoteOf: (finding: Finding) => TextQuote,
): ReportJson {
  const { title, language, published } = article;
  return {
    page,
    about: pack !== null,
    article: { title, language, published: published?.date ?? null, source },
    findings: findings.map((finding) => toFindingJson(finding, quoteOf(finding))),
  };
}

function toFindingJson({ question, claim, state, answers }: Finding, target: TextQuote): FindingJson {
  const idsOf = (agrees: boolean) => answers.filter((answer) => answer.agrees === agrees).map(({ source }) => source);
  return {
    question,
    value: claim.value,
    state,
    target,
    agrees: idsOf(true),
    conflicts: idsOf(false),
  };
}

const CONTEXT = 32;

/** The selector of `[start, end)` in a text. No half of a surrogate pair is cut off, so a side may be one shorter. */
export function quoteAt(text: string, start: number, end: number): TextQuote {
  let before = Math.max(0, start - CONTEXT);
  let after = Math.min(text.length, end + CONTEXT);
  if (isLowSurrogate(text, before) && before > 0) before += 1;
  if (isLowSurrogate(text, after) && after > end) after -= 1;
  return { exact: text.slice(start, end), prefix: text.slice(before, start), suffix: text.slice(end, after) };
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
