import { articleOf, pageOf } from './subject-article.ts';

/** What a page of `rewriting` keeps for whoever looks at it afterwards. */
export interface Rewritten {
  /** How often each thing that the page rewrote was used by anybody. */
  used: Record<string, number>;
  /** Puts everything back. */
  restore(): void;
}

/** Rewrites all that a script of another's would use, so that each use is counted and fails. The page itself uses none of it. */
const rewriting = `<script>
  (() => {
    const { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames } = Object;
    const before = [];
    const used = Object.create(null);
    const rewrite = (owner, name, descriptor) => {
      const known = getOwnPropertyDescriptor(owner, name);
      if (known && !known.configurable) return;
      before[before.length] = [owner, name, known];
      defineProperty(owner, name, { configurable: true, ...descriptor });
    };
    const trap = (label) => function () {
      used[label] = (used[label] ?? 0) + 1;
      throw new Error('rewritten: ' + label);
    };
    const rewriteAll = (label, owner, names = getOwnPropertyNames(owner)) => {
      for (let i = 0; i < names.length; i += 1) {
        const known = getOwnPropertyDescriptor(owner, names[i]);
        if (names[i] === 'constructor' || !known) continue;
        if (known.get) rewrite(owner, names[i], { get: trap(label + String(names[i])), set: known.set && trap(label + String(names[i])) });
        else if (typeof known.value === 'function') rewrite(owner, names[i], { value: trap(label + String(names[i])), writable: true });
      }
    };
    const classes = ['Range', 'Highlight', 'HighlightRegistry', 'MutationObserver', 'Map', 'Set', 'Promise', 'CSSStyleSheet', 'AbortController'];
    const globals = ['CSS', 'JSON', 'Reflect', 'Math', 'setTimeout', 'clearTimeout', 'requestAnimationFrame', 'requestIdleCallback', ...classes];
    const bait = ['riscontroReader', 'riscontroCards', 'riscontroLocale', 'riscontroGate', 'type', 'then', 'reading', 'signal', 'passive', 'mode', 'get', 'value'];
    window.rewriteEverything = () => {
      const found = {};
      for (let i = 0; i < classes.length; i += 1) found[classes[i]] = window[classes[i]]?.prototype;
      for (let i = 0; i < classes.length; i += 1) if (found[classes[i]]) rewriteAll(classes[i] + '.', found[classes[i]]);
      for (let i = 0; i < globals.length; i += 1) rewrite(window, globals[i], { get: trap(globals[i]), set() {} });
      rewriteAll('Array.', Array.prototype, ['map', 'filter', 'forEach', 'push', 'flatMap', 'flat', 'some', 'every', 'includes', 'join', 'concat', 'sort', 'at', Symbol.iterator]);
      rewriteAll('String.', String.prototype, ['split', 'replace', 'replaceAll', 'slice', 'includes', 'trim', 'startsWith', 'matchAll']);
      rewriteAll('Node.', Node.prototype, ['appendChild', 'insertBefore', 'contains', 'firstChild', 'nextSibling', 'parentNode', 'textContent', 'isConnected']);
      rewriteAll('Element.', Element.prototype, ['attachShadow', 'append', 'remove', 'getAttribute', 'getAttributeNames', 'matches', 'getBoundingClientRect', 'scrollIntoView', 'innerHTML']);
      rewriteAll('Document.', Document.prototype, ['createElement', 'createRange', 'documentElement', 'body', 'visibilityState', 'adoptNode', 'implementation', 'getSelection']);
      rewriteAll('EventTarget.', EventTarget.prototype, ['addEventListener', 'removeEventListener']);
      for (let i = 0; i < bait.length; i += 1) rewrite(Object.prototype, bait[i], { get() {}, set: trap('Object.' + bait[i]) });
    };
    window.rewritten = {
      used,
      restore() {
        for (let i = before.length - 1; i >= 0; i -= 1) {
          const owner = before[i][0], name = before[i][1], known = before[i][2];
          if (known) defineProperty(owner, name, known);
          else delete owner[name];
        }
      },
    };
  })();
</script>`;

/** Everything rewritten before the page's text is there, and once more when it has loaded. */
export const rewritingEarly = pageOf(`${articleOf()}`, `${rewriting}<script>rewriteEverything()</script>`);
export const rewritingLate = pageOf(
  `${articleOf()}`,
  `${rewriting}<script>window.onload = () => rewriteEverything()</script>`,
);

/** Takes away whatever it did not put there itself, at every occasion a page has: its observer, and the popover's own event. */
export const removing = pageOf(
  articleOf(),
  `<script>
    window.removed = 0;
    const remove = (element) => {
      if (!element.isConnected) return;
      window.removed += 1;
      element.remove();
    };
    const known = 'html head meta title script body article h1 p'.split(' ');
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.nodeType === 1 && !known.includes(node.localName)) remove(node);
      }
    }).observe(document, { childList: true, subtree: true });
    if (location.search.includes('at-once')) addEventListener('beforetoggle', (event) => remove(event.target), true);
  </script>`,
);

/** Makes the name of the card's element its own before or after one is there, to get at what is inside. */
export const thieving = (when: 'before' | 'after') => {
  const script = `
    window.stolen = [];
    class Thief extends HTMLElement {
      constructor() {
        super();
        window.made = (window.made ?? 0) + 1;
        this.inner = this.attachInternals();
        try { window.stolen.push(this.attachShadow({ mode: 'open' })); } catch {}
      }
      connectedCallback() {
        if (this.inner.shadowRoot) window.stolen.push(this.inner.shadowRoot);
        if (this.shadowRoot) window.stolen.push(this.shadowRoot);
      }
    }
    window.steal = () => customElements.define('riscontro-card', Thief);`;
  return pageOf(articleOf(), `<script>${script}${when === 'before' ? 'steal();' : ''}</script>`);
};
