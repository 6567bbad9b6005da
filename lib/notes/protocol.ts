import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import type { LocaleData } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const language = v.pipe(v.string(), v.maxLength(35));
const tab = v.pipe(v.number(), v.integer());

const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  url: v.nullable(v.pipe(v.string(), v.maxLength(100_000))),
  title: v.pipe(v.string(), v.maxLength(10_000)),
  language,
  published: v.nullable(v.object({ date, from: v.picklist(['json-ld', 'meta', 'time', 'url', 'dateline', 'given']) })),
  datelines: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(50))),
  text: v.pipe(v.string(), v.maxLength(10_000_000)),
  blocks: v.pipe(
    v.array(
      v.object({
        start: offset,
        end: offset,
        role: v.picklist(['title', 'heading', 'paragraph', 'list-item', 'caption', 'quote', 'cell']),
        language,
      }),
    ),
    v.maxLength(500_000),
  ),
});

/** What a page's gate and reader may say to the background. `on-subject` has no answer, `check` a `CheckedPage`. */
export const fromPageSchema = v.variant('type', [
  v.object({ type: v.literal('on-subject') }),
  v.object({ type: v.literal('check'), article: articleSchema }),
]);

/** What the extension's own pages may ask of the background: `tab-view` gives a `TabView`, `facts` a `FactList` or null. */
export const fromExtensionSchema = v.variant('type', [
  v.object({ type: v.literal('tab-view'), tab }),
  v.object({ type: v.literal('facts'), pack: v.pipe(v.string(), v.maxLength(100)) }),
]);

/**
 * What background and popup may ask of a page's reader: show a finding's place, go to the next (1) or previous (-1) note,
 * or answer true, which says that a reader is there, and check its article again.
 */
export const toReaderSchema = v.variant('type', [
  v.object({ type: v.literal('show'), finding: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ type: v.literal('step'), by: v.picklist([1, -1]) }),
  v.object({ type: v.literal('are-you-there') }),
  v.object({ type: v.literal('check-again') }),
]);

export type FromPage = v.InferInput<typeof fromPageSchema>;
export type FromExtension = v.InferInput<typeof fromExtensionSchema>;
export type ToReader = v.InferInput<typeof toReaderSchema>;

/** The background's answer to a page that asked for a check. The reading is null where the page is on no subject. */
export interface CheckedPage {
  reading: Reading | null;
  locale: LocaleData;
}

/** What is known of a tab's page. `reading` is the status while the check runs; the pages of `cannot-run` are the browser's own. */
export type TabView =
  | { status: 'read'; reading: Reading }
  | { status: 'reading' }
  | { status: 'not-on-subject' }
  | { status: 'cannot-run' };
