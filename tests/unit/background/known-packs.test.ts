import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { knownPacks } from '../../../lib/background/known-packs.ts';
import type { LoadedPack } from '../../../lib/packs/pack-file.ts';
import { readPacks } from '../../../lib/packs/read-packs.ts';

const [treaty] = readPacks();
const [bridge] = readPacks(fileURLToPath(new URL('../../data/packs', import.meta.url)));

function storeOf(packs: (typeof bridge)[]) {
  const store = {
    reads: 0,
    packs: () => {
      store.reads += 1;
      return Promise.resolve(packs.map((pack) => ({ pack }) as LoadedPack));
    },
  };
  return store;
}

it('are those that are built in, then those that were loaded, read once until they change', async () => {
  const store = storeOf([bridge]);
  const packs = knownPacks([treaty!], store);
  expect(store.reads).toBe(0);
  expect(await packs.all()).toEqual([treaty, bridge]);
  await packs.all();
  expect(store.reads).toBe(1);
  packs.forget();
  await packs.all();
  expect(store.reads).toBe(2);
});

it('leave out a loaded one whose id has been built in since', async () => {
  const packs = knownPacks([treaty!], storeOf([{ ...bridge!, id: 'treaty' }, bridge]));
  expect(await packs.all()).toEqual([treaty, bridge]);
});
