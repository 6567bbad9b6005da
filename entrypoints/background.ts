import * as v from 'valibot';
import { packs as builtIn } from 'virtual:packs';
import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { browserMessage } from '../lib/background/browser-message.ts';
import { knownPacks } from '../lib/background/known-packs.ts';
import { registerLoadedGate } from '../lib/background/loaded-gate.ts';
import { askReader, interfaceLanguage } from '../lib/background/reach-tab.ts';
import { isPage, tabChecks } from '../lib/background/tab-checks.ts';
import { tabViews } from '../lib/background/tab-views.ts';
import {
  fromExtensionSchema,
  fromPageSchema,
  isTooLong,
  type Answers,
  type FromExtension,
} from '../lib/notes/protocol.ts';
import type { ToReader } from '../lib/notes/to-reader.ts';
import { openStore } from '../lib/settings/store.ts';
import { factListOf, packCountsOf } from '../lib/ui/reading.ts';

const commandMessages: Record<string, ToReader> = {
  'next-note': { type: 'step', by: 1 },
  'previous-note': { type: 'step', by: -1 },
  'open-note': { type: 'toggle' },
};

export default defineBackground({
  type: 'module',
  main() {
    const views = tabViews(browser.storage.session);
    const store = openStore(browser.storage.local);
    const packs = knownPacks(builtIn, store);
    const checks = tabChecks({ packs, views, store });
    const factLists = async () => {
      const { language } = interfaceLanguage(await store.settings());
      return (await packs.all()).map((pack) => factListOf(pack, language));
    };
    const registerGate = async () => {
      const hasLoaded = (await store.packs()).length > 0;
      await openToPages(browser.storage.local, hasLoaded);
      await registerLoadedGate(hasLoaded);
    };

    const answer = (asked: FromExtension): Promise<Answers[FromExtension['type']]> => {
      switch (asked.type) {
        case 'tab-view':
          return checks.view(asked.tab);
        case 'packs':
          return factLists();
        case 'built-in':
          return Promise.resolve(builtIn.map(packCountsOf));
        case 'check-anyway':
          return checks.checkAnyway(asked.tab);
        case 'keep-report':
          return checks.keepReport(asked.tab);
        case 'check-example':
          return checks.check(asked.article, true);
      }
    };

    browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
      if (sender.id !== browser.runtime.id) return;
      if (sender.url?.startsWith(browser.runtime.getURL('/'))) return answer(v.parse(fromExtensionSchema, message));
      const { tab, frameId } = sender;
      // A page that changed its address without loading is still known by its first one in `sender.url`.
      const url = tab?.url ?? sender.url;
      if (tab?.id === undefined || frameId !== 0 || !url) return;
      if (isTooLong(message)) return checks.fail(tab.id, url);
      const said = v.parse(fromPageSchema, message);
      switch (said.type) {
        case 'on-subject':
          return checks.onSubject(tab.id, url);
        case 'check':
          return checks.checkTab(tab.id, url, said.article, said.anyway);
        case 'cards-wanted':
          return checks.putInCards(tab.id);
        case 'wrong-note':
          return checks.setWrong(tab.id, url, said.finding, said.wrong);
      }
    });

    // The session's storage is empty when the extension comes new, updated or switched on again to pages that are open already. Of an
    // update the second gate's registration is lost.
    void browser.storage.session.get('begun').then(async ({ begun }) => {
      if (begun) return;
      await browser.storage.session.set({ begun: true });
      await registerGate();
      await checks.lookAtOpenTabs();
    });

    browser.commands.onCommand.addListener(async (command, tab) => {
      const message = commandMessages[command];
      if (tab?.id !== undefined && message) await askReader(tab.id, message);
    });

    browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
      if (tab?.id !== undefined && menuItemId === 'check-selection') await checks.checkSelection(tab.id);
    });

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await browser.contextMenus.removeAll();
      browser.contextMenus.create({
        id: 'check-selection',
        title: browserMessage('check_selection'),
        contexts: ['selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      });
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });

    browser.storage.onChanged.addListener(async (changes, area) => {
      if (area !== 'local' || !('settings' in changes || 'packs' in changes)) return;
      if ('packs' in changes) {
        packs.forget();
        await registerGate();
      }
      const settings = await store.settings();
      for (const { id, url } of await browser.tabs.query({})) {
        if (id !== undefined && isPage(url)) void checks.applySettings(id, url, settings);
      }
    });

    browser.tabs.onRemoved.addListener((tab) => views.remove(tab));
    browser.tabs.onUpdated.addListener((tab, { url, status }) =>
      url ? checks.addressChanged(tab, url, status === 'loading') : undefined,
    );
  },
});

/**
 * Opens a storage area to our own scripts in pages, or closes it: only the gate of loaded packs has something to read there. Firefox
 * cannot close what is kept.
 */
async function openToPages(area: Browser.storage.StorageArea, isOpen: boolean): Promise<void> {
  const { setAccessLevel } = area as { setAccessLevel?: (access: { accessLevel: string }) => Promise<void> };
  await setAccessLevel?.call(area, { accessLevel: isOpen ? 'TRUSTED_AND_UNTRUSTED_CONTEXTS' : 'TRUSTED_CONTEXTS' });
}
