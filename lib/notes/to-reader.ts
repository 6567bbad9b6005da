/**
 * What background and popup may ask of a page's reader: show a finding's place, go to the next (1) or previous (-1) note,
 * open or close the note that is nearest, check its article or the selected passage, leave the page as it was, or just
 * answer true, which says that a reader is there.
 */
export type ToReader =
  | { type: 'show'; finding: string }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'toggle' | 'are-you-there' | 'check-again' | 'check-selection' | 'end' };

const plain: readonly string[] = ['toggle', 'are-you-there', 'check-again', 'check-selection', 'end'];

/** A message as it arrived, or null where it is none of these. By hand: the schema library would be a tenth of the reader. */
export function parseToReader(message: unknown): ToReader | null {
  const { type, finding, by } = Object(message) as Record<string, unknown>;
  if (type === 'show') return typeof finding === 'string' ? { type, finding } : null;
  if (type === 'step') return by === 1 || by === -1 ? { type, by } : null;
  return typeof type === 'string' && plain.includes(type) ? (message as ToReader) : null;
}
