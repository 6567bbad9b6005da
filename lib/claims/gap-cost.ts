import type { Clauses } from './clause-marks.ts';
import type { Token } from '../languages/words.ts';

/** What a step from one word to the next costs. A frame's reach is a sum of these: about 4 is the same sentence. */
export const step = {
  word: 0.1,
  character: 0.05,
  quote: 0.2,
  comma: 0.8,
  join: 0.5,
  opens: 0.8,
  bracket: 1,
  dash: 1.05,
  colon: 1.2,
  semicolon: 1.25,
  sentence: 3,
  block: 5,
};

/** What the signs between two words cost. */
export function costOfGap(gap: string): number {
  if (/[;；|/]/.test(gap)) return step.semicolon;
  if (/[:：]/.test(gap)) return step.colon;
  if (/\s[-–—]\s?|[—―]/.test(gap)) return step.dash;
  // What stands in brackets belongs to what stands before them: "the Duma (24 October), the Council (6 November)".
  if (/[()[\]（）【】]/.test(gap)) return /[,、，]/.test(gap) ? step.bracket + step.comma : step.bracket;
  if (/[,、，،]/.test(gap)) return step.comma;
  if (/["“”«»„「」『』‘]/.test(gap)) return step.quote;
  return 0;
}

/** In scripts of characters dots and double lines part the halves of a headline too, and so does a blank where words are not set apart. */
export function costOfBlank(gap: string, before: Token, after: Token): number {
  const cost = costOfGap(gap);
  if (cost > 0) return cost;
  if (/[…＝=]/.test(gap)) return step.colon;
  const touches = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
  return /\s/.test(gap) && touches.test(before.word.form) && touches.test(after.word.form) ? step.comma : 0;
}

/**
 * Whether a sentence ends between two words. Full stops after abbreviations, initials and inside figures end no sentence;
 * the signs that begin the entries of a list do.
 */
export function endsSentence(
  text: string,
  before: Token,
  gap: string,
  after: Token,
  { abbreviations }: Clauses,
): boolean {
  if (/[。！？!?▲△▼▽■□●○◆◇▶▷◎★☆]/.test(gap)) return true;
  if (/…/.test(gap) || /\.{2,}/.test(gap)) return /^\p{Lu}/u.test(text.slice(after.start, after.start + 2));
  if (!/\.[\s"”»’)\]]/.test(gap)) return /\n/.test(gap);
  if (abbreviations.has(before.word.form) || /^\p{Lu}$/u.test(text.slice(before.start, before.end))) return false;
  return /^[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(after.start, after.start + 2));
}
