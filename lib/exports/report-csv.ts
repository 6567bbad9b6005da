import { formatValue } from '../ui/format-value.ts';
import type { Locale } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';
import { wordsAt } from '../ui/words-at.ts';
import { answerTexts, sideOf } from './finding-text.ts';
import { textFragmentLink } from './text-fragment.ts';

/**
 * A page's report as CSV (RFC 4180, with a byte order mark for spreadsheets): a row for each finding and source.
 * A cell that a spreadsheet would take for a formula is made a text by an apostrophe.
 */
export function reportCsv(reading: Reading, locale: Locale): string {
  const { article, findings, pack } = reading.report;
  const heads = ['article', 'question', 'this-article', 'state', 'other-sources'] as const;
  const rows = findings
    .toSorted((left, right) => left.claim.start - right.claim.start)
    .flatMap((finding) => {
      const kind = reading.questions[finding.question]!;
      const own = [
        article.url ? textFragmentLink(article.url, reading.quotes[finding.id]!) : article.title,
        locale.question(pack ?? '', finding.question).label,
        formatValue(finding.claim.value, kind, locale),
        wordsAt(reading, finding),
        locale.text(`state.${finding.state}`),
      ];
      return answerTexts(finding, reading, locale).map(({ agrees, value, title, published }) => [
        ...own,
        value,
        sideOf(agrees, locale),
        title,
        published,
      ]);
    });
  const [page, question, value, state, sources] = heads.map((head) => locale.text(`report.${head}`));
  const header = [page!, question!, value!, '', state!, sources!, '', '', locale.text('report.published')];
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
