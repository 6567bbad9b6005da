import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../../lib/exports/report-csv.ts';
import { locale, reading, withWords } from '../ui/read-text.ts';

/** Rows of a file as RFC 4180 has them. Throws where a quote, or the end of a line, stands where none may. */
function parseCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < file.length) {
    const at = cell.lastIndex;
    const found = cell.exec(file);
    if (!found) throw new Error(`No cell at ${at}: ${JSON.stringify(file.slice(at, at + 40))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error('The last line does not end');
  return rows;
}

const rowsOf = (words: Parameters<typeof withWords>[0]) => {
  const file = reportCsv(withWords(words), locale);
  expect(file.startsWith('\uFEFF')).toBe(true);
  return parseCsv(file.slice(1));
};
const [article, , , words, , , , source] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

describe('reportCsv', () => {
  it('has a line for each finding and source, in the order of the article', () => {
    const report = { ...reading.report, findings: reading.report.findings.toReversed() };
    const rows = parseCsv(reportCsv({ ...reading, report }, locale).slice(1));
    expect(rows[0]).toEqual(['Article', 'Question', 'This article', '', 'State', 'Other sources', '', '', 'Published']);
    expect(rows.slice(1).map((row) => [row[1], row[5], row[6]])).toEqual([
      ['Treaty signed in Pyongyang', '19 June 2024', 'Agrees'],
      ['Treaty signed in Pyongyang', '19 June 2024', 'Agrees'],
      ['Treaty signed in Pyongyang', 'June 2024', 'Agrees'],
      ['Treaty signed in Pyongyang', '19 June 2024', 'Agrees'],
      ['Ratified by the State Duma', '24 October 2024', 'Differs'],
      ['Ratified by the State Duma', '24 October 2024', 'Differs'],
      ['North Korean soldiers sent', '12,000', 'Differs'],
      ['North Korean soldiers sent', '10,000', 'Differs'],
      ['North Korean soldiers sent', '11,000', 'Agrees'],
      ['North Korean soldiers sent', '11,000 · at least 11,000', 'Agrees'],
    ]);
    expect(rows[5]).toEqual([
      'https://news.example/allies#:~:text=Duma%20ratified%20the%20treaty%20on-,25%20October%202024,-.',
      'Ratified by the State Duma',
      '25 October 2024',
      '25 October 2024',
      'Other sources say otherwise',
      '24 October 2024',
      'Differs',
      'Corea del nord e Russia, accordo per aiutarsi se aggrediti. Ft: «Truppe potrebbero essere inviate a Kursk»',
      'published 24 October 2024 (date inferred)',
    ]);
  });

  it('has its head alone where there are no findings', () => {
    const report = { ...reading.report, findings: [] };
    expect(parseCsv(reportCsv({ ...reading, report }, locale).slice(1))).toHaveLength(1);
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a "b" c', '"a ""b"" c"'],
    ['a quote alone', '"', '""""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['neither', "a;b 'c'", "a;b 'c'"],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with a comma', '=HYPERLINK("https://bad.example","x")', `"'=HYPERLINK(""https://bad.example"",""x"")"`],
    ['a sum', '+1', "'+1"],
    ['a difference', '-1', "'-1"],
    ['an old formula', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula behind a tab', '\t=1', "'\t=1"],
    ['a formula behind a carriage return', '\r=1', `"'\r=1"`],
    ['a sign of a formula inside', '1=1', '1=1'],
  ])('writes %s', (_, title, written) => {
    const lines = reportCsv(withWords({ title, url: null, source: 'S' }), locale).split('\r\n');
    expect(lines[1]!.startsWith(`${written},Treaty signed`)).toBe(true);
  });

  it('is read back cell by cell, and no cell is a formula', () => {
    const text = fc
      .array(fc.constantFrom(...'",;\r\n\t =+-@\'a1é漢'), { maxLength: 12 })
      .map((signs) => signs.join(''));
    const asText = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
    fc.assert(
      fc.property(text, text, text, (title, quoted, named) => {
        const [head, ...rows] = rowsOf({ title, url: null, words: quoted, source: named });
        expect(rows).toHaveLength(10);
        for (const row of [head!, ...rows]) {
          expect(row).toHaveLength(9);
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
        for (const row of rows) {
          expect(row[article]).toBe(asText(title));
          expect(row[words]).toBe(asText(quoted.replace(/\s+/g, ' ')));
          expect(row[source]).toBe(asText(named));
        }
      }),
    );
  });
});
