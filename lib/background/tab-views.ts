import type { Browser } from 'wxt/browser';
import type { CheckState } from '../notes/protocol.ts';

interface StoredTab {
  state: CheckState;
  /** Address of the page the state is of, without its fragment. */
  page: string;
  /** Whether the reader asked for the check of this page, on a subject or not. */
  anyway: boolean;
}

const tabKeyStart = 'tab:';

/** The key of a tab's view in the session's storage: whoever shows it listens for its changes. */
export const tabKey = (tab: number) => `${tabKeyStart}${tab}`;

export type TabViews = ReturnType<typeof tabViews>;

/**
 * What is known of each tab's page, in a storage area that outlives the background's worker and goes with the browser. Where the
 * area is full the reports of other tabs make room; one that does not fit even alone is kept as `failed`, though its page has its notes.
 */
export function tabViews(area: Pick<Browser.storage.StorageArea, 'get' | 'set' | 'remove'>) {
  const find = async (tab: number): Promise<StoredTab | null> => {
    const stored = await area.get(tabKey(tab));
    return (stored[tabKey(tab)] as StoredTab | undefined) ?? null;
  };
  const put = async (tab: number, url: string, state: CheckState, anyway: boolean): Promise<void> => {
    const store = (what: CheckState) =>
      area.set({ [tabKey(tab)]: { state: what, page: pageOf(url), anyway } satisfies StoredTab });
    const isStored = () =>
      store(state).then(
        () => true,
        () => false,
      );
    if (await isStored()) return;
    // The browser gives all tabs together 10 MB. A report that goes is made anew when somebody asks for its tab.
    for (const other of readKeys(await area.get(null), tabKey(tab))) {
      await area.remove(other);
      if (await isStored()) return;
    }
    await store({ status: 'failed' });
  };
  return {
    /** The state of a tab's page, or null where none is known. */
    async get(tab: number): Promise<CheckState | null> {
      return (await find(tab))?.state ?? null;
    },
    /** Whether a tab's page is checked because the reader asked for it. */
    async isAskedFor(tab: number, url: string): Promise<boolean> {
      const stored = await find(tab);
      return stored !== null && stored.anyway && stored.page === pageOf(url);
    },
    async set(tab: number, url: string, state: CheckState): Promise<void> {
      const stored = await find(tab);
      await put(tab, url, state, stored?.page === pageOf(url) && stored.anyway);
    },
    /** Remembers that the reader asked for the check of a tab's page. */
    askFor: (tab: number, url: string) => put(tab, url, { status: 'reading' }, true),
    async remove(tab: number): Promise<void> {
      await area.remove(tabKey(tab));
    },
    /** Forgets the state when the tab has gone to another page (a new fragment is the same page); whether it has. */
    async leavePage(tab: number, url: string): Promise<boolean> {
      const stored = await find(tab);
      const left = stored !== null && stored.page !== pageOf(url);
      if (left) await area.remove(tabKey(tab));
      return left;
    },
  };
}

/** Keys of the other tabs whose pages have been read and can be read again. */
const readKeys = (stored: Record<string, unknown>, own: string): string[] =>
  Object.keys(stored).filter(
    (key) => key !== own && key.startsWith(tabKeyStart) && (stored[key] as StoredTab).state.status === 'read',
  );

export const pageOf = (url: string): string => url.replace(/#.*$/, '');
