import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedBrowser } from '../../lib/cli/open-browser.ts';
import { runInFirefox } from './firefox-parent.ts';

/** A request that left the browser. `by` is the origin of the page, or the add-on, that asked; empty for the browser itself. */
export interface SentRequest {
  url: string;
  by: string;
}

/** A file for the record that Chromium keeps from its start. */
export const newNetLog = (): string => join(mkdtempSync(join(tmpdir(), 'riscontro-')), 'net-log.json');

/** Ends the browser and gives every request that it has sent since `startRecording`; Chromium's own record begins with the browser. */
export async function endRecording({ browser, name }: OpenedBrowser, netLog: string): Promise<SentRequest[]> {
  if (name === 'firefox') {
    const sent = JSON.parse(await runInFirefox(browser, 'JSON.stringify(globalThis.sentRequests)')) as SentRequest[];
    await browser.close();
    return sent;
  }
  await browser.close();
  const { constants, events } = JSON.parse(readFileSync(netLog, 'utf8')) as NetLog;
  const sending = constants.logEventTypes['URL_REQUEST_START_JOB'];
  return events
    .filter(({ type, params }) => type === sending && params?.url)
    .map(({ params }) => ({
      url: params!.url!,
      by: params!.initiator === 'not an origin' ? '' : (params!.initiator ?? ''),
    }));
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Has Firefox remember from now on what passes its main process, where the requests of all pages and add-ons come by. */
export async function startRecording({ browser, name }: OpenedBrowser): Promise<void> {
  if (name === 'chrome') return;
  await runInFirefox(
    browser,
    `globalThis.sentRequests = [];
    globalThis.requestObserver = {
      observe(subject) {
        const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
        const asking = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal].filter(Boolean);
        const addOn = asking.map((one) => one.addonId || one.contentScriptAddonPolicy?.id).find(Boolean);
        const page = asking.find((one) => one.isContentPrincipal);
        globalThis.sentRequests.push({ url: URI.spec, by: addOn ?? page?.originNoSuffix ?? '' });
      },
    };
    for (const topic of ['http-on-modify-request', 'http-on-failed-opening-request']) {
      Services.obs.addObserver(globalThis.requestObserver, topic);
    }
    'done'`,
  );
}
