import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import type { Answers, CheckedPage } from '../notes/protocol.ts';
import { checkArticle } from '../report/check-article.ts';
import { quotedReportJson } from '../report/report-json.ts';
import { isSameNote, type WrongNote } from '../settings/keepsakes.ts';
import { isChecked, type Settings } from '../settings/settings.ts';
import { siteOf } from '../settings/site.ts';
import type { Store } from '../settings/store.ts';
import { readingOf, type Reading } from '../ui/reading.ts';
import {
  addressOf,
  askReader,
  canRunIn,
  interfaceLanguage,
  isReaderIn,
  lookAgain,
  putInCards,
  putInReader,
} from './reach-tab.ts';
import type { KnownPacks } from './known-packs.ts';
import { showBadge } from './show-badge.ts';
import { looksAnywhere, looksByItself } from './site-access.ts';
import { pageOf, type TabViews } from './tab-views.ts';

/** What the checks of all tabs need: nothing of it lives in the background's worker, which the browser ends at will. */
interface CheckSurroundings {
  packs: KnownPacks;
  views: TabViews;
  store: Store;
}

export type TabChecks = ReturnType<typeof tabChecks>;

/** The checks of the pages in all tabs, and what is known of each. */
export function tabChecks({ packs, views, store }: CheckSurroundings) {
  const findWrong = async (reading: Reading, url: string): Promise<string[]> => {
    const notes = await store.wrongNotes();
    return reading.report.findings
      .filter(({ id }) => notes.some((note) => isSameNote(note, wrongNote(reading, id, url))))
      .map(({ id }) => id);
  };

  const checks = {
    /** Checks an article. `anyway`: whether or not it is on a subject. */
    async check(article: Article, anyway: boolean): Promise<CheckedPage> {
      const settings = await store.settings();
      const known = await packs.all();
      const report = checkArticle(article, known, { anyway });
      const pack = known.find(({ id }) => id === report.pack);
      const language = interfaceLanguage(settings);
      const reading = pack ? readingOf(report, article.text, pack, language.language) : null;
      const wrong = reading && article.url ? await findWrong(reading, article.url) : [];
      return { reading, language, marks: settings.marks, wrong };
    },

    /** The gate says that a page may be on a subject: it is read, unless its reader wants it left alone. */
    async onSubject(tab: number, url: string): Promise<true> {
      const settings = await store.settings();
      if (!isChecked(url, settings) || (await isReaderIn(tab))) return true;
      await views.set(tab, url, { status: 'reading' });
      await putInReader(tab, settings);
      return true;
    },

    /** Checks the article that a tab's reader has read, and keeps what came of it. */
    async checkTab(tab: number, url: string, article: Article, anyway: boolean): Promise<CheckedPage> {
      const isAsked = anyway || (await views.isAskedFor(tab, url));
      const settings = await store.settings();
      // The reader came for a passage of a page that is to be left alone: the passage alone is checked.
      if (!isAsked && !isChecked(url, settings))
        return { reading: null, language: interfaceLanguage(settings), marks: settings.marks, wrong: [] };
      // By the browser's word for the address, not the page's: what was called wrong on another page is none of its business.
      const checked = await checks.check({ ...article, url }, isAsked).catch(async (error: unknown) => {
        await checks.fail(tab, url);
        throw error;
      });
      const { reading } = checked;
      await views.set(tab, url, reading ? { status: 'read', reading } : { status: 'not-on-subject' });
      await showBadge(tab, reading);
      return checked;
    },

    /** A tab's page cannot be checked; null is no check. */
    async fail(tab: number, url: string): Promise<null> {
      await views.set(tab, url, { status: 'failed' });
      return null;
    },

    /** What is known of a tab's page now, for popup and side panel. */
    async view(tab: number): Promise<Answers['tab-view']> {
      const url = await addressOf(tab);
      const site = url === null ? null : siteOf(url);
      const settings = await store.settings();
      const hasReader = await isReaderIn(tab);
      const isWanted = url === null || isChecked(url, settings);
      const isOpen = async () => ['reading', undefined].includes((await views.get(tab))?.status);
      // A worker that was ended on the way has left its check undone: a reader that is there is asked once more, a missing one is put in.
      if (isWanted && hasReader && (await isOpen())) await askReader(tab, { type: 'check-again' });
      const known = await views.get(tab);
      if (known && hasReader) return { ...known, site };
      if (known?.status === 'reading' && isWanted && (await canRunIn(tab))) {
        await putInReader(tab, settings);
        return { ...known, site };
      }
      if (settings.paused) return { status: 'paused', site };
      if (!isWanted) return { status: 'site-off', site };
      if (!(await canRunIn(tab)))
        return { status: url === null && !(await looksAnywhere()) ? 'not-asked' : 'cannot-run', site };
      if (!isPage(url) || (await looksByItself(url))) return { status: 'not-on-subject', site };
      // The reader's click alone lets us into this page: no gate has looked at it.
      await putInReader(tab, settings);
      return { status: 'reading', site };
    },

    /** Checks a tab's page whether or not it is on a subject. */
    async checkAnyway(tab: number): Promise<true> {
      const url = await addressOf(tab);
      if (url === null) return true;
      await views.askFor(tab, url);
      if (await isReaderIn(tab)) await askReader(tab, { type: 'check-again' });
      else await putInReader(tab, await store.settings());
      return true;
    },

    /** A page's reader wants to show a card. */
    async putInCards(tab: number): Promise<true> {
      return putInCards(tab, await store.settings());
    },

    async checkSelection(tab: number): Promise<void> {
      if (!(await isReaderIn(tab))) await putInReader(tab, await store.settings());
      await askReader(tab, { type: 'check-selection' });
    },

    /** Keeps the report of a tab's page; false where there is not enough room, null where there is no report. */
    async keepReport(tab: number): Promise<boolean | null> {
      const state = await views.get(tab);
      const url = await addressOf(tab);
      if (state?.status !== 'read' || url === null) return null;
      const { report, quotes } = state.reading;
      const json = quotedReportJson(pageOf(url), report, ({ id }) => quotes[id]!);
      return store.keepReport({ kept: new Date().toISOString(), report: json });
    },

    /**
     * The reader calls a finding's note wrong, or takes that back; false where there is not enough room for it, null where the page has no
     * such finding.
     */
    async setWrong(tab: number, url: string, finding: string, wrong: boolean): Promise<boolean | null> {
      const state = await views.get(tab);
      if (state?.status !== 'read' || !state.reading.report.findings.some(({ id }) => id === finding)) return null;
      const note = wrongNote(state.reading, finding, url);
      return wrong ? store.keepWrongNote(note) : store.dropWrongNote(note);
    },

    /** Looks at the pages that are open already: after an installation, an update, or when the extension is switched on again. */
    async lookAtOpenTabs(): Promise<void> {
      for (const { id, url } of await browser.tabs.query({})) if (id !== undefined && isPage(url)) void lookAgain(id);
    },

    /** Lets a tab's page follow new settings: its notes go, come, or change their look. */
    async applySettings(tab: number, url: string, settings: Settings): Promise<void> {
      const hasReader = await isReaderIn(tab);
      if (!isChecked(url, settings)) {
        if (hasReader) await askReader(tab, { type: 'end' });
        await views.remove(tab);
        await showBadge(tab, null);
      } else if (hasReader) {
        await putInReader(tab, settings);
        await askReader(tab, { type: 'check-again' });
      } else {
        await lookAgain(tab);
      }
    },

    /** A tab's page has changed its address; without loading, the page says nothing of that itself. */
    async addressChanged(tab: number, url: string, isLoading: boolean): Promise<void> {
      const left = await views.leavePage(tab, url);
      if (isLoading || !left) return;
      if (await isReaderIn(tab)) await askReader(tab, { type: 'check-again' });
      else await lookAgain(tab);
    },
  };
  return checks;
}

/** Whether the gate may look at an address. */
export const isPage = (url: string | null | undefined): url is string => /^(?:https?|file):/.test(url ?? '');

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
