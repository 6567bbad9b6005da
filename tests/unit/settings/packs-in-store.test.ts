import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { packFile } from '../../../lib/cli/pack.ts';
import type { PackFile } from '../../../lib/packs/pack-file.ts';
import { readPacks } from '../../../lib/packs/read-packs.ts';
import { sealPack } from '../../../lib/packs/sealed-pack.ts';
import { backUp, restore } from '../../../lib/settings/backup.ts';
import { loadPack } from '../../../lib/settings/load-pack.ts';
import { firstSettings } from '../../../lib/settings/settings.ts';
import { openStore, type Area, type Store } from '../../../lib/settings/store.ts';

const packs = fileURLToPath(new URL('../../data/packs', import.meta.url));
const bridge = packFile(`${packs}/bridge`);
const tunnel = bridge.replaceAll('"id":"bridge","', '"id":"tunnel","');
const none: ReadonlySet<string> = new Set();

/** A storage area in memory that may be full: then it takes nothing of what is written at once. */
function memoryArea(stored: Record<string, unknown> = {}) {
  const area: Area & { stored: Record<string, unknown>; fault: Error | null } = {
    stored,
    fault: null,
    get: (keys) => Promise.resolve(structuredClone(Object.fromEntries(keys.map((key) => [key, stored[key]])))),
    set: (items) => {
      if (area.fault) return Promise.reject(area.fault);
      Object.assign(stored, structuredClone(items));
      return Promise.resolve();
    },
  };
  return area;
}

let area: ReturnType<typeof memoryArea>;
let store: Store;
beforeEach(() => {
  area = memoryArea();
  store = openStore(area);
});
const ids = async (of = store) => (await of.packs()).map(({ pack }) => pack.id);

describe('a pack from a file', () => {
  it('is read again as it was loaded, with what the gate looks for', async () => {
    expect(await loadPack(bridge, store, none)).toMatchObject({ pack: { id: 'bridge' } });
    expect((await store.packs()).map(({ pack }) => pack)).toEqual(readPacks(packs));
    expect(area.stored['subjects']).toEqual([(JSON.parse(bridge) as PackFile).subject]);
  });

  it('gives way to another of the same id, the latest first', async () => {
    await loadPack(bridge, store, none);
    await loadPack(tunnel, store, none);
    await loadPack(bridge.replace('Final count', 'Last count'), store, none);
    expect(await ids()).toEqual(['bridge', 'tunnel']);
    expect((await store.packs())[0]!.pack.sources[1]!.title).toBe('Last count');
    expect(area.stored['subjects']).toMatchObject([{ id: 'bridge' }, { id: 'tunnel' }]);
  });

  it('goes with what the gate looks for', async () => {
    await loadPack(bridge, store, none);
    await loadPack(tunnel, store, none);
    await store.dropPack('bridge');
    expect(await ids()).toEqual(['tunnel']);
    expect(area.stored['subjects']).toMatchObject([{ id: 'tunnel' }]);
  });

  it('changes nothing where it is wrong, and says which part', async () => {
    await loadPack(tunnel, store, none);
    const before = structuredClone(area.stored);
    const wrong = bridge.replace('"kind":"count"', '"kind":"bill"');
    expect(await loadPack(wrong, store, none)).toEqual({ reason: 'unreadable', field: 'pack.questions.1.kind' });
    expect(await loadPack(bridge, store, new Set(['bridge']))).toEqual({ reason: 'built-in', field: 'pack.id' });
    expect(area.stored).toEqual(before);
  });

  it.each([
    new Error('Resource::kQuotaBytes quota exceeded'),
    new DOMException('The quota has been exceeded.', 'QuotaExceededError'),
  ])('changes nothing where there is no room: %s', async (fault) => {
    await loadPack(tunnel, store, none);
    const before = structuredClone(area.stored);
    area.fault = fault;
    expect(await loadPack(bridge, store, none)).toEqual({ reason: 'no-room', field: null });
    expect(area.stored).toEqual(before);
  });

  it('hides no other fault of the storage', async () => {
    area.fault = new Error('The disk is gone');
    await expect(loadPack(bridge, store, none)).rejects.toThrow('The disk is gone');
  });
});

describe('a stored pack that cannot be read', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', bridge],
    ['a file that nobody checked', JSON.parse(bridge)],
    ['a pack without its seal', { text: bridge }],
    ['a pack under the seal of another', { text: bridge.replace('"min":39', '"min":38'), seal: 'sealed' }],
    ['something of a version to come', { packed: [1, 2, 3] }],
  ])('is passed over, and kept through changes of the others: %s', async (_, odd) => {
    const entry: unknown =
      Object(odd).seal === 'sealed' ? { ...(odd as object), seal: (await sealPack(bridge)).seal } : odd;
    area.stored['packs'] = [entry, await sealPack(bridge)];
    expect(await ids()).toEqual(['bridge']);
    await loadPack(tunnel, store, none);
    await store.dropPack('bridge');
    expect(await ids()).toEqual(['tunnel']);
    expect(area.stored['packs']).toEqual([await sealPack(tunnel), entry]);
    expect(area.stored['subjects']).toMatchObject([{ id: 'tunnel' }]);
  });

  it.each([[null], ['text'], [5], [{ 0: bridge }]])('is none where the list is none: %j', async (stored) => {
    area.stored['packs'] = stored;
    expect(await ids()).toEqual([]);
  });
});

describe('a backup with packs', () => {
  it('gives them back on another device', async () => {
    await loadPack(bridge, store, none);
    await loadPack(tunnel, store, none);
    const backup = await backUp(store);
    const other = openStore(memoryArea());
    expect(await restore(JSON.stringify(backup), other, none)).toBe(null);
    expect(await ids(other)).toEqual(['tunnel', 'bridge']);
    expect(await backUp(other)).toEqual(backup);
  });

  it('of before there were any leaves those that are there', async () => {
    await loadPack(bridge, store, none);
    const { packs: _, ...old } = await backUp(openStore(memoryArea()));
    expect(await restore(JSON.stringify(old), store, none)).toBe(null);
    expect(await ids()).toEqual(['bridge']);
  });

  it('changes nothing where one of them is wrong, or built in', async () => {
    await loadPack(bridge, store, none);
    const text = JSON.stringify({ ...(await backUp(store)), settings: { ...firstSettings, paused: true } });
    const before = structuredClone(area.stored);
    expect(await restore(text.replace('"kind":"date"', '"kind":"day"'), store, none)).toEqual({
      reason: 'unreadable',
      field: 'packs.0.pack.questions.0.kind',
    });
    expect(await restore(text, store, new Set(['bridge']))).toEqual({ reason: 'built-in', field: 'packs.0.pack.id' });
    expect(await restore(text.replace('"packs":[{', '"packs":[7,{'), store, none)).toEqual({
      reason: 'not-a-pack',
      field: 'packs.0.riscontroPack',
    });
    expect(area.stored).toEqual(before);
  });

  it('changes nothing where there is no room', async () => {
    await loadPack(bridge, store, none);
    const text = JSON.stringify(await backUp(store));
    area.fault = new Error('quota exceeded');
    expect(await restore(text, store, none)).toEqual({ reason: 'no-room', field: null });
  });
});
