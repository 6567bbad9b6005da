import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module of this folder, with all it imports, as one script for a page. */
export async function bundleScript(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // React says what hydration finds wrong only where it is not built for production.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name: 'page' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${file} was not built.`);
  return first.output[0].code;
}
