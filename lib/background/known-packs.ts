import type { Pack } from '../packs/pack.ts';
import type { Store } from '../settings/store.ts';

/** The packs that articles are checked against. */
export interface KnownPacks {
  builtIn: Pack[];
  /** Those that are built in, then those that the reader has loaded: read from the store once. */
  all(): Promise<Pack[]>;
  /** The store's packs have changed: they are read anew when they are next asked for. */
  forget(): void;
}

/** The packs of the extension and those in its store. A loaded one whose id is built in by now is passed over. */
export function knownPacks(builtIn: Pack[], store: Pick<Store, 'packs'>): KnownPacks {
  let known: Promise<Pack[]> | null = null;
  const read = async () => {
    const ids = new Set(builtIn.map(({ id }) => id));
    const loaded = (await store.packs()).map(({ pack }) => pack);
    return [...builtIn, ...loaded.filter(({ id }) => !ids.has(id))];
  };
  return {
    builtIn,
    all: () => (known ??= read()),
    forget() {
      known = null;
    },
  };
}
