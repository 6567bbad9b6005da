import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mayBeOnSubject, type Subject } from '../lib/notes/may-be-on-subject.ts';

/** Both browsers know it by this name; the polyfill is too large for every page. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const subjects = Object.values(
  import.meta.glob<Subject>('../assets/packs/*/subject.json', { eager: true, import: 'default' }),
);

/**
 * Looks once at a page's text when the page is first seen, and tells the background where it may be on a subject.
 *
 * An unlisted script named by the manifest, not a WXT content script: those announce themselves to the page by an event
 * and a message, and bring the polyfill along.
 */
export default defineUnlistedScript(() => {
  const look = () => {
    const text = document.body?.textContent ?? '';
    if (subjects.some((subject) => mayBeOnSubject(text, subject)))
      void chrome.runtime.sendMessage({ type: 'on-subject' });
  };
  if (document.visibilityState === 'visible') look();
  else document.addEventListener('visibilitychange', look, { once: true });
});
