import type { Finding, FindingState, SourceAnswer } from '../findings/finding.ts';
import { coverageLine } from '../ui/coverage-line.ts';
import { formatDay, formatValue } from '../ui/format-value.ts';
import type { Locale } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';
import { wordsAt } from '../ui/words-at.ts';

const SIGNS: Record<FindingState, string> = { agrees: '✓', disputed: '≠', conflicts: '✗' };
const COLOURS: Record<FindingState, number> = { agrees: 32, disputed: 33, conflicts: 31 };

/** How a report is written out for people. */
export interface TableStyle {
  locale: Locale;
  colours: boolean;
}

/**
 * A page's report as plain text: headline, language and date, each claim with the sources that agree and differ, and how
 * much was covered. Ends in a line break.
 */
export function reportTable(page: string, reading: Reading, { locale, colours }: TableStyle): string {
  const paint = (code: number, text: string) => (colours ? `\u001B[${code}m${text}\u001B[0m` : text);
  const { report } = reading;
  const lines = [
    paint(1, printable(report.article.title) || '(no headline)'),
    paint(2, `${printable(page)}  ${headOf(reading, locale)}`),
  ];
  if (report.pack === null) return [...lines, '  Not about a subject of the fact base.', ''].join('\n');
  if (report.source !== null)
    lines.push(`  This page is one of the sources (${report.source}); its own figures are left out.`);

  const findings = report.findings.toSorted((a, b) => a.claim.start - b.claim.start);
  const rows = findings.map((finding) => rowOf(finding, reading, locale));
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column]!))));
  findings.forEach((finding, i) => {
    const [words, value, question] = rows[i]!;
    const { state } = finding;
    lines.push(
      `  ${paint(COLOURS[state], SIGNS[state])} ${pad(words!, widths[0]!)}  ${pad(value!, widths[1]!)}  ${question}`,
    );
    for (const agrees of [true, false]) {
      const answers = finding.answers.filter((answer) => answer.agrees === agrees);
      if (answers.length === 0) continue;
      const side = agrees ? 'agrees ' : 'differs';
      lines.push(
        paint(2, `      ${side}  ${answers.map((answer) => answerText(answer, finding, reading, locale)).join(' · ')}`),
      );
    }
  });
  return [...lines, `  ${coverageLine(report.coverage, locale)}`, ''].join('\n');
}

function headOf({ report }: Reading, locale: Locale): string {
  const { language, published } = report.article;
  return `${language}, ${published ? formatDay(published.date, locale) : 'no date'}`;
}

function rowOf(finding: Finding, reading: Reading, locale: Locale): [string, string, string] {
  const kind = reading.questions[finding.question];
  return [
    `“${printable(wordsAt(reading, finding))}”`,
    kind ? formatValue(finding.claim.value, kind, locale) : '',
    locale.question(reading.report.pack ?? '', finding.question).label,
  ];
}

/** A source's id with what it says, each value once: "duma-ratifies (6 November 2024)". */
function answerText({ source, facts }: SourceAnswer, finding: Finding, reading: Reading, locale: Locale): string {
  const kind = reading.questions[finding.question];
  if (!kind) return source;
  const values = new Set(facts.map((fact) => formatValue(fact.value, kind, locale)));
  return `${source} (${[...values].join(', ')})`;
}

/** A page's own words without what would steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Columns on a terminal: two for Chinese, Japanese and Korean characters, none for accents that stand alone. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{Mn}/u.test(char)) continue;
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(char)
      ? 2
      : 1;
  }
  return width;
}
