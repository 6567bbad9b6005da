import { findingText } from '../../exports/finding-text.ts';
import { reportCsv } from '../../exports/report-csv.ts';
import { reportMarkdown } from '../../exports/report-markdown.ts';
import { textFragmentLink } from '../../exports/text-fragment.ts';
import { webAnnotations } from '../../exports/web-annotations.ts';
import { toReportJson } from '../../report/report-json.ts';
import type { Locale } from '../../ui/messages.ts';
import type { Reading } from '../../ui/reading.ts';
import { reportTable } from '../report-table.ts';
import { must, mustEqual, mustKeepInJson } from './broken.ts';

/** @throws Broken where an export of a report is malformed or quotes what does not stand in the text. */
export function holdExports(reading: Reading, text: string, locale: Locale): void {
  const { report } = reading;
  const answers = report.findings.reduce((sum, finding) => sum + finding.answers.length, 0);
  const rows = parseCsv(reportCsv(reading, locale));
  mustEqual(rows.length, answers + 1, 'CSV has a row for each answer');
  for (const row of rows) {
    mustEqual(row.length, 9, 'a row of CSV has nine cells');
    must(!row.some((cell) => /^[=+\-@\t\r]/.test(cell)), 'no cell is a formula', () => row);
  }
  const entries = reportMarkdown(reading, locale)
    .split('\n')
    .filter((line) => line.startsWith('- '));
  mustEqual(entries.length, report.findings.length, 'Markdown has an entry for each finding');
  mustKeepInJson(toReportJson('page', report, text), 'the report for programs');
  holdAnnotations(reading, text, locale);
  const bareText = bare(text);
  for (const finding of report.findings) {
    must(findingText(finding, reading, locale).trim() !== '', 'a note has a text', () => finding);
    for (const page of ['https://a.example/', report.article.url]) {
      if (page !== null && URL.canParse(page)) holdLink(textFragmentLink(page, reading.quotes[finding.id]!), bareText);
    }
  }
  must(reportTable('page', reading, { locale, colours: false }).endsWith('\n'), 'the table ends its line', () => '');
}

function holdAnnotations(reading: Reading, text: string, locale: Locale): void {
  const settings = { created: '2024-11-13T00:00:00.000Z', newId: () => 'urn:uuid:0' };
  const annotations = webAnnotations(reading, locale, settings);
  mustKeepInJson(annotations, 'a collection of annotations');
  const places = reading.report.findings.map(({ claim }) => claim).toSorted((a, b) => a.start - b.start);
  mustEqual(annotations.first.items.length, places.length, 'every finding is annotated');
  annotations.first.items.forEach(({ target: { selector } }, i) => {
    const { exact, prefix, suffix } = selector;
    const { start, end } = places[i]!;
    const around = text.slice(start - prefix.length, end + suffix.length);
    must(
      exact === text.slice(start, end) && prefix + exact + suffix === around,
      'an annotation quotes the text',
      () => ({
        selector,
        around,
      }),
    );
  });
}

/** The words of a link stand next to each other in the text, white space left aside. */
function holdLink(link: string, bareText: string): void {
  must(URL.canParse(link), 'a link is an address', () => link);
  const directive = link.slice(link.lastIndexOf(':~:text=') + 8);
  const words = directive
    .split(',')
    .map((part) => decodeURIComponent(part.replace(/^-|-$/g, '')))
    .join('');
  must(bareText.includes(bare(words)), 'a link quotes the text', () => ({ link, words }));
}

const bare = (text: string): string => text.toWellFormed().replace(/\s/g, '');

/** Rows and cells of RFC 4180, behind the byte order mark; what is malformed ends the rows. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
