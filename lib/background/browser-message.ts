import { browser } from 'wxt/browser';

/** A text of the manifest, in the browser's own language: what stands in its menus and on its buttons. */
export function browserMessage(key: 'name' | 'badge' | 'check_selection', parts: string[] = []): string {
  // The types know only the browsers' own names.
  return browser.i18n.getMessage(key as '@@ui_locale', parts);
}
