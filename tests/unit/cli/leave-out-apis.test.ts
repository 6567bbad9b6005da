import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { unusedApis, unusedEntries } from '../../../lib/cli/leave-out-apis.ts';
import { replaceNodes } from '../../../lib/cli/replace-nodes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const polyfill = readFileSync(`${root}node_modules/webextension-polyfill/dist/browser-polyfill.js`, 'utf8');
/** What the polyfill knows of each namespace: how many arguments its calls take. */
const tableIn = (code: string): Record<string, object> =>
  JSON.parse(/const apiMetadata = (\{.*?\n {6}\});/s.exec(code)![1]!) as Record<string, object>;

it('calls none of the APIs whose entries are left out', () => {
  const files = globSync(['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'], { cwd: root });
  const called = files.flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(/\bbrowser\.(\w+)/g)].map(([, name]) => name!),
  );
  expect(called).toContain('storage');
  expect(unusedApis.filter((name) => called.includes(name))).toEqual([]);
});

it('empties their entries, and leaves all others as they are', () => {
  const whole = tableIn(polyfill);
  const left = tableIn(replaceNodes(polyfill, parseAst(polyfill), unusedEntries, '{}'));
  expect(Object.keys(whole)).toEqual(expect.arrayContaining(unusedApis));
  for (const [name, entries] of Object.entries(whole))
    expect(left[name]).toEqual(unusedApis.includes(name) ? {} : entries);
});
