import * as v from 'valibot';
import type { LoadedPack } from '../packs/pack-file.ts';
import { openPack, type SealedPack } from '../packs/sealed-pack.ts';
import { isSameNote, keptReportSchema, wrongNoteSchema, type KeptReport, type WrongNote } from './keepsakes.ts';
import { firstSettings, parseSettings, type ReadSettings, type Settings } from './settings.ts';

/** A storage area as both browsers have it. */
export interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** A pack to be kept. */
export interface CheckedPack extends LoadedPack {
  sealed: SealedPack;
}

/** What a backup puts in the place of all that was stored; without `packs` those that are there stay. */
export interface StoredItems {
  settings: Settings;
  wrongNotes: WrongNote[];
  reports: KeptReport[];
  packs?: CheckedPack[] | undefined;
}

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
  /** Changes a list; false where there is not enough room: then nothing is changed. */
  const changeList = <Entry>(
    key: string,
    schema: v.GenericSchema<unknown, Entry>,
    change: (entries: Entry[]) => Entry[],
  ): Promise<boolean> =>
    inTurn(async () => {
      const { entries, unreadable } = await readList(key, schema);
      return write({ [key]: [...change(entries), ...unreadable] });
    });

  const readPacks = async () => {
    const stored = await read('packs');
    const opened = (Array.isArray(stored) ? (stored as unknown[]) : []).map(async (entry) => ({
      entry,
      pack: await openPack(entry),
    }));
    return Promise.all(opened);
  };
  /** Packs and what the gate looks for are written at once: neither is ever there without the other. */
  const packItems = (packs: { entry: unknown; pack: LoadedPack | null }[]) => ({
    packs: packs.map(({ entry }) => entry),
    subjects: packs.flatMap(({ pack }) => pack?.file.subject ?? []),
  });
  const itemOf = ({ sealed, ...pack }: CheckedPack) => ({ entry: sealed, pack });

  const store = {
    readSettings: async (): Promise<ReadSettings> => parseSettings(await read('settings')),
    settings: async (): Promise<Settings> => (await store.readSettings()).settings,
    change: (changes: Partial<Settings>): Promise<void> =>
      inTurn(async () => area.set({ settings: { ...(await store.settings()), ...changes } })),
    async reset(): Promise<void> {
      await area.set({ settings: firstSettings });
    },

    wrongNotes: async () => (await readList('wrongNotes', wrongNoteSchema)).entries,
    /** Keeps a note once, the latest first; false where there is not enough room. */
    keepWrongNote: (note: WrongNote) =>
      changeList('wrongNotes', wrongNoteSchema, (notes) => [
        note,
        ...notes.filter((other) => !isSameNote(other, note)),
      ]),
    dropWrongNote: (note: WrongNote) =>
      changeList('wrongNotes', wrongNoteSchema, (notes) => notes.filter((other) => !isSameNote(other, note))),
    clearWrongNotes: () => area.set({ wrongNotes: [] }),

    reports: async () => (await readList('reports', keptReportSchema)).entries,
    /** Keeps a page's report, the latest first; a new one of the same page takes the place of the old one. False where there is not enough room. */
    keepReport: (report: KeptReport) =>
      changeList('reports', keptReportSchema, (reports) => [
        report,
        ...reports.filter((other) => other.report.page !== report.report.page),
      ]),
    dropReport: (page: string) =>
      changeList('reports', keptReportSchema, (reports) => reports.filter(({ report }) => report.page !== page)),
    clearReports: () => area.set({ reports: [] }),

    /** The packs that were loaded from files, the latest first. */
    packs: async (): Promise<LoadedPack[]> => (await readPacks()).flatMap(({ pack }) => pack ?? []),
    /** Keeps a pack; one of the same id gives way to it. False where there is not enough room: then nothing is changed. */
    keepPack: (pack: CheckedPack): Promise<boolean> =>
      inTurn(async () => {
        const others = (await readPacks()).filter((other) => other.pack?.pack.id !== pack.pack.id);
        return write(packItems([itemOf(pack), ...others]));
      }),
    dropPack: (id: string): Promise<void> =>
      inTurn(async () => area.set(packItems((await readPacks()).filter(({ pack }) => pack?.pack.id !== id)))),

    /** Puts other things in the place of all that was stored. False where there is not enough room: then nothing is changed. */
    replace: ({ packs, ...items }: StoredItems): Promise<boolean> =>
      inTurn(() => write({ ...items, ...(packs && packItems(packs.map(itemOf))) })),
  };
  return store;

  /** Writes all or nothing; false where there is not enough room. */
  async function write(items: Record<string, unknown>): Promise<boolean> {
    try {
      await area.set(items);
      return true;
    } catch (error) {
      // Chrome says "Resource::kQuotaBytes quota exceeded", Firefox throws a QuotaExceededError.
      if (!/quota/i.test(String(error))) throw error;
      return false;
    }
  }
}

export type Store = ReturnType<typeof openStore>;
