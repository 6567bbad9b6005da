import { readArticleInSteps, type ReadOptions, type ReadPage } from '../article/read-article.ts';

/** Milliseconds of reading after which the page gets its thread back: half of what a frame leaves at sixty a second. */
const slice = 6;

/**
 * Reads a page's article as `readArticle` does, in slices between which the page does its own work. What changes in the meantime
 * is seen by whoever follows the page's changes, and read again.
 */
export async function readAtLeisure(document: Document, options: ReadOptions): Promise<ReadPage> {
  const steps = readArticleInSteps(document, options);
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - begun < slice) continue;
    await rest();
    begun = performance.now();
  }
}

/** Not every browser that Riscontro runs in has it yet. */
const world = globalThis as { scheduler?: { yield?(): Promise<void> } };

/** Lets the page's own tasks go first. */
const rest = (): Promise<void> => world.scheduler?.yield?.() ?? new Promise((resolve) => void setTimeout(resolve, 0));
