import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Article } from '../lib/article/article.ts';
import type { ConceptWords } from '../lib/claims/question.ts';
import highlights from '../lib/notes/highlights.css?inline';
import { interfaceLocale } from '../lib/notes/interface-locale.ts';
import {
  fromExtensionSchema,
  fromPageSchema,
  type CheckedPage,
  type TabView,
  type ToReader,
} from '../lib/notes/protocol.ts';
import { showBadge } from '../lib/notes/show-badge.ts';
import { tabViews } from '../lib/notes/tab-views.ts';
import { assemblePacks } from '../lib/packs/assemble-packs.ts';
import { checkArticle } from '../lib/report/check-article.ts';
import { factListOf, readingOf, type FactList } from '../lib/ui/reading.ts';

const packFiles = import.meta.glob<unknown>('../assets/packs/*/*.json', { eager: true, import: 'default' });
const wordFiles = import.meta.glob<ConceptWords>('../assets/packs/*/words/*.json', { eager: true, import: 'words' });

/** The examples of a word file are for its tests: left out here, they are not built in. */
const withoutExamples = (files: Record<string, ConceptWords>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(files).map(([path, words]) => [path, { words, examples: {} }]));

type Sender = Browser.runtime.MessageSender;

export default defineBackground({
  type: 'module',
  main() {
    const packs = assemblePacks({ ...packFiles, ...withoutExamples(wordFiles) });
    const views = tabViews(browser.storage.session);

    const putInReader = async (tab: number, url: string): Promise<void> => {
      await views.set(tab, url, { status: 'reading' });
      const target = { tabId: tab, frameIds: [0] };
      await browser.scripting.insertCSS({ target, css: highlights });
      await browser.scripting.executeScript({ target, files: ['/reader.js'] });
    };

    const check = async (tab: number, url: string, article: Article): Promise<CheckedPage> => {
      const locale = await interfaceLocale();
      const report = checkArticle(article, packs);
      const pack = packs.find(({ id }) => id === report.pack);
      const reading = pack ? readingOf(report, article.text, pack, locale.language) : null;
      await views.set(tab, url, reading ? { status: 'read', reading } : { status: 'not-on-subject' });
      await showBadge(tab, reading, locale);
      return { reading, locale };
    };

    const viewTab = async (tab: number): Promise<TabView> => {
      const present = await askReader(tab, { type: 'are-you-there' });
      const view = await views.get(tab);
      if (present) {
        if (!view) await askReader(tab, { type: 'check-again' });
        return (await views.get(tab)) ?? { status: 'reading' };
      }
      if (view?.status === 'reading') return view;
      return { status: (await canRunIn(tab)) ? 'not-on-subject' : 'cannot-run' };
    };

    const facts = async (id: string): Promise<FactList | null> => {
      const pack = packs.find((candidate) => candidate.id === id);
      return pack ? factListOf(pack, (await interfaceLocale()).language) : null;
    };

    browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
      if (sender.id !== browser.runtime.id) return;
      if (isOwnPage(sender)) {
        const asked = v.parse(fromExtensionSchema, message);
        return asked.type === 'tab-view' ? viewTab(asked.tab) : facts(asked.pack);
      }
      const { tab, frameId, url } = sender;
      if (tab?.id === undefined || frameId !== 0 || !url) return;
      const said = v.parse(fromPageSchema, message);
      return said.type === 'check' ? check(tab.id, url, said.article) : putInReader(tab.id, url);
    });

    browser.commands.onCommand.addListener(async (command, tab) => {
      if (tab?.id === undefined || (command !== 'next-note' && command !== 'previous-note')) return;
      await askReader(tab.id, { type: 'step', by: command === 'next-note' ? 1 : -1 });
    });

    browser.tabs.onRemoved.addListener((tab) => views.remove(tab));
    browser.tabs.onUpdated.addListener((tab, { url }) => (url ? views.leavePage(tab, url) : undefined));
  },
});

const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** The reader's answer, or null where the tab has no reader: the browser reports that as an error. */
async function askReader(tab: number, message: ToReader): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) as unknown;
  } catch {
    return null;
  }
}

/** Whether the browser lets extensions into the tab's page; it says so only when one tries. */
async function canRunIn(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, func: () => true });
    return true;
  } catch {
    return false;
  }
}
