import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Article } from '../lib/article/article.ts';
import type { ConceptWords } from '../lib/claims/question.ts';
import { browserMessage } from '../lib/notes/browser-message.ts';
import { highlightStyles } from '../lib/notes/highlight-styles.ts';
import { localeFile } from '../lib/notes/injected-locale.ts';
import {
  fromExtensionSchema,
  fromPageSchema,
  type Answers,
  type CheckedPage,
  type FromExtension,
} from '../lib/notes/protocol.ts';
import type { ToReader } from '../lib/notes/to-reader.ts';
import { showBadge } from '../lib/notes/show-badge.ts';
import { pageOf, tabViews } from '../lib/notes/tab-views.ts';
import { assemblePacks } from '../lib/packs/assemble-packs.ts';
import { checkArticle } from '../lib/report/check-article.ts';
import { quotedReportJson } from '../lib/report/report-json.ts';
import { isSameNote, type WrongNote } from '../lib/settings/keepsakes.ts';
import { isChecked, markStyles, type Settings } from '../lib/settings/settings.ts';
import { siteOf } from '../lib/settings/site.ts';
import { openStore } from '../lib/settings/store.ts';
import { chooseLanguage } from '../lib/ui/interface-language.ts';
import { factListOf, readingOf, type Reading } from '../lib/ui/reading.ts';

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
    const store = openStore(browser.storage.local);

    const putInReader = async (tab: number): Promise<void> => {
      const { language, style } = await store.settings();
      const target = { tabId: tab, frameIds: [0] };
      await Promise.all(
        markStyles
          .filter((other) => other !== style)
          .map((other) => browser.scripting.removeCSS({ target, css: highlightStyles(other) })),
      );
      await browser.scripting.insertCSS({ target, css: highlightStyles(style) });
      await browser.scripting.executeScript({ target, files: [localeFile(interfaceLanguage(language).language)] });
      await browser.scripting.executeScript({ target, files: ['/reader.js'] });
    };

    const onSubject = async (tab: number, url: string): Promise<void> => {
      if (!isChecked(url, await store.settings()) || (await isReaderIn(tab))) return;
      await views.set(tab, url, { status: 'reading' });
      await putInReader(tab);
    };

    const check = async (article: Article, anyway: boolean): Promise<CheckedPage> => {
      const { language, marks } = await store.settings();
      const report = checkArticle(article, packs, { anyway });
      const pack = packs.find(({ id }) => id === report.pack);
      const reading = pack ? readingOf(report, article.text, pack) : null;
      const wrong = reading && article.url ? await findWrong(reading, article.url) : [];
      return { reading, language: interfaceLanguage(language), marks, wrong };
    };

    const checkTab = async (tab: number, url: string, article: Article, anyway: boolean): Promise<CheckedPage> => {
      const checked = await check(article, anyway || (await views.isAskedFor(tab, url)));
      const { reading } = checked;
      await views.set(tab, url, reading ? { status: 'read', reading } : { status: 'not-on-subject' });
      await showBadge(tab, reading);
      return checked;
    };

    const findWrong = async (reading: Reading, url: string): Promise<string[]> => {
      const notes = await store.wrongNotes();
      return reading.report.findings
        .filter(({ id }) => notes.some((note) => isSameNote(note, wrongNote(reading, id, url))))
        .map(({ id }) => id);
    };

    const setWrong = async (tab: number, url: string, finding: string, wrong: boolean): Promise<void> => {
      const state = await views.get(tab);
      if (state?.status !== 'read' || !state.reading.report.findings.some(({ id }) => id === finding)) return;
      const note = wrongNote(state.reading, finding, url);
      await (wrong ? store.keepWrongNote(note) : store.dropWrongNote(note));
    };

    const viewTab = async (tab: number): Promise<Answers['tab-view']> => {
      const url = await addressOf(tab);
      const site = url === null ? null : siteOf(url);
      const settings = await store.settings();
      if (await isReaderIn(tab)) {
        if (!(await views.get(tab))) await askReader(tab, { type: 'check-again' });
        return { ...((await views.get(tab)) ?? { status: 'reading' }), site };
      }
      if (settings.paused) return { status: 'paused', site };
      if (url !== null && !isChecked(url, settings)) return { status: 'site-off', site };
      const known = await views.get(tab);
      if (known?.status === 'reading') return { ...known, site };
      return { status: (await canRunIn(tab)) ? 'not-on-subject' : 'cannot-run', site };
    };

    const checkAnyway = async (tab: number): Promise<true> => {
      const url = await addressOf(tab);
      if (url === null) return true;
      await views.askFor(tab, url);
      if (await isReaderIn(tab)) await askReader(tab, { type: 'check-again' });
      else await putInReader(tab);
      return true;
    };

    const checkSelection = async (tab: number): Promise<void> => {
      if (!(await isReaderIn(tab))) await putInReader(tab);
      await askReader(tab, { type: 'check-selection' });
    };

    const keepReport = async (tab: number): Promise<boolean> => {
      const state = await views.get(tab);
      const url = await addressOf(tab);
      if (state?.status !== 'read' || url === null) return false;
      const { report, quotes } = state.reading;
      const json = quotedReportJson(pageOf(url), report, ({ id }) => quotes[id]!);
      await store.keepReport({ kept: new Date().toISOString(), report: json });
      return true;
    };

    /** Lets a tab's page follow new settings: its notes go, come, or change their look. */
    const applySettings = async (tab: number, url: string, settings: Settings): Promise<void> => {
      const hasReader = await isReaderIn(tab);
      if (!isChecked(url, settings)) {
        if (hasReader) await askReader(tab, { type: 'end' });
        await views.remove(tab);
        await showBadge(tab, null);
      } else if (hasReader) {
        await putInReader(tab);
        await askReader(tab, { type: 'check-again' });
      } else {
        await lookAgain(tab);
      }
    };

    const answer = (asked: FromExtension): Promise<Answers[FromExtension['type']]> => {
      switch (asked.type) {
        case 'tab-view':
          return viewTab(asked.tab);
        case 'packs':
          return Promise.resolve(packs.map(factListOf));
        case 'check-anyway':
          return checkAnyway(asked.tab);
        case 'keep-report':
          return keepReport(asked.tab);
        case 'check-example':
          return check(asked.article, true);
      }
    };

    browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
      if (sender.id !== browser.runtime.id) return;
      if (isOwnPage(sender)) return answer(v.parse(fromExtensionSchema, message));
      const { tab, frameId } = sender;
      // A page that changed its address without loading is still known by its first one in `sender.url`.
      const url = tab?.url ?? sender.url;
      if (tab?.id === undefined || frameId !== 0 || !url) return;
      const said = v.parse(fromPageSchema, message);
      switch (said.type) {
        case 'on-subject':
          return onSubject(tab.id, url);
        case 'check':
          return checkTab(tab.id, url, said.article, said.anyway);
        case 'wrong-note':
          return setWrong(tab.id, url, said.finding, said.wrong);
      }
    });

    browser.commands.onCommand.addListener(async (command, tab) => {
      const message = commandMessages[command];
      if (tab?.id !== undefined && message) await askReader(tab.id, message);
    });

    browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
      if (tab?.id !== undefined && menuItemId === 'check-selection') await checkSelection(tab.id);
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
      if (area !== 'local' || !('settings' in changes)) return;
      const settings = await store.settings();
      const tabs = await browser.tabs.query({});
      await Promise.all(
        tabs.map(({ id, url }) =>
          id !== undefined && url && siteOf(url) !== null ? applySettings(id, url, settings) : undefined,
        ),
      );
    });

    browser.tabs.onRemoved.addListener((tab) => views.remove(tab));
    // A page that changes its address without loading says nothing itself.
    browser.tabs.onUpdated.addListener(async (tab, { url, status }) => {
      if (!url) return;
      const left = await views.leavePage(tab, url);
      if (status === 'loading' || !left) return;
      if (await isReaderIn(tab)) await askReader(tab, { type: 'check-again' });
      else await lookAgain(tab);
    });
  },
});

const commandMessages: Record<string, ToReader> = {
  'next-note': { type: 'step', by: 1 },
  'previous-note': { type: 'step', by: -1 },
  'open-note': { type: 'toggle' },
};

const interfaceLanguage = (chosen: string | null) =>
  chooseLanguage(chosen, [browser.i18n.getUILanguage(), ...navigator.languages]);

function wrongNote({ report, quotes }: Reading, id: string, url: string): WrongNote {
  const { question, claim, state } = report.findings.find((finding) => finding.id === id)!;
  return {
    noted: new Date().toISOString(),
    page: pageOf(url),
    title: report.article.title,
    pack: report.pack ?? '',
    question,
    value: claim.value,
    state,
    target: quotes[id]!,
  };
}

const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) ?? false;

async function addressOf(tab: number): Promise<string | null> {
  return (await browser.tabs.get(tab)).url ?? null;
}

const isReaderIn = async (tab: number): Promise<boolean> => (await askReader(tab, { type: 'are-you-there' })) === true;

/** The reader's answer, or null where the tab has no reader: the browser reports that as an error. */
async function askReader(tab: number, message: ToReader): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) as unknown;
  } catch {
    return null;
  }
}

/** Lets the gate look at a tab's page once more; pages of the browser's own refuse it. */
async function lookAgain(tab: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/gate.js'] });
  } catch {
    return;
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
