import type { Browser } from 'wxt/browser';
import type { TabView } from './protocol.ts';

/** What the extension knows of a tab's page, kept where the browser forgets it when it closes. */
export type StoredView = Extract<TabView, { status: 'read' | 'reading' | 'not-on-subject' }>;

interface StoredTab {
  view: StoredView;
  /** Address of the page the view is of, without its fragment. */
  page: string;
}

/** Each tab's view in a storage area, so that it outlives the background's worker. */
export function tabViews(area: Pick<Browser.storage.StorageArea, 'get' | 'set' | 'remove'>) {
  const key = (tab: number) => `tab:${tab}`;
  const find = async (tab: number): Promise<StoredTab | null> => {
    const stored = await area.get(key(tab));
    return (stored[key(tab)] as StoredTab | undefined) ?? null;
  };
  return {
    /** The view of a tab's page, or null where none is known. */
    async get(tab: number): Promise<StoredView | null> {
      return (await find(tab))?.view ?? null;
    },
    async set(tab: number, url: string, view: StoredView): Promise<void> {
      await area.set({ [key(tab)]: { view, page: pageOf(url) } satisfies StoredTab });
    },
    async remove(tab: number): Promise<void> {
      await area.remove(key(tab));
    },
    /** Forgets the view when the tab has gone to another page; a new fragment is the same page. */
    async leavePage(tab: number, url: string): Promise<void> {
      const stored = await find(tab);
      if (stored && stored.page !== pageOf(url)) await area.remove(key(tab));
    },
  };
}

const pageOf = (url: string): string => url.replace(/#.*$/, '');
