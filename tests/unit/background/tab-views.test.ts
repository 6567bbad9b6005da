import { describe, expect, it } from 'vitest';
import { tabViews } from '../../../lib/background/tab-views.ts';
import type { CheckState } from '../../../lib/notes/protocol.ts';

/** A storage area that holds so many characters of JSON and refuses more, as browsers do. */
function smallArea(most: number) {
  let items: Record<string, unknown> = { begun: true };
  const area = {
    get: (key: string | null) => Promise.resolve(key === null ? { ...items } : { [key]: items[key] }),
    set(more: Record<string, unknown>) {
      const next = { ...items, ...more };
      if (JSON.stringify(next).length > most) return Promise.reject(new Error('quota'));
      items = next;
      return Promise.resolve();
    },
    remove(key: string) {
      items = Object.fromEntries(Object.entries(items).filter(([name]) => name !== key));
      return Promise.resolve();
    },
  };
  return { views: tabViews(area as unknown as Parameters<typeof tabViews>[0]), keys: () => Object.keys(items).sort() };
}

const read = (length: number) => ({ status: 'read', reading: 'x'.repeat(length) }) as unknown as CheckState;
const url = 'https://news.example/a';

describe('a full storage of tabs', () => {
  it('makes room by what can be read again, and keeps the rest', async () => {
    const { views, keys } = smallArea(1_000);
    await views.set(1, url, read(300));
    await views.askFor(2, url);
    await views.set(3, url, read(300));
    await views.set(4, url, read(500));
    expect(keys()).toEqual(['begun', 'tab:2', 'tab:4']);
    expect(await views.get(4)).toEqual(read(500));
    expect(await views.isAskedFor(2, url)).toBe(true);
  });

  it('forgets no more than it must', async () => {
    const { views, keys } = smallArea(1_000);
    for (const tab of [1, 2, 3]) await views.set(tab, url, read(200));
    await views.set(4, url, read(200));
    expect(keys()).toHaveLength(4);
    expect(await views.get(4)).toEqual(read(200));
  });

  it('says of a report that fits nowhere that it failed', async () => {
    const { views } = smallArea(500);
    await views.set(1, url, read(600));
    expect(await views.get(1)).toEqual({ status: 'failed' });
  });
});
