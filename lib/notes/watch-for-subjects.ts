import { mayBeOnSubject, type Subject } from './may-be-on-subject.ts';

/** Both browsers know it by this name; the polyfill is too large for every page. */
declare const chrome: { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> } };

/** Milliseconds a page rests before it is looked at again; each look in vain doubles it, so a page that never rests costs little. */
const firstWait = 1_000;

/**
 * Looks at a page's text when the page is first seen, and tells the background where it may be on a subject. A page that
 * is not is looked at again only after its nodes have changed, when it is idle and in sight: many sites write their
 * articles late, or exchange them without loading.
 */
export function watchForSubjects(subjects: readonly Subject[], signal: AbortSignal): void {
  let wait = firstWait;

  const look = () => {
    // Without an id the extension has been updated or taken away, and this script has outlived it.
    if (signal.aborted || !chrome.runtime?.id) return;
    if (document.visibilityState !== 'visible') {
      document.addEventListener('visibilitychange', look, { once: true, signal });
      return;
    }
    const text = document.body?.textContent ?? '';
    if (subjects.some((subject) => mayBeOnSubject(text, subject))) void tellBackground();
    else lookAgainAfterChange();
  };

  const lookAgainAfterChange = () => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      setTimeout(() => requestIdleCallback(look), wait);
      wait *= 2;
    });
    observer.observe(document, { subtree: true, childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  };

  look();
}

/** A worker that ends over the message, and answers nothing, is told once more: that starts it anew. */
const tellBackground = (again = true): Promise<unknown> | undefined => {
  const tellAgain = () => (again ? tellBackground(false) : undefined);
  return chrome.runtime?.sendMessage({ type: 'on-subject' }).then((isHeard) => isHeard ?? tellAgain(), tellAgain);
};
