import { browser } from 'wxt/browser';
import { showPanel } from '../../lib/pages/panel/show-panel.tsx';

/** `sidepanel.html?tab=12` stays with that tab; without it, the panel goes along with the tab in front. */
const named = new URLSearchParams(location.search).get('tab');

await showPanel(document.getElementById('panel')!, {
  tab: async () => {
    if (named !== null) return Number(named);
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id ?? browser.tabs.TAB_ID_NONE;
  },
  onLeave: () => undefined,
  isBeside: true,
  onTabChange: (callback) => {
    if (named !== null) return;
    browser.tabs.onActivated.addListener(callback);
    browser.tabs.onUpdated.addListener((_tab, { status, url }) => {
      if (status === 'complete' || url) callback();
    });
  },
});
