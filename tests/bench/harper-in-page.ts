import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

/**
 * Harper, the on-device text checker, in the same page: milliseconds to lint each text, after it has been made ready and has worked on
 * others for so many milliseconds.
 */
export async function harper(others: string[], texts: string[], warmUpTime: number): Promise<number[]> {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  const end = performance.now() + warmUpTime;
  for (let i = 0; performance.now() < end; i += 1)
    await linter.lint(others[i % others.length]!, { language: 'plaintext' });
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await linter.lint(text, { language: 'plaintext' });
    times.push(performance.now() - start);
  }
  return times;
}

(globalThis as { harper?: typeof harper }).harper = harper;
