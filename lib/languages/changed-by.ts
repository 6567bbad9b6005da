import type { Pattern } from './language.ts';

const percent = '(?:%|(?:per ?cen|por cien|por cen|pour ?cen|proc|prozent|процент|відсот)\\p{L}*)';

/**
 * "Fell by half", "cut deliveries by more than 60 percent": by how much something changed is no part of anything. For `ignored`.
 * @param verbs the stems of what falls and rises, with a few words behind them; none where `before` says enough
 * @param before what stands before the change: "by"
 * @param parts words for it beside percentages: "half|third"
 */
export function changedBy(verbs: Pattern, before: Pattern, parts: Pattern): Pattern {
  const falls = verbs && `(?:${verbs})\\p{L}*(?: [\\p{L}'-]+){0,7} `;
  return `${falls}(?:${before}) ?(?:\\p{L}+[ -]){0,3}(?:${parts}|\\d+(?:[.,]\\d+)?(?:-\\d+(?:[.,]\\d+)?)? ?${percent})`;
}
