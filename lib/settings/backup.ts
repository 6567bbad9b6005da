import * as v from 'valibot';
import type { LoadedPack, PackFile } from '../packs/pack-file.ts';
import { checkPackFile } from '../packs/parse-pack.ts';
import { sealPack } from '../packs/sealed-pack.ts';
import { keptReportSchema, wrongNoteSchema } from './keepsakes.ts';
import type { Refusal } from './load-pack.ts';
import { settingsSchema } from './settings.ts';
import type { Store, StoredItems } from './store.ts';

/** All that is stored for the reader, as one file: `backUp` makes it, `restore` reads its text. */
export interface Backup extends Omit<StoredItems, 'packs'> {
  riscontro: 1;
  packs: PackFile[];
}

const backupSchema = v.strictObject({
  riscontro: v.literal(1),
  settings: settingsSchema,
  wrongNotes: v.pipe(v.array(wrongNoteSchema), v.maxLength(10_000)),
  reports: v.pipe(v.array(keptReportSchema), v.maxLength(10_000)),
  // Backups of before packs were loaded from files have none.
  packs: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(1_000))),
});

export async function backUp(store: Store): Promise<Backup> {
  return {
    riscontro: 1,
    settings: await store.settings(),
    wrongNotes: await store.wrongNotes(),
    reports: await store.reports(),
    packs: (await store.packs()).map(({ file }) => file),
  };
}

/**
 * Takes a backup over whole and gives null, or, where any part of it is wrong, changes nothing and says which. `builtIn` holds the
 * ids that no pack of it may have.
 */
export async function restore(text: string, store: Store, builtIn: ReadonlySet<string>): Promise<Refusal | null> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { field: null, reason: 'not-json' };
  }
  const parsed = v.safeParse(backupSchema, data);
  if (!parsed.success) return { field: v.getDotPath(parsed.issues[0]) ?? 'riscontro', reason: 'unreadable' };
  const { riscontro: _, packs, ...items } = parsed.output;
  const loaded: LoadedPack[] = [];
  for (const [i, entry] of packs?.entries() ?? []) {
    const { pack, refusal } = checkPackFile(entry, builtIn);
    if (refusal) return { field: [`packs.${i}`, refusal.field].filter(Boolean).join('.'), reason: refusal.reason };
    loaded.push(pack);
  }
  const seal = async (pack: LoadedPack) => ({ ...pack, sealed: await sealPack(JSON.stringify(pack.file)) });
  const isWritten = await store.replace({ ...items, packs: packs && (await Promise.all(loaded.map(seal))) });
  return isWritten ? null : { field: null, reason: 'no-room' };
}
