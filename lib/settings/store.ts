import * as v from 'valibot';
import { isSameNote, keptReportSchema, wrongNoteSchema, type KeptReport, type WrongNote } from './keepsakes.ts';
import { firstSettings, parseSettings, settingsSchema, type ReadSettings, type Settings } from './settings.ts';

/** A storage area as both browsers have it. */
export interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** All that is stored for the reader, as one file: `export` writes it, `restore` reads it. */
export interface Backup {
  riscontro: 1;
  settings: Settings;
  wrongNotes: WrongNote[];
  reports: KeptReport[];
}

const backupSchema: v.GenericSchema<unknown, Backup> = v.strictObject({
  riscontro: v.literal(1),
  settings: settingsSchema,
  wrongNotes: v.pipe(v.array(wrongNoteSchema), v.maxLength(10_000)),
  reports: v.pipe(v.array(keptReportSchema), v.maxLength(10_000)),
});

/** Why a backup was refused; null where it was taken over. `field` is the part that is wrong, null where it is no JSON at all. */
export type Refusal = { field: string | null } | null;

/** Does one piece of work after the other, also when several pages of the extension ask for it at once. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

const byLock: InTurn = (work) => navigator.locks.request('riscontro-store', work);

/** What the reader has chosen and kept, in a storage area. Entries that cannot be read are passed over, and never lost by a change. */
export function openStore(area: Area, inTurn: InTurn = byLock) {
  const read = async (key: string): Promise<unknown> => (await area.get([key]))[key];
  const readList = async <Entry>(key: string, schema: v.GenericSchema<unknown, Entry>) => {
    const stored = await read(key);
    const entries: Entry[] = [];
    const unreadable: unknown[] = [];
    for (const entry of Array.isArray(stored) ? (stored as unknown[]) : []) {
      const parsed = v.safeParse(schema, entry);
      if (parsed.success) entries.push(parsed.output);
      else unreadable.push(entry);
    }
    return { entries, unreadable };
  };
  const changeList = <Entry>(
    key: string,
    schema: v.GenericSchema<unknown, Entry>,
    change: (entries: Entry[]) => Entry[],
  ): Promise<void> =>
    inTurn(async () => {
      const { entries, unreadable } = await readList(key, schema);
      await area.set({ [key]: [...change(entries), ...unreadable] });
    });

  const store = {
    readSettings: async (): Promise<ReadSettings> => parseSettings(await read('settings')),
    settings: async (): Promise<Settings> => (await store.readSettings()).settings,
    change: (changes: Partial<Settings>): Promise<void> =>
      inTurn(async () => area.set({ settings: { ...(await store.settings()), ...changes } })),
    async reset(): Promise<void> {
      await area.set({ settings: firstSettings });
    },

    wrongNotes: async () => (await readList('wrongNotes', wrongNoteSchema)).entries,
    /** Keeps a note once, the latest first. */
    keepWrongNote: (note: WrongNote) =>
      changeList('wrongNotes', wrongNoteSchema, (notes) => [
        note,
        ...notes.filter((other) => !isSameNote(other, note)),
      ]),
    dropWrongNote: (note: WrongNote) =>
      changeList('wrongNotes', wrongNoteSchema, (notes) => notes.filter((other) => !isSameNote(other, note))),
    clearWrongNotes: () => area.set({ wrongNotes: [] }),

    reports: async () => (await readList('reports', keptReportSchema)).entries,
    /** Keeps a page's report, the latest first; a new one of the same page takes the place of the old one. */
    keepReport: (report: KeptReport) =>
      changeList('reports', keptReportSchema, (reports) => [
        report,
        ...reports.filter((other) => other.report.page !== report.report.page),
      ]),
    dropReport: (page: string) =>
      changeList('reports', keptReportSchema, (reports) => reports.filter(({ report }) => report.page !== page)),
    clearReports: () => area.set({ reports: [] }),

    async backup(): Promise<Backup> {
      const [settings, wrongNotes, reports] = [await store.settings(), await store.wrongNotes(), await store.reports()];
      return { riscontro: 1, settings, wrongNotes, reports };
    },
    /** Takes a backup over whole, or, where any part of it is wrong, changes nothing and says which. */
    async restore(file: string): Promise<Refusal> {
      let data: unknown;
      try {
        data = JSON.parse(file);
      } catch {
        return { field: null };
      }
      const parsed = v.safeParse(backupSchema, data);
      if (!parsed.success) return { field: v.getDotPath(parsed.issues[0]) ?? 'riscontro' };
      const { settings, wrongNotes, reports } = parsed.output;
      await area.set({ settings, wrongNotes, reports });
      return null;
    },
  };
  return store;
}

export type Store = ReturnType<typeof openStore>;
