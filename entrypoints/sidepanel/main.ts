import { browser } from 'wxt/browser';
import { showPanel } from '../../lib/pages/panel/show-panel.tsx';
import { isNamed, tabToShow } from '../../lib/pages/panel/tab-to-show.ts';

await showPanel(document.getElementById('panel')!, {
  tab: tabToShow,
  onLeave: () => undefined,
  isBeside: true,
  onTabChange: (callback) => {
    if (isNamed) return;
    browser.tabs.onActivated.addListener(callback);
    browser.tabs.onUpdated.addListener((_tab, { status, url }) => {
      if (status === 'complete' || url) callback();
    });
  },
});
