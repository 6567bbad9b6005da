import * as v from 'valibot';
import { checkPackFile, parsePack, type LoadedPack, type PackFile, type PackRefusal } from '../packs/parse-pack.ts';
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
  /** Missing in a backup of before packs were loaded from files: it leaves those that are there. */
  packs?: PackFile[] | undefined;
}

const backupSchema = v.strictObject({
  riscontro: v.literal(1),
  settings: settingsSchema,
  wrongNotes: v.pipe(v.array(wrongNoteSchema), v.maxLength(10_000)),
  reports: v.pipe(v.array(keptReportSchema), v.maxLength(10_000)),
  packs: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(1_000))),
});

/** Why a file was refused, and nothing changed. `field` is the part that is wrong, null where it is no part of it. */
export interface Refusal {
  field: string | null;
  reason: PackRefusal['reason'] | 'no-room';
}

/** Does one piece of work after the other, also when several pages of the extension ask for it at once. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

const byLock: InTurn = (work) => navigator.locks.request('riscontro-store', work);

/** No pack is built in where nobody says which are. */
const none: ReadonlySet<string> = new Set();

/** What the reader has chosen and kept, in a storage area. Entries that cannot be read are passed over, and never lost by a change. */
export function openStore(area: Area, inTurn: InTurn = byLock) {
  const read = async (key: string): Promise<unknown> => (await area.get([key]))[key];
  const readList = async <Entry>(key: string, schema: v.GenericSchema<unknown, Entry>) =>
    sortOut(await read(key), (entry): Entry | null => {
      const parsed = v.safeParse(schema, entry);
      return parsed.success ? parsed.output : null;
    });
  const changeList = <Entry>(
    key: string,
    schema: v.GenericSchema<unknown, Entry>,
    change: (entries: Entry[]) => Entry[],
  ): Promise<void> =>
    inTurn(async () => {
      const { entries, unreadable } = await readList(key, schema);
      await area.set({ [key]: [...change(entries), ...unreadable] });
    });

  const readPacks = async () => sortOut(await read('packs'), (entry) => checkPackFile(entry, none).pack);
  /** Packs and what the gate looks for are written at once: neither is ever there without the other. */
  const packItems = (packs: LoadedPack[], unreadable: unknown[]) => ({
    packs: [...packs.map(({ file }) => file), ...unreadable],
    subjects: packs.map(({ subject }) => subject),
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

    /** The packs that were loaded from files, the latest first. */
    packs: async (): Promise<LoadedPack[]> => (await readPacks()).entries,
    /** Keeps the pack of a file; one of the same id gives way to it. `builtIn` holds the ids that it may not take. */
    async addPack(text: string, builtIn: ReadonlySet<string>): Promise<LoadedPack | Refusal> {
      const { pack, refusal } = parsePack(text, builtIn);
      if (refusal) return { field: refusal.field, reason: refusal.reason };
      const full = await inTurn(async () => {
        const { entries, unreadable } = await readPacks();
        const others = entries.filter((other) => other.pack.id !== pack.pack.id);
        return write(packItems([pack, ...others], unreadable));
      });
      return full ?? pack;
    },
    dropPack: (id: string): Promise<void> =>
      inTurn(async () => {
        const { entries, unreadable } = await readPacks();
        await area.set(
          packItems(
            entries.filter(({ pack }) => pack.id !== id),
            unreadable,
          ),
        );
      }),

    async backup(): Promise<Backup> {
      const [settings, wrongNotes, reports] = [await store.settings(), await store.wrongNotes(), await store.reports()];
      const packs = (await store.packs()).map(({ file }) => file);
      return { riscontro: 1, settings, wrongNotes, reports, packs };
    },
    /** Takes a backup over whole, or, where any part of it is wrong, changes nothing and says which. Null where it was taken over. */
    async restore(file: string, builtIn: ReadonlySet<string>): Promise<Refusal | null> {
      let data: unknown;
      try {
        data = JSON.parse(file);
      } catch {
        return { field: null, reason: 'not-json' };
      }
      const parsed = v.safeParse(backupSchema, data);
      if (!parsed.success) return { field: v.getDotPath(parsed.issues[0]) ?? 'riscontro', reason: 'unreadable' };
      const { settings, wrongNotes, reports, packs } = parsed.output;
      const read = packs?.map((entry) => checkPackFile(entry, builtIn)) ?? [];
      for (const [i, { refusal }] of read.entries())
        if (refusal)
          return {
            field: ['packs', i, ...(refusal.field === null ? [] : [refusal.field])].join('.'),
            reason: refusal.reason,
          };
      const loaded = read.flatMap(({ pack }) => pack ?? []);
      return write({ settings, wrongNotes, reports, ...(packs && packItems(loaded, [])) });
    },
  };
  return store;

  /** Writes all or nothing; says so where there is not enough room. */
  async function write(items: Record<string, unknown>): Promise<Refusal | null> {
    try {
      await area.set(items);
      return null;
    } catch (error) {
      // Chrome says "Resource::kQuotaBytes quota exceeded", Firefox throws a QuotaExceededError.
      if (!/quota/i.test(String(error))) throw error;
      return { field: null, reason: 'no-room' };
    }
  }
}

/** The entries of a stored list that can be read, and the others as they are. */
function sortOut<Entry>(stored: unknown, parse: (entry: unknown) => Entry | null) {
  const entries: Entry[] = [];
  const unreadable: unknown[] = [];
  for (const entry of Array.isArray(stored) ? (stored as unknown[]) : []) {
    const parsed = parse(entry);
    if (parsed) entries.push(parsed);
    else unreadable.push(entry);
  }
  return { entries, unreadable };
}

export type Store = ReturnType<typeof openStore>;
