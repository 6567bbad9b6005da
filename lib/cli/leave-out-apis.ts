import type { Plugin } from 'vite';
import { replaceNodes, type SyntaxNode } from './replace-nodes.ts';

/** What the polyfill's table is read for here: the namespaces and calls that are called, and what is told of a call. A test compares. */
const calledNames = new Set([
  ...['commands', 'getAll'],
  ...['contextMenus', 'removeAll'],
  ...['permissions', 'contains'],
  ...['storage', 'local', 'get', 'set'],
  ...['tabs', 'create', 'query'],
  ...['minArgs', 'maxArgs'],
]);

/** Leaves the polyfill's table of calls out of what is built where nothing calls them: it is most of the polyfill, and the background's start waits for it. */
export function leaveOutApis(): Plugin {
  return {
    name: 'riscontro:leave-out-apis',
    transform(code, id) {
      if (!/\/node_modules\/webextension-polyfill\/dist\/browser-polyfill\.js$/.test(id)) return null;
      return { code: leaveOutEntries(code, this.parse(code)), map: null };
    },
  };
}

/** The polyfill's code without the entries of its table that nothing needs. */
export const leaveOutEntries = (code: string, tree: unknown): string =>
  replaceNodes(code, tree, uncalledEntry, '...{}');

/** An entry that nothing needs: the table's names are strings, those of the polyfill's own objects are not. */
function uncalledEntry(node: SyntaxNode): SyntaxNode | null {
  const name = node.type === 'Property' ? (node['key'] as { value?: unknown }).value : null;
  return typeof name === 'string' && !calledNames.has(name) ? node : null;
}
