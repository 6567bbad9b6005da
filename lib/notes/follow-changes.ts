/** Milliseconds without a change before a page is looked at again, and the longest that a page which never rests is let go unread. */
const calm = 400;
const longest = 3_000;

/**
 * Calls `onChange` when the text around an article may have changed and the page has come to rest: entries added to a live blog,
 * "read more" unfolded, an article exchanged without loading. Changes beside the article (menus, advertisements) and our own
 * surface are passed over; a hidden tab waits until it is seen. `around` gives the element that holds the article, or null
 * for the whole page.
 */
export function followChanges(
  around: () => Node | null,
  isOurs: (node: Node) => boolean,
  onChange: () => void,
): () => void {
  let timer = 0;
  let since = 0;

  const look = () => {
    if (document.visibilityState === 'hidden') return;
    since = 0;
    onChange();
  };
  const isNear = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
    if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) return false;
    const article = around();
    return !article || !article.isConnected || article.contains(target) || target.contains(article);
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(isNear)) return;
    const now = performance.now();
    since ||= now;
    clearTimeout(timer);
    timer = window.setTimeout(look, Math.max(0, Math.min(calm, since + longest - now)));
  });
  const onVisible = () => {
    if (since > 0 && document.visibilityState === 'visible') look();
  };

  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    // A fold is opened by these; what scripts do to classes and styles changes no text that is read.
    attributeFilter: ['hidden', 'aria-hidden'],
  });
  document.addEventListener('visibilitychange', onVisible, { passive: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
