import type { CDPSession, Page, Target } from 'puppeteer-core';
import { beforeAll } from 'vitest';
import type { OpenedBrowser } from '../../lib/cli/open-browser.ts';
import { runInFirefox } from './firefox-parent.ts';

/** What goes wrong in a page and in the extension, for the tests of one `describe`. */
export interface WatchedFaults {
  /** Listens to a page that is about to open; from then on `inPage` tells of this one. */
  listen(page: Page): Promise<void>;
  /** What went wrong in the page that was listened to last. */
  inPage(): readonly string[];
  /** What went wrong in the extension since this was asked last. */
  inExtension(): Promise<string[]>;
}

/** Watches an extension from the first test of a `describe` on, and each page that is opened with `listen`. */
export function watchFaults(extension: { opened(): OpenedBrowser }): WatchedFaults {
  let inPage: readonly string[] = [];
  let inExtension: () => Promise<string[]>;
  beforeAll(async () => {
    inExtension = await watchExtension(extension.opened());
  });
  return {
    listen: (page) => {
      inPage = watchPage(page);
      return Promise.resolve();
    },
    inPage: () => inPage,
    inExtension: () => inExtension(),
  };
}

/** Collects what goes wrong in a page, in its own scripts and the extension's, as far as its console tells. */
function watchPage(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push((error as Error).message ?? String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
  return faults;
}

/** Tells what has gone wrong in the extension since it was asked last: in its background, its pages, and its scripts in other pages. */
async function watchExtension(opened: OpenedBrowser): Promise<() => Promise<string[]>> {
  return opened.name === 'chrome' ? watchWorkers(opened) : watchConsole(opened);
}

/** Chromium: uncaught errors and console errors of every worker, also of one that is started anew. */
async function watchWorkers({ browser, origin }: OpenedBrowser): Promise<() => Promise<string[]>> {
  const faults: string[] = [];
  const watch = async (target: Target) => {
    if (target.type() !== 'service_worker' || !target.url().startsWith(origin)) return;
    const session: CDPSession = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      faults.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error' || type === 'warning') faults.push(args.map(({ value }) => String(value)).join(' '));
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') faults.push(entry.text);
    });
    await session.send('Runtime.enable');
    await session.send('Log.enable');
  };
  browser.on('targetcreated', (target) => void watch(target));
  for (const target of browser.targets()) await watch(target);
  return () => Promise.resolve(faults.splice(0));
}

/** Firefox: whatever its own console shows with a script of the extension as its place. */
async function watchConsole({ browser, origin }: OpenedBrowser): Promise<() => Promise<string[]>> {
  await runInFirefox(browser, `Services.console.reset(); 'done'`);
  const read = `(() => {
    const messages = Services.console.getMessageArray();
    Services.console.reset();
    return JSON.stringify(messages.flatMap((message) => {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return [];
    return message.sourceName.startsWith('${origin}') ? [message.errorMessage + ' (' + message.sourceName + ')'] : [];
    }));
  })()`;
  return async () => JSON.parse(await runInFirefox(browser, read)) as string[];
}
