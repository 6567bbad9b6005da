import { browser } from 'wxt/browser';
import { showPanel } from '../../lib/pages/panel/show-panel.tsx';

/** `popup.html?tab=12` shows that tab in a page of its own; without it, the tab the button was pressed on. */
const named = new URLSearchParams(location.search).get('tab');

await showPanel(document.getElementById('panel')!, {
  tab: async () => {
    if (named !== null) return Number(named);
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active?.id ?? browser.tabs.TAB_ID_NONE;
  },
  onLeave: () => {
    if (named === null) window.close();
  },
  isBeside: false,
  onTabChange: () => undefined,
});
