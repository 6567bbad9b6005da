import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { leaveOutEntries } from '../../../lib/cli/leave-out-apis.ts';

type Entries = Record<string, Record<string, object> | undefined>;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const polyfill = readFileSync(`${root}node_modules/webextension-polyfill/dist/browser-polyfill.js`, 'utf8');
/** What the polyfill knows of each namespace: how many arguments its calls take. */
const tableIn = (code: string): Entries =>
  JSON.parse(
    /const apiMetadata = (\{.*?\n {6}\});/s
      .exec(code)![1]!
      .replace(/\.\.\.\{\},?/g, '')
      .replace(/,(\s*\})/g, '$1'),
  ) as Entries;
const whole = tableIn(polyfill);
const left = tableIn(leaveOutEntries(polyfill, parseAst(polyfill)));

it('leaves the entries of all calls that are called as they are', () => {
  const files = globSync(['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'], { cwd: root });
  const called = files.flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(/\bbrowser\.(\w+)\.(\w+)/g)].map(([, api, call]) => [api!, call!]),
  );
  // The polyfill wraps the sending of messages by itself; what is called of a storage area is called of it as an argument.
  const inTable = called.filter(([api, call]) => call !== 'sendMessage' && call !== 'local' && whole[api!]?.[call!]);
  expect(inTable.map((names) => names.join('.'))).toEqual(expect.arrayContaining(['tabs.query', 'commands.getAll']));
  for (const [api, call] of inTable) expect(left[api!]?.[call!], `${api}.${call}`).toEqual(whole[api!]![call!]);
  const { get, set } = whole['storage']!['local'] as Record<string, object>;
  expect(left['storage']).toEqual({ local: { get, set } });
});

it('leaves out whatever else the table knows', () => {
  expect(Object.keys(whole)).toContain('bookmarks');
  expect(Object.keys(left)).toEqual(['commands', 'contextMenus', 'permissions', 'storage', 'tabs']);
});
