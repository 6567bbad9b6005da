import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import type { InterfaceLanguage } from '../ui/interface-language.ts';
import type { FactList, PackCounts, Reading } from '../ui/reading.ts';
import type { Settings } from '../settings/settings.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const language = v.pipe(v.string(), v.maxLength(35));
const tab = v.pipe(v.number(), v.integer());
const finding = v.pipe(v.string(), v.maxLength(200));

/** No article is longer: a page of so many characters is refused, and its reader told. */
const longestText = 10_000_000;

const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  url: v.nullable(v.pipe(v.string(), v.maxLength(100_000))),
  title: v.pipe(v.string(), v.maxLength(10_000)),
  language,
  published: v.nullable(v.object({ date, from: v.picklist(['json-ld', 'meta', 'time', 'url', 'dateline', 'given']) })),
  datelines: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(50))),
  text: v.pipe(v.string(), v.maxLength(longestText)),
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

/**
 * What a page's gate and reader may say to the background: a page may be on a subject (true, once its reader is in); check an article (`anyway`:
 * whether or not it is on a subject), which gives a `CheckedPage`; the first card is wanted, or one in another language (true, once the page
 * has what draws it); the reader calls a note wrong, or takes that back (false where there is not enough room to keep it).
 */
export const fromPageSchema = v.union([
  v.object({ type: v.literal('on-subject') }),
  v.object({ type: v.literal('check'), article: articleSchema, anyway: v.boolean() }),
  v.object({ type: v.literal('cards-wanted') }),
  v.object({ type: v.literal('wrong-note'), finding, wrong: v.boolean() }),
]);

const tooLong = v.object({
  type: v.literal('check'),
  article: v.object({ text: v.pipe(v.string(), v.minLength(longestText + 1)) }),
});

/** Whether a page asks for the check of an article that is too long for one. */
export const isTooLong = (message: unknown): boolean => v.is(tooLong, message);

/**
 * What the extension's own pages may ask of the background: what is known of a tab (`TabView`), all packs (`FactList[]`),
 * how much those know that are built in (`PackCounts[]`), to check a tab's page whether or not it is on a subject, to keep its report (false where there is not
 * enough room, null where there is none), or to check an article of their own (`CheckedPage`).
 */
export const fromExtensionSchema = v.union([
  v.object({ type: v.literal('tab-view'), tab }),
  v.object({ type: v.literal('packs') }),
  v.object({ type: v.literal('built-in') }),
  v.object({ type: v.literal('check-anyway'), tab }),
  v.object({ type: v.literal('keep-report'), tab }),
  v.object({ type: v.literal('check-example'), article: articleSchema }),
]);

export type FromPage = v.InferOutput<typeof fromPageSchema>;
export type FromExtension = v.InferOutput<typeof fromExtensionSchema>;

/** The background's answer to a page that asked for a check. */
export interface CheckedPage {
  /** Null where the page is on no subject. */
  reading: Reading | null;
  language: InterfaceLanguage;
  /** Which states are marked on the page. */
  marks: Settings['marks'];
  /** Ids of the findings that the reader called wrong. */
  wrong: string[];
}

/** What the check of a tab's page has come to; `failed` is a fault of ours, which the reader is told. */
export type CheckState =
  { status: 'read'; reading: Reading } | { status: 'reading' } | { status: 'not-on-subject' } | { status: 'failed' };

/**
 * What is known of a tab's page; the pages of `cannot-run` are the browser's own, and into one of `not-asked` the reader has not let us:
 * it opens to us by a click on the toolbar's button.
 */
export type TabView = (
  CheckState | { status: 'cannot-run' } | { status: 'not-asked' } | { status: 'site-off' } | { status: 'paused' }
) & {
  /** The name of the page's site; null where it has none. */
  site: string | null;
};

/** Answers of the background to the extension's own pages, by what was asked. */
export interface Answers {
  'tab-view': TabView;
  packs: FactList[];
  'built-in': PackCounts[];
  'check-anyway': true;
  'keep-report': boolean | null;
  'check-example': CheckedPage;
}
