import type { Page } from 'puppeteer-core';

/** All of a page that a script of another could have changed, and that the page itself can see. */
export interface PageTrace {
  document: string;
  /** Names of the window and of what every object inherits. */
  globals: string[];
  sheets: number;
  shadowHosts: number;
  title: string;
}

/** What a page can see of itself now: the same with the extension as without it, but for the card while it is open. */
export function traceOf(page: Page): Promise<PageTrace> {
  return page.evaluate(() => {
    const sheets = Object.getOwnPropertyDescriptor(Document.prototype, 'styleSheets')!.get!;
    return {
      document: new XMLSerializer().serializeToString(document),
      globals: [window, Object.prototype, Array.prototype, Document.prototype, Element.prototype, EventTarget.prototype]
        .flatMap((owner) => Object.getOwnPropertyNames(owner))
        // The driver's own, in pages that it has looked for elements in.
        .filter((name) => !name.includes('__aria'))
        .sort(),
      sheets: (sheets.call(document) as StyleSheetList).length + document.adoptedStyleSheets.length,
      shadowHosts: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      title: document.title,
    };
  });
}
