import { beforeEach, describe, expect, it } from 'vitest';
import { backUp, restore, type Backup } from '../../../lib/settings/backup.ts';
import type { KeptReport, WrongNote } from '../../../lib/settings/keepsakes.ts';
import { firstSettings } from '../../../lib/settings/settings.ts';
import { openStore, type Area, type Store } from '../../../lib/settings/store.ts';

/** A storage area in memory. Like the browsers' own it hands out copies, and leaves out keys it does not know. */
function memoryArea(stored: Record<string, unknown> = {}) {
  const area: Area & { stored: Record<string, unknown>; writes: number } = {
    stored,
    writes: 0,
    get: (keys) =>
      Promise.resolve(
        structuredClone(Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]]))),
      ),
    set: (items) => {
      area.writes += 1;
      Object.assign(stored, structuredClone(items));
      return Promise.resolve();
    },
  };
  return area;
}

const note = (page: string, exact = '11,000', prefix = 'sent '): WrongNote => ({
  noted: '2024-11-13T08:00:00.000Z',
  page,
  title: 'Allies again',
  pack: 'treaty',
  question: 'dprk-troops',
  value: { min: 11_000, max: 11_000 },
  state: 'disputed',
  target: { exact, prefix, suffix: ' soldiers' },
});
const report = (page: string, title = 'Allies again'): KeptReport => ({
  kept: '2024-11-13T08:00:00.000Z',
  report: {
    page,
    about: true,
    article: { title, language: 'en', published: '2024-11-13', source: null },
    findings: [
      {
        question: 'treaty-signed',
        value: { from: '2024-06-19', to: '2024-06-19' },
        state: 'agrees',
        target: { exact: '19 June 2024', prefix: 'on ', suffix: '.' },
        agrees: ['kim-ratifies'],
        conflicts: [],
      },
    ],
  },
});

/** No pack is built in. */
const none: ReadonlySet<string> = new Set();

let area: ReturnType<typeof memoryArea>;
let store: Store;
beforeEach(() => {
  area = memoryArea();
  store = openStore(area);
});

describe('an empty store', () => {
  it('has the first settings and nothing kept', async () => {
    expect(await store.readSettings()).toEqual({ settings: firstSettings, unreadable: [] });
    expect(await store.wrongNotes()).toEqual([]);
    expect(await store.reports()).toEqual([]);
    expect(area.writes).toBe(0);
  });
});

describe('settings', () => {
  it('change one by one', async () => {
    await store.change({ style: 'strong' });
    await store.change({ sitesOff: ['news.example'], paused: true });
    expect(await store.settings()).toEqual({
      ...firstSettings,
      style: 'strong',
      sitesOff: ['news.example'],
      paused: true,
    });
  });

  it('go back to the first ones without what is kept', async () => {
    await store.change({ style: 'strong' });
    await store.keepWrongNote(note('a'));
    await store.keepReport(report('a'));
    await store.reset();
    expect(await store.settings()).toEqual(firstSettings);
    expect(await store.wrongNotes()).toHaveLength(1);
    expect(await store.reports()).toHaveLength(1);
  });

  it('are told where they cannot be read, and left as they are', async () => {
    area.stored['settings'] = { style: 'loud', paused: true };
    expect(await store.readSettings()).toEqual({ settings: { ...firstSettings, paused: true }, unreadable: ['style'] });
    expect(area.stored['settings']).toEqual({ style: 'loud', paused: true });
    expect(area.writes).toBe(0);
  });

  it('mend what cannot be read by a change', async () => {
    area.stored['settings'] = { style: 'loud', paused: true };
    await store.change({ language: 'it' });
    expect(await store.readSettings()).toEqual({
      settings: { ...firstSettings, paused: true, language: 'it' },
      unreadable: [],
    });
  });
});

describe('notes called wrong', () => {
  it('says where there is no room for it, and changes nothing', async () => {
    const area = memoryArea();
    const full = openStore(area);
    expect(await full.keepReport(report('a'))).toBe(true);
    expect(await full.keepWrongNote(note('a'))).toBe(true);
    const before = structuredClone(area.stored);
    area.set = () => Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    expect(await full.keepReport(report('b'))).toBe(false);
    expect(await full.keepWrongNote(note('b'))).toBe(false);
    expect(area.stored).toEqual(before);
    area.set = () => Promise.reject(new Error('The disk is gone'));
    await expect(full.keepReport(report('b'))).rejects.toThrow('The disk is gone');
  });

  it('are kept once for each place, the latest first', async () => {
    await store.keepWrongNote(note('a'));
    await store.keepWrongNote(note('b'));
    await store.keepWrongNote(note('a', '12,000'));
    await store.keepWrongNote({ ...note('a'), title: 'Retitled' });
    const notes = await store.wrongNotes();
    expect(notes.map(({ page, title, target }) => [page, title, target.exact])).toEqual([
      ['a', 'Retitled', '11,000'],
      ['a', 'Allies again', '12,000'],
      ['b', 'Allies again', '11,000'],
    ]);
  });

  it('are dropped by their place', async () => {
    await store.keepWrongNote(note('a'));
    await store.keepWrongNote(note('a', '11,000', 'and sent '));
    await store.dropWrongNote({ ...note('a'), title: 'Retitled' });
    expect(await store.wrongNotes()).toEqual([note('a', '11,000', 'and sent ')]);
    await store.dropWrongNote(note('unheard-of'));
    expect(await store.wrongNotes()).toHaveLength(1);
  });

  it('are cleared without the reports', async () => {
    await store.keepWrongNote(note('a'));
    await store.keepReport(report('a'));
    await store.clearWrongNotes();
    expect(await store.wrongNotes()).toEqual([]);
    expect(await store.reports()).toEqual([report('a')]);
  });
});

describe('kept reports', () => {
  it('are kept once for each page, the latest first', async () => {
    await store.keepReport(report('a'));
    await store.keepReport(report('b'));
    await store.keepReport(report('a', 'Retitled'));
    expect(await store.reports()).toEqual([report('a', 'Retitled'), report('b')]);
  });

  it('are dropped by their page', async () => {
    await store.keepReport(report('a'));
    await store.keepReport(report('b'));
    await store.dropReport('a');
    expect(await store.reports()).toEqual([report('b')]);
    await store.dropReport('unheard-of');
    expect(await store.reports()).toEqual([report('b')]);
  });

  it('are cleared without the notes', async () => {
    await store.keepWrongNote(note('a'));
    await store.keepReport(report('a'));
    await store.clearReports();
    expect(await store.reports()).toEqual([]);
    expect(await store.wrongNotes()).toEqual([note('a')]);
  });
});

describe('a list that cannot be read', () => {
  it.each([[null], ['text'], [5], [{ 0: note('a') }], [true]])('is none: %j', async (stored) => {
    area.stored['wrongNotes'] = stored;
    area.stored['reports'] = stored;
    expect(await store.wrongNotes()).toEqual([]);
    expect(await store.reports()).toEqual([]);
  });

  it('is read but for its bad entries, and not written', async () => {
    const notes = [null, note('a'), { ...note('b'), state: 'false' }, 'text', [note('c')], note('d')];
    const reports = [{ kept: 'now' }, report('a'), { ...report('b'), more: 1 }];
    Object.assign(area.stored, { wrongNotes: notes, reports });
    expect(await store.wrongNotes()).toEqual([note('a'), note('d')]);
    expect(await store.reports()).toEqual([report('a')]);
    expect(area.stored).toEqual({ wrongNotes: notes, reports });
    expect(area.writes).toBe(0);
  });

  it('can be added to', async () => {
    area.stored['wrongNotes'] = 'text';
    await store.keepWrongNote(note('a'));
    expect(await store.wrongNotes()).toEqual([note('a')]);
  });
});

describe('a backup', () => {
  const fill = async () => {
    await store.change({ language: 'it', sitesOff: ['news.example', '[::1]'], style: 'quiet' });
    await store.keepWrongNote(note('a'));
    await store.keepWrongNote(note('b'));
    await store.keepReport(report('a'));
  };

  it('gives all back on another device', async () => {
    await fill();
    const backup = await backUp(store);
    const other = openStore(memoryArea({ settings: { paused: true }, reports: [report('z')] }));
    expect(await restore(JSON.stringify(backup), other, none)).toBe(null);
    expect(await backUp(other)).toEqual(backup);
    expect(await other.wrongNotes()).toEqual([note('b'), note('a')]);
    expect((await other.settings()).paused).toBe(false);
  });

  it('of an empty store empties another', async () => {
    const empty = await backUp(store);
    expect(empty).toEqual({ riscontro: 1, settings: firstSettings, wrongNotes: [], reports: [], packs: [] });
    await fill();
    expect(await restore(JSON.stringify(empty), store, none)).toBe(null);
    expect(await backUp(store)).toEqual(empty);
  });

  it('leaves out what cannot be read, so that it can be restored', async () => {
    Object.assign(area.stored, { settings: { style: 'loud' }, wrongNotes: [5, note('a')], reports: 'text' });
    const backup = await backUp(store);
    expect(backup).toEqual({ riscontro: 1, settings: firstSettings, wrongNotes: [note('a')], reports: [], packs: [] });
    expect(await restore(JSON.stringify(backup), store, none)).toBe(null);
  });

  it.each(['', 'riscontro', '{"riscontro":1', "{'riscontro':1}"])('that is no JSON has no field: %j', async (file) => {
    await fill();
    const before = structuredClone(area.stored);
    expect(await restore(file, store, none)).toEqual({ field: null, reason: 'not-json' });
    expect(area.stored).toEqual(before);
  });

  it.each<[string, (backup: Backup) => unknown]>([
    ['riscontro', () => null],
    ['riscontro', () => []],
    ['riscontro', () => 'text'],
    ['riscontro', () => ({})],
    ['riscontro', (backup) => ({ ...backup, riscontro: 2 })],
    ['more', (backup) => ({ ...backup, more: [] })],
    ['settings', (backup) => ({ ...backup, settings: undefined })],
    ['settings.paused', (backup) => ({ ...backup, settings: { ...backup.settings, paused: 'no' } })],
    ['settings.sitesOff.1', (backup) => ({ ...backup, settings: { ...backup.settings, sitesOff: ['a.b', 'a b'] } })],
    ['settings.marks.agrees', (backup) => ({ ...backup, settings: { ...backup.settings, marks: {} } })],
    ['settings.style', (backup) => ({ ...backup, settings: { ...backup.settings, style: 'loud' } })],
    ['wrongNotes', (backup) => ({ ...backup, wrongNotes: {} })],
    [
      'wrongNotes.1.noted',
      ({ wrongNotes: [first, second], ...rest }) => ({
        ...rest,
        wrongNotes: [first, { ...second, noted: 'today' }],
      }),
    ],
    [
      'wrongNotes.0.target.exact',
      ({ wrongNotes: [first], ...rest }) => ({
        ...rest,
        wrongNotes: [{ ...first, target: { ...first!.target, exact: 11_000 } }],
      }),
    ],
    [
      'reports.0.report.findings.0.state',
      ({ reports: [first], ...rest }) => ({
        ...rest,
        reports: [
          { ...first, report: { ...first!.report, findings: [{ ...first!.report.findings[0], state: 'false' }] } },
        ],
      }),
    ],
  ])('that is wrong at %s changes nothing and says so', async (field, spoil) => {
    await fill();
    const before = structuredClone(area.stored);
    const { writes } = area;
    const file = JSON.stringify(spoil(await backUp(store)));
    expect(await restore(file, store, none)).toEqual({ field, reason: 'unreadable' });
    expect(area.stored).toEqual(before);
    expect(area.writes).toBe(writes);
  });
});

describe('two changes at once', () => {
  it('both count', async () => {
    const stored: Record<string, unknown> = {};
    const slow = {
      get: async (keys: string[]) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        return Object.fromEntries(keys.map((key) => [key, stored[key]]));
      },
      set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
    };
    const [one, other] = [openStore(slow), openStore(slow)];
    await Promise.all([one.change({ paused: true }), other.change({ sitesOff: ['news.example'] })]);
    expect(await one.settings()).toMatchObject({ paused: true, sitesOff: ['news.example'] });
  });
});

describe('an entry that cannot be read', () => {
  it('is kept through changes of the others', async () => {
    const odd = { from: 'a version to come' };
    const stored: Record<string, unknown> = { reports: [odd] };
    const area = {
      get: (keys: string[]) => Promise.resolve(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
      set: (items: Record<string, unknown>) => Promise.resolve(void Object.assign(stored, items)),
    };
    const store = openStore(area);
    await store.dropReport('https://news.example/');
    expect(await store.reports()).toEqual([]);
    expect(stored['reports']).toEqual([odd]);
  });
});
