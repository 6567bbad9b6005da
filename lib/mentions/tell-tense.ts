import type { DateGrammar } from './date-grammar.ts';

/** A comma between a date and a verb makes it likelier that they belong to different clauses, by this many characters. */
const commaCost = 30;
const reach = 140;

/** Whether the words around a date tell it as past or as future: the nearest marker of its sentence decides. Null without one. */
export function tellTense(folded: string, start: number, end: number, grammar: DateGrammar): 'past' | 'future' | null {
  const before = folded.slice(Math.max(0, start - reach), start);
  const from = start - before.length + lastBreak(before);
  const after = folded.slice(end, end + reach);
  const to = end + firstBreak(after);
  const distance = (at: number, length: number): number => {
    const [low, high] = at < start ? [at + length, start] : [end, at];
    const between = folded.slice(low, Math.max(low, high));
    return between.length + commaCost * (between.split(/[,()]| - /).length - 1);
  };
  const nearest = (pattern: RegExp): number => {
    let best = Infinity;
    for (const found of folded.slice(from, to).matchAll(pattern)) {
      const at = from + found.index;
      if (at >= start && at < end) continue;
      best = Math.min(best, distance(at, found[0].length));
    }
    return best;
  };
  const [past, future] = [nearest(grammar.past), nearest(grammar.future)];
  if (past === Infinity && future === Infinity) return null;
  return future < past ? 'future' : 'past';
}

const breaks = /[.;:!?。！？](?= |$|\p{Lo})|\n/gu;

function lastBreak(text: string): number {
  let last = 0;
  for (const found of text.matchAll(breaks)) last = found.index + 1;
  return last;
}

const firstBreak = (text: string): number => {
  const [first] = text.matchAll(breaks);
  return first ? first.index : text.length;
};
