import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const reporter = fileURLToPath(new URL('../tests/count-reporter.ts', import.meta.url));

/** `unit` and `data` run in Node; `browser` drives the built extension in real Chromium and Firefox, after them: browsers want the machine to themselves. */
export default defineConfig({
  root,
  test: {
    reporters: ['default', reporter],
    projects: [
      { root, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { root, test: { name: 'data', include: ['tests/data/**/*.test.ts'] } },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
