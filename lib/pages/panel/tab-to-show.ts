import { browser } from 'wxt/browser';

/** `…html?tab=12` names the tab that a panel tells of; null where it goes along with the tab in front. */
const named = new URLSearchParams(location.search).get('tab');

export const isNamed = named !== null;

/** The id of the tab to tell of now. */
export async function tabToShow(): Promise<number> {
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? browser.tabs.TAB_ID_NONE;
}
