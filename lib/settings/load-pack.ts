import type { LoadedPack } from '../packs/pack-file.ts';
import { parsePack, type PackRefusal } from '../packs/parse-pack.ts';
import { sealPack } from '../packs/sealed-pack.ts';
import type { Store } from './store.ts';

/** Why a file was refused, and nothing changed. `field` is the part that is wrong, null where it is no part of it. */
export interface Refusal {
  field: string | null;
  reason: PackRefusal['reason'] | 'no-room';
}

/** Checks the text of a pack's file and keeps it. `builtIn` holds the ids that it may not take. */
export async function loadPack(
  text: string,
  store: Store,
  builtIn: ReadonlySet<string>,
): Promise<LoadedPack | Refusal> {
  const { pack, refusal } = parsePack(text, builtIn);
  if (refusal) return { field: refusal.field, reason: refusal.reason };
  const isKept = await store.keepPack({ ...pack, sealed: await sealPack(text) });
  return isKept ? pack : { field: null, reason: 'no-room' };
}
