import { showPanel } from '../../lib/pages/panel/show-panel.tsx';
import { isNamed, tabToShow } from '../../lib/pages/panel/tab-to-show.ts';

await showPanel(document.getElementById('panel')!, {
  tab: tabToShow,
  onLeave: () => {
    if (!isNamed) window.close();
  },
  isBeside: false,
  onTabChange: () => undefined,
});
