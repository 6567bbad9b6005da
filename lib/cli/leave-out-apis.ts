import type { Plugin } from 'vite';
import { isNode, replaceNodes, type SyntaxNode } from './replace-nodes.ts';

/** Namespaces of the polyfill's table that nothing here calls. One that is called needs its entries: a test compares. */
export const unusedApis = [
  'alarms',
  'bookmarks',
  'browserAction',
  'browsingData',
  'cookies',
  'devtools',
  'downloads',
  'extension',
  'history',
  'identity',
  'idle',
  'management',
  'notifications',
  'pageAction',
  'sessions',
  'topSites',
  'webNavigation',
  'webRequest',
  'windows',
];

/** Leaves the polyfill's table of calls out of what is built where nothing calls them: it is most of the polyfill, and the background's start waits for it. */
export function leaveOutApis(): Plugin {
  return {
    name: 'riscontro:leave-out-apis',
    transform(code, id) {
      if (!/\/node_modules\/webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)) return null;
      return { code: replaceNodes(code, this.parse(code), unusedEntries, '{}'), map: null };
    },
  };
}

/** The entries of an unused namespace: the table's names are strings, those of the polyfill's own objects are not. */
export function unusedEntries({ type, key, value }: SyntaxNode): SyntaxNode | null {
  const name = type === 'Property' ? (key as { value?: unknown }).value : null;
  return typeof name === 'string' && unusedApis.includes(name) && isNode(value) ? value : null;
}
