import type { Pattern } from './language.ts';

const percent = '(?:%|(?:per ?cen|por cien|por cen|pour ?cen|proc|prozent|процент|відсот)\\p{L}*)';

/** Words that may stand between, but none after which the figure is what something came to: "rose to 60 percent". */
const between = '(?: (?!(?:to|al?|à|au|auf|do|до|para|ao|que|von|mit)(?!\\p{L}))\\p{L}[\\p{L}-]*){0,3}';

/** What falls or rises stands so near before its change, or behind it, with no sign of punctuation between. */
const near = "[\\p{L} '-]{0,70}";

/**
 * "Fell by half", "cut deliveries by more than 60 percent": by how much something changed is no part of anything. For `ignored`.
 * @param verbs the stems of what falls and rises
 * @param before what stands before the change: "by"
 * @param parts words for it beside percentages: "half|thirds?"
 * @param after what falls and rises where it stands behind: "um die Hälfte gesunken"
 */
export function changedBy(verbs: Pattern, before: Pattern, parts: Pattern, after?: Pattern): Pattern {
  const part = `(?:${parts}|\\d+(?:[.,]\\d+)?(?:-\\d+(?:[.,]\\d+)?)? ?${percent})`;
  const change = `(?<!\\p{L})(?:${before})${between} ?${part}`;
  const isBehindVerb = `(?<=(?<!\\p{L})(?:${verbs})\\p{L}*${near}${change})`;
  const isBeforeVerb = after && `(?<=${change})(?=${near}(?<!\\p{L})(?:${after}))`;
  return `${part}(?:${isBehindVerb}${isBeforeVerb ? `|${isBeforeVerb}` : ''})`;
}
