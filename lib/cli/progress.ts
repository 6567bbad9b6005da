import type { Output } from './output.ts';

/** Tells on standard error how many pages have been read, once there are enough to wait for. */
export interface Progress {
  /** After each page. */
  step(): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Few pages are read before anybody wonders. */
const QUIET = 50;
const EVERY = 500;

/** On a terminal one line that counts up, at most ten times a second; elsewhere a line every 500 pages. */
export function showProgress(output: Output, now: () => number): Progress {
  let pages = 0;
  let shown = false;
  let last = 0;
  return {
    step() {
      pages += 1;
      if (output.isTTY) {
        if (pages < QUIET || now() - last < 100) return;
        last = now();
        shown = true;
        output.write(`\r${pages} pages read`);
      } else if (pages % EVERY === 0) output.write(`${pages} pages read\n`);
    },
    clear() {
      if (!shown) return;
      shown = false;
      output.write('\r\u001B[K');
    },
  };
}
