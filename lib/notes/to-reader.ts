import * as v from 'valibot';

/**
 * What background and popup may ask of a page's reader: show a finding's place, go to the next (1) or previous (-1) note,
 * open or close the note that is nearest, check its article or the selected passage, leave the page as it was, or just
 * answer true, which says that a reader is there.
 */
export const toReaderSchema = v.variant('type', [
  v.object({ type: v.literal('show'), finding: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ type: v.literal('step'), by: v.picklist([1, -1]) }),
  v.object({ type: v.literal('toggle') }),
  v.object({ type: v.literal('are-you-there') }),
  v.object({ type: v.literal('check-again') }),
  v.object({ type: v.literal('check-selection') }),
  v.object({ type: v.literal('end') }),
]);

export type ToReader = v.InferOutput<typeof toReaderSchema>;
