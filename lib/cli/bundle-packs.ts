import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compactPack } from '../packs/compact-pack.ts';
import { packsFolder, readPacks } from '../packs/read-packs.ts';

const id = 'virtual:packs';
const expander = fileURLToPath(new URL('../packs/compact-pack.ts', import.meta.url));

/**
 * Gives the background its packs (`import { packs } from 'virtual:packs'`): checked when the extension is built, so that a wrong
 * file ends the build and the worker need not check them at every start.
 */
export function bundlePacks(): Plugin {
  return {
    name: 'riscontro:bundle-packs',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(resolved) {
      if (resolved !== `\0${id}`) return null;
      this.addWatchFile(packsFolder);
      const packs = JSON.stringify(readPacks().map(compactPack));
      return `import { expandPack } from ${JSON.stringify(expander)};\nexport const packs = ${packs}.map(expandPack);\n`;
    },
  };
}
