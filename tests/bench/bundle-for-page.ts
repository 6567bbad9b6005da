import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { leaveOutExamples } from '../../lib/cli/leave-out-examples.ts';

/** A module of this folder as one script that a page can run. */
export async function bundleForPage(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leaveOutExamples()],
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: ['iife'], name: 'bundle' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${file} was not built.`);
  return first.output[0].code;
}
