import { browser } from 'wxt/browser';
import { browserMessage } from './browser-message.ts';
import type { Reading } from '../ui/reading.ts';

/** Shows on the tab's button how many figures and dates other sources dispute; nothing where there is none. */
export async function showBadge(tab: number, reading: Reading | null): Promise<void> {
  const states = reading?.report.coverage.byState;
  const count = states ? states.disputed + states.conflicts : 0;
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#b3401f' }),
    browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    browser.action.setTitle({
      tabId: tab,
      title: states
        ? browserMessage('badge', [states.agrees, states.disputed, states.conflicts].map(String))
        : browserMessage('name'),
    }),
  ]);
}
