import { MadeOnceForWord } from '../languages/made-once.ts';
import type { Token } from '../languages/words.ts';
import type { Clauses } from './clause-marks.ts';

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

/** What the signs between two words say; a text has few that differ. */
interface Gap {
  /** What a step over them costs. */
  cost: number;
  /** Whether a sentence ends in them: surely, or where the words beside fit to dots or to a full stop. */
  ends: 'surely' | 'dots' | 'stop' | 'not';
}

const gaps = new MadeOnceForWord((signs): Gap => ({ cost: costOf(signs), ends: endsOf(signs) }));

/** What the signs between two words cost. */
export const costOfGap = (signs: string): number => gaps.of(signs).cost;

function costOf(signs: string): number {
  if (/[;；|/]/.test(signs)) return step.semicolon;
  if (/[:：]/.test(signs)) return step.colon;
  if (/\s[-–—]\s?|[—―]/.test(signs)) return step.dash;
  // What stands in brackets belongs to what stands before them: "the Duma (24 October), the Council (6 November)".
  if (/[()[\]（）【】]/.test(signs)) return /[,、，]/.test(signs) ? step.bracket + step.comma : step.bracket;
  if (/[,、，،]/.test(signs)) return step.comma;
  if (/["“”«»„「」『』‘]/.test(signs)) return step.quote;
  return 0;
}

function endsOf(signs: string): Gap['ends'] {
  if (/[。！？!?▲△▼▽■□●○◆◇▶▷◎★☆]/.test(signs)) return 'surely';
  if (/…|\.{2,}/.test(signs)) return 'dots';
  if (/\.[\s"”»’)\]]/.test(signs)) return 'stop';
  return signs.includes('\n') ? 'surely' : 'not';
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
  const { ends } = gaps.of(gap);
  const next = text.slice(after.start, after.start + 2);
  if (ends === 'dots') return /^\p{Lu}/u.test(next);
  if (ends !== 'stop') return ends === 'surely';
  if (abbreviations.has(before.word.form) || /^\p{Lu}$/u.test(text.slice(before.start, before.end))) return false;
  return /^[\p{Lu}\p{N}\p{Lo}]/u.test(next);
}
