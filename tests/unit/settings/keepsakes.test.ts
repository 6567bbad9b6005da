import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { quotedReportJson } from '../../../lib/report/report-json.ts';
import { isSameNote, keptReportSchema, wrongNoteSchema, type WrongNote } from '../../../lib/settings/keepsakes.ts';
import type { Value } from '../../../lib/mentions/value.ts';
import { reading } from '../ui/read-text.ts';

const note: WrongNote = {
  noted: '2024-11-13T08:00:00.000Z',
  page: 'https://news.example/allies',
  title: 'Allies again',
  pack: 'treaty',
  question: 'dprk-troops',
  value: { min: 11_000, max: 11_000 },
  state: 'disputed',
  target: { exact: '11,000', prefix: 'North Korea has sent ', suffix: ' soldiers' },
};
const report = quotedReportJson(note.page, reading.report, ({ id }) => reading.quotes[id]!);
const kept = { kept: '2024-11-13T08:00:00.000Z', report };

describe('a kept note', () => {
  it.each<Value>([
    { min: 11_000, max: null },
    { min: null, max: null },
    { from: '2024-11-06', to: '2024-11-06' },
    { year: 2000 },
    { never: true },
    { percent: 50 },
    { number: 4 },
  ])('may be of any value: %j', (value) =>
    expect(v.parse(wrongNoteSchema, { ...note, value })).toEqual({ ...note, value }),
  );

  it.each<[string, unknown]>([
    ['noted', 'yesterday'],
    ['noted', 1_731_484_800_000],
    ['page', 5],
    ['page', 'a'.repeat(10_001)],
    ['question', null],
    ['value', 11_000],
    ['value', {}],
    ['value', { min: '11000', max: null }],
    ['value', { min: 1, max: 2, unit: 'money' }],
    ['value', { never: false }],
    ['state', 'false'],
    ['target', { exact: '11,000' }],
    ['target', { ...note.target, prefix: 'a'.repeat(101) }],
    ['more', true],
  ])('is none where %s is %j', (field, value) => {
    const result = v.safeParse(wrongNoteSchema, { ...note, [field]: value });
    expect(result.success).toBe(false);
    expect(result.issues!.map((issue) => v.getDotPath(issue)!.split('.')[0])).toContain(field);
  });

  it.each<[boolean, Partial<WrongNote>]>([
    [true, {}],
    [true, { noted: '2025-01-01T00:00:00.000Z', title: 'Retitled', state: 'conflicts' }],
    [true, { target: { ...note.target, suffix: ' men' } }],
    [false, { page: 'https://news.example/other' }],
    [false, { question: 'dprk-deserters' }],
    [false, { target: { ...note.target, exact: '12,000' } }],
    [false, { target: { ...note.target, prefix: 'Later it sent ' } }],
  ])('is of the same place: %s with %j', (same, change) => expect(isSameNote(note, { ...note, ...change })).toBe(same));
});

describe('a kept report', () => {
  it('is what a check gives', () => {
    expect(report.findings).toHaveLength(3);
    expect(v.parse(keptReportSchema, JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([
    ['no moment', { ...kept, kept: '' }],
    ['no report', { kept: kept.kept }],
    ['another report', { ...kept, report: reading.report }],
    ['a finding too little', { ...kept, report: { ...report, findings: [{ question: 'dprk-troops' }] } }],
    ['a source that is none', { ...kept, report: { ...report, article: { ...report.article, source: 5 } } }],
  ])('is none with %s', (_, other) => expect(v.safeParse(keptReportSchema, other).success).toBe(false));
});
