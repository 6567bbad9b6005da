import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'wxt';
import { leaveOutExamples } from './lib/cli/leave-out-examples.ts';

/** The pages the gate looks at. Reading them is what the extension is for; nothing else needs a host. */
const pages = ['http://*/*', 'https://*/*', 'file:///*'];

const localesDir = new URL('assets/locales/', import.meta.url);
const iconsDir = new URL('assets/icon/', import.meta.url);

/** Messages of a locale that the manifest itself shows, in the browsers' own format and without dots in their names. */
const manifestMessages = (file: string) => {
  const messages = JSON.parse(readFileSync(new URL(file, localesDir), 'utf8')) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(messages)
      .filter(([key]) => key.startsWith('manifest.'))
      .map(([key, message]) => [key.slice('manifest.'.length), { message }]),
  );
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // The background holds its packs: it is loaded from disk, once, and its size is held by a budget of its own.
  vite: () => ({ build: { chunkSizeWarningLimit: 2_000 }, plugins: [leaveOutExamples()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['scripting', 'storage'],
    host_permissions: pages,
    content_scripts: [{ matches: pages, js: ['gate.js'], run_at: 'document_idle' }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      'next-note': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_next_note__' },
      'previous-note': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_previous_note__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'riscontro@riscontro.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '114' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const file of readdirSync(localesDir)) {
        files.push({
          relativeDest: `_locales/${basename(file, '.json')}/messages.json`,
          contents: JSON.stringify(manifestMessages(file)),
        });
      }
      for (const file of readdirSync(iconsDir).filter((name) => name.endsWith('.png'))) {
        files.push({ relativeDest: file, absoluteSrc: new URL(file, iconsDir).pathname });
      }
    },
  },
});
