import { browser } from 'wxt/browser';

/** Whether the browser lets us look at a page before the reader asks for it: not where it lets us in by their click alone. */
export function looksByItself(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return mayLookAt(`${protocol}//${hostname}/*`);
}

/** The same of pages on any site. */
export const looksAnywhere = (): Promise<boolean> => mayLookAt('https://*/*');

const mayLookAt = (pages: string) => browser.permissions.contains({ origins: [pages] });
