/** A stream that text is written to: `false` from `write` asks to wait for `drain`. */
export interface Output {
  write(text: string): boolean;
  once(event: 'drain', ready: () => void): unknown;
  isTTY?: boolean;
}

/** Writes and waits for a full pipe to empty, so that memory stays flat however much is written. */
export function write(output: Output, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (output.write(text)) resolve();
    else output.once('drain', resolve);
  });
}
