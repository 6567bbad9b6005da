import { execFileSync } from 'node:child_process';
import { getBrowser } from '../../lib/cli/find-browser.ts';

/** Gets both browsers where they are missing, and builds the extension for them. */
export default function setup(): void {
  for (const name of ['chrome', 'firefox'] as const) {
    getBrowser(name);
    execFileSync('npx', ['wxt', 'build', '-b', name], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
