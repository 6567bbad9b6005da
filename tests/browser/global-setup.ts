import { execFileSync } from 'node:child_process';
import { getBrowser } from '../../lib/cli/find-browser.ts';

/** Gets both browsers where they are missing, and builds the extension for them. */
export default function setup(): void {
  for (const name of ['chrome', 'firefox'] as const) {
    getBrowser(name);
    for (const mode of ['production', 'on-click'])
      execFileSync('npx', ['wxt', 'build', '-b', name, '--mode', mode], {
        stdio: ['ignore', 'ignore', 'inherit'],
        // As vitest's own, it would build for debugging: other scripts than the stores get.
        env: { ...process.env, NODE_ENV: 'production' },
      });
  }
}
