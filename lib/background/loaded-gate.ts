import { browser } from 'wxt/browser';

const id = 'loaded-packs';
export const loadedGateFile = '/gate-loaded.js';

/** One change after the other: two that meet would both register, and the second fail. */
let queue: Promise<void> = Promise.resolve();

/**
 * Has a second gate look at pages for the packs that the reader has loaded, or no longer. Who has loaded none runs none. The browser
 * keeps the registration until the extension is updated.
 */
export function registerLoadedGate(isWanted: boolean): Promise<void> {
  queue = queue.then(async () => {
    const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
    // A build that asks for no site has no first gate, and needs no second.
    const matches = browser.runtime.getManifest().content_scripts?.[0]?.matches;
    if (isWanted && !isThere && matches) {
      await browser.scripting.registerContentScripts([{ id, matches, js: [loadedGateFile], runAt: 'document_idle' }]);
    } else if (!isWanted && isThere) {
      await browser.scripting.unregisterContentScripts({ ids: [id] });
    }
  });
  return queue;
}
