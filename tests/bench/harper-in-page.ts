import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

const linter = new LocalLinter({ binary: binaryInlined });

/** Harper, the on-device text checker, in the same page. */
export const harper = {
  /** Makes it ready, and lets it work on texts for so many milliseconds. */
  async warmUp(texts: string[], time: number): Promise<void> {
    await linter.setup();
    const end = performance.now() + time;
    for (let i = 0; performance.now() < end; i += 1) await harper.lint(texts[i % texts.length]!);
  },

  /** Milliseconds to lint a text. */
  async lint(text: string): Promise<number> {
    const start = performance.now();
    await linter.lint(text, { language: 'plaintext' });
    return performance.now() - start;
  },
};

(globalThis as { harper?: typeof harper }).harper = harper;
