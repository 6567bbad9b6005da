import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { bundlePacks } from './lib/cli/bundle-packs.ts';
import { leaveOutApis } from './lib/cli/leave-out-apis.ts';
import { leaveOutExamples } from './lib/cli/leave-out-examples.ts';
import { leaveOutInnerHtml } from './lib/cli/leave-out-inner-html.ts';

/**
 * The pages the gate looks at. Reading them is what the extension is for; nothing else needs a host. A build in the mode `on-click` asks
 * for none: it reads a page when its reader opens the summary there.
 */
const pages = ['http://*/*', 'https://*/*', 'file:///*'];

const localesDir = new URL('assets/locales/', import.meta.url);
const packsDir = new URL('assets/packs/', import.meta.url);
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

/** A language of the interface as a script: the background puts it into a page before the reader, the extension's own pages load it. */
const localeScript = (language: string): string => {
  const read = (url: URL) => JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
  const messages = read(new URL(`${language}.json`, localesDir));
  const shown = Object.entries(messages).filter(([key]) => !key.startsWith('manifest.'));
  const labels = readdirSync(packsDir)
    .sort()
    .map((pack) => [pack, read(new URL(`${pack}/labels/${language}.json`, packsDir))]);
  const data = { language, messages: Object.fromEntries(shown), labels: Object.fromEntries(labels) as unknown };
  return `globalThis.riscontroLocale=${JSON.stringify(data)};\n`;
};

/** What the background shares with the extension's pages, in one file: it would be in a handful of tiny ones, each packed for itself. */
const sharedWithBackground =
  /virtual:wxt-plugins|\/node_modules\/(?:valibot|webextension-polyfill|@?wxt(?:-dev)?)\/|\/lib\/(?:claims\/outcome|mentions\/agree|packs\/(?:pack-file|sealed-pack)|report\/report-json|settings\/(?:keepsakes|settings|site|store)|ui\/(?:interface-language|reading)|notes\/highlight-styles|background\/(?:tab-views|site-access))\.ts/;

/** Packs and grammars in files of their own beside the background, so that the size of each is seen and held. */
const ownChunks = (): Plugin => ({
  name: 'riscontro:own-chunks',
  outputOptions: (options) =>
    options.format === 'es'
      ? {
          ...options,
          codeSplitting: {
            groups: [
              { name: 'packs', test: /virtual:packs/ },
              { name: 'shared', test: sharedWithBackground },
              { name: 'languages', test: /\/lib\/languages\/(?:[a-z]{2}\.ts|intl-names\.json)/ },
            ],
          },
          chunkFileNames: ({ name }) =>
            name === 'packs' || name === 'languages' ? `${name}.js` : 'chunks/[name]-[hash].js',
        }
      : null,
});

/** Terser over what Vite's own minifier has left: each finds what the other does not, and the engine is 0.4 kB smaller than by Terser alone, the gate 0.3. */
const minifyOnceMore = (): Plugin => ({
  name: 'riscontro:minify-once-more',
  enforce: 'post',
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, {
        module: format === 'es',
        ecma: 2020,
        // Nothing in the bundle acts when it is only read, and no function expression is constructed.
        compress: { passes: 3, keep_fargs: false, pure_getters: true, unsafe_arrows: true },
      });
      chunk.code = code ?? chunk.code;
    }
  },
});

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    // Both browsers preload modules themselves; Vite's stand-in would bring the only `fetch` into the extension.
    build: {
      chunkSizeWarningLimit: 1_000,
      modulePreload: { polyfill: false },
    },
    plugins: [leaveOutApis(), leaveOutExamples(), leaveOutInnerHtml(), bundlePacks(), ownChunks(), minifyOnceMore()],
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    ...(mode === 'on-click'
      ? {}
      : {
          host_permissions: pages,
          content_scripts: [{ matches: pages, js: ['gate.js'], run_at: 'document_idle' }],
        }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      'next-note': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_next_note__' },
      'open-note': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_open_note__' },
      'previous-note': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_previous_note__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'riscontro@riscontro.invalid',
              // From here on Firefox knows the next key everywhere, on Android too: with an older one the store warns.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      for (const file of readdirSync(localesDir)) paths.push(`locales/${basename(file, '.json')}.js`);
    },
    'build:publicAssets': (_wxt, files) => {
      for (const file of readdirSync(localesDir)) {
        const language = basename(file, '.json');
        files.push(
          { relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(manifestMessages(file)) },
          { relativeDest: `locales/${language}.js`, contents: localeScript(language) },
        );
      }
      for (const file of readdirSync(iconsDir).filter((name) => name.endsWith('.png'))) {
        files.push({ relativeDest: file, absoluteSrc: fileURLToPath(new URL(file, iconsDir)) });
      }
    },
  },
});
