import { render } from 'preact';
import { browser } from 'wxt/browser';
import { interfaceLocale } from '../../lib/notes/interface-locale.ts';
import type { FromExtension, TabView, ToReader } from '../../lib/notes/protocol.ts';
import { openLocale } from '../../lib/ui/messages.ts';
import type { FactList } from '../../lib/ui/reading.ts';
import { Popup } from './Popup.tsx';

/** `popup.html?tab=12` shows that tab in a page of its own; without it, the tab the button was pressed on. */
const named = new URLSearchParams(location.search).get('tab');
const tab = named === null ? await activeTab() : Number(named);
const locale = openLocale(await interfaceLocale());
document.documentElement.lang = locale.language;

const ask = <Answer,>(message: FromExtension) => browser.runtime.sendMessage(message) as Promise<Answer>;

const goThere = async (message: ToReader) => {
  await browser.tabs.sendMessage(tab, message, { frameId: 0 });
  if (named === null) window.close();
};

const show = async () => {
  const view = await ask<TabView>({ type: 'tab-view', tab });
  render(
    <Popup
      view={view}
      locale={locale}
      onJump={(finding) => goThere({ type: 'show', finding: finding.id })}
      onStep={(by) => goThere({ type: 'step', by })}
      readFacts={(pack) => ask<FactList | null>({ type: 'facts', pack })}
    />,
    document.getElementById('popup')!,
  );
};

browser.storage.session.onChanged.addListener((changes) => {
  if (`tab:${tab}` in changes) void show();
});
await show();

async function activeTab(): Promise<number> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? browser.tabs.TAB_ID_NONE;
}
