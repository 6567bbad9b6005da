import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

/** Harper, the on-device text checker, in the same page: milliseconds to lint each text, after it has been made ready. */
export async function harper(warmUp: string, texts: string[]): Promise<number[]> {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  await linter.lint(warmUp, { language: 'plaintext' });
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await linter.lint(text, { language: 'plaintext' });
    times.push(performance.now() - start);
  }
  return times;
}

(globalThis as { harper?: typeof harper }).harper = harper;
