import { describe, expect, it } from 'vitest';
import type { Topic } from '../../../lib/claims/question.ts';
import { framesOf } from '../../../lib/claims/ready-frames.ts';
import type { Reading } from '../../../lib/claims/reading.ts';
import { settleRivals, type Read } from '../../../lib/claims/settle-rivals.ts';
import type { Mention } from '../../../lib/mentions/mention.ts';
import { emptyTopic } from './empty-topic.ts';

const topic: Topic = {
  ...emptyTopic,
  questions: [
    { id: 'opened', kind: 'date', frames: [] },
    { id: 'closed', kind: 'date', frames: [] },
    { id: 'last-closed', kind: 'last-time', frames: [] },
    { id: 'ships', kind: 'count', frames: [] },
  ],
};

let places = 0;
const at = () => ({ start: (places += 10), end: places + 5 });
const date = (from: string, to = from): Mention => ({
  ...at(),
  kind: 'date',
  value: { from, to },
  precision: from === to ? 'day' : 'month',
  how: 'full',
  tense: null,
});
const ships = (count: number): Mention => ({ ...at(), kind: 'count', value: { min: count, max: count }, unit: null });
const by = (question: string): Reading => {
  const questions: Topic['questions'] = [{ id: question, kind: 'date', frames: [{ slots: [] }] }];
  return { by: 'frame', frame: framesOf({ ...topic, questions })('date')[0]! };
};
const read = (mention: Mention, question: string, chances: Record<string, number>): Read => ({
  mention,
  reading: by(question),
  opinion: { outcomes: Object.keys(chances), chances: Object.values(chances) },
});
const readings = (all: Read[]) => settleRivals(all, topic).map(({ reading }) => reading);

describe('two days of one event', () => {
  const surely = read(date('2024-06-19'), 'opened', { opened: 0.98 });

  it('the less likely gives way, wherever it stands', () => {
    const hardly = read(date('2024-11-11'), 'opened', { opened: 0.6 });
    const left = { by: 'nothing', doubted: 'opened', rival: surely.mention };
    expect(readings([surely, hardly])).toEqual([by('opened'), left]);
    expect(readings([hardly, surely])).toEqual([left, by('opened')]);
  });

  it('is read as another where the weights then are sure of one', () => {
    const other = read(date('2024-11-11'), 'opened', { opened: 0.6, closed: 0.35 });
    expect(readings([surely, other])[1]).toMatchObject({ by: 'weights', questions: ['closed'] });
    const unsure = read(date('2024-11-11'), 'opened', { opened: 0.6, closed: 0.2 });
    expect(readings([surely, unsure])[1]).toMatchObject({ by: 'nothing' });
  });

  it('is not read as another that a third place answers better', () => {
    const closed = read(date('2024-12-01'), 'closed', { closed: 0.99 });
    const other = read(date('2024-11-11'), 'opened', { opened: 0.6, closed: 0.3 });
    expect(readings([surely, other, closed])[1]).toMatchObject({ by: 'nothing', rival: surely.mention });
  });

  it('both stay where the weights are sure of both: two sides may give two days', () => {
    const asSure = read(date('2024-06-21'), 'opened', { opened: 0.92 });
    expect(readings([surely, asSure])).toEqual([by('opened'), by('opened')]);
  });

  it('both stay where they agree', () => {
    const month = read(date('2024-06-01', '2024-06-30'), 'opened', { opened: 0.5 });
    expect(readings([surely, month])).toEqual([by('opened'), by('opened')]);
  });
});

it('a last time is told by a year or by years, which may be the same', () => {
  const years: Mention = { ...at(), kind: 'years', value: { years: 24 } };
  const sure = read(years, 'last-closed', { 'last-closed': 0.99 });
  const same = read(date('2000-07-19'), 'last-closed', { 'last-closed': 0.6 });
  const other = read(date('2009-07-19'), 'last-closed', { 'last-closed': 0.6 });
  expect(readings([sure, same, other]).map((reading) => reading.by)).toEqual(['frame', 'frame', 'nothing']);
});

it('an article may tell several figures', () => {
  const all = [read(ships(10), 'ships', { ships: 0.98 }), read(ships(12), 'ships', { ships: 0.6 })];
  expect(readings(all)).toEqual([by('ships'), by('ships')]);
});

it('without weights all stays', () => {
  const all = [date('2024-06-19'), date('2024-11-11')].map((mention) => ({
    mention,
    reading: by('opened'),
    opinion: null,
  }));
  expect(readings(all)).toEqual([by('opened'), by('opened')]);
});
