import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { ToReader } from '../../notes/to-reader.ts';
import { tabKey } from '../../background/tab-views.ts';
import { ask, onStoreChange, openPage } from '../open-page.ts';
import { Panel } from './Panel.tsx';

interface PanelPlace {
  /** The tab it tells of now. */
  tab(): Promise<number>;
  /** Called when the reader has been sent to a place of the page. */
  onLeave(): void;
  /** Whether the summary stands beside the page already. */
  isBeside: boolean;
  /** Calls back when it should tell of another tab. */
  onTabChange(callback: () => void): void;
}

/** Shows the summary of a tab in a page of the extension, and keeps it up to date. */
export async function showPanel(root: HTMLElement, place: PanelPlace): Promise<void> {
  const { locale, store } = await openPage();
  document.title = locale.text('panel.title');
  let tab = await place.tab();

  const goThere = async (message: ToReader) => {
    await browser.tabs.sendMessage(tab, message, { frameId: 0 });
    place.onLeave();
  };
  const openOwn = async (path: '/options.html' | '/sources.html') => {
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
    place.onLeave();
  };
  const show = async () => {
    const view = await ask({ type: 'tab-view', tab });
    render(
      <Panel
        view={view}
        locale={locale}
        onJump={(finding) => goThere({ type: 'show', finding: finding.id })}
        onStep={(by) => goThere({ type: 'step', by })}
        onKeep={() => ask({ type: 'keep-report', tab })}
        onCheckAnyway={() => void ask({ type: 'check-anyway', tab })}
        setSiteOn={async (site, on) => {
          const { sitesOff } = await store.settings();
          const others = sitesOff.filter((other) => other !== site && !(on && site.endsWith(`.${other}`)));
          await store.change({ sitesOff: on ? others : [...others, site].sort() });
        }}
        setPaused={(paused) => void store.change({ paused })}
        openSettings={() => void openOwn('/options.html')}
        openSources={() => void openOwn('/sources.html')}
        openBeside={place.isBeside ? null : besideOpener(tab, place.onLeave)}
        readPacks={() => ask({ type: 'packs' })}
      />,
      root,
    );
  };

  browser.storage.session.onChanged.addListener((changes) => {
    if (tabKey(tab) in changes) void show();
  });
  onStoreChange((keys) => {
    if (keys.includes('settings')) void show();
  });
  place.onTabChange(async () => {
    tab = await place.tab();
    await show();
  });
  await show();
}

/** Both browsers open it only while a click is being handled, so nothing may be waited for before. */
function besideOpener(tab: number, onLeave: () => void): (() => void) | null {
  const { sidePanel, sidebarAction } = browser as unknown as {
    sidePanel?: { open(where: { tabId: number }): Promise<void> };
    sidebarAction?: { open(): Promise<void> };
  };
  const open = sidePanel ? () => sidePanel.open({ tabId: tab }) : sidebarAction ? () => sidebarAction.open() : null;
  return open && (() => void open().then(onLeave));
}
