import type { DateGrammar } from './date-grammar.ts';
import type { Tense } from './mention.ts';

/** A comma between a date and a verb makes it likelier that they belong to different clauses, by this many characters. */
const commaCost = 30;
const reach = 140;

/** The places of a block's past and future markers. */
export interface TenseMarkers {
  past: [start: number, end: number][];
  future: [start: number, end: number][];
}

export function findTenseMarkers(folded: string, grammar: DateGrammar): TenseMarkers {
  const places = (pattern: RegExp) =>
    [...folded.matchAll(pattern)].map(({ 0: words, index }): [number, number] => [index, index + words.length]);
  return { past: places(grammar.past), future: places(grammar.future) };
}

/** Whether the words around a date tell it as past or as future: the nearest marker of its sentence decides. Null without one. */
export function tellTense(folded: string, start: number, end: number, markers: TenseMarkers): Tense {
  const before = folded.slice(Math.max(0, start - reach), start);
  const from = start - before.length + lastBreak(before);
  const to = end + firstBreak(folded.slice(end, end + reach));
  const distance = ([low, high]: [number, number]): number => {
    const between = high <= start ? folded.slice(high, start) : folded.slice(end, low);
    return between.length + commaCost * (between.split(/[,()]| - /).length - 1);
  };
  const nearest = (places: [number, number][]): number => {
    let best = Infinity;
    for (let index = firstAfter(places, from); index < places.length && places[index]![0] < to; index++) {
      const place = places[index]!;
      if (place[1] <= start || place[0] >= end) best = Math.min(best, distance(place));
    }
    return best;
  };
  const [past, future] = [nearest(markers.past), nearest(markers.future)];
  if (past === Infinity && future === Infinity) return null;
  return future < past ? 'future' : 'past';
}

/** Index of the first place that starts at or after the offset. */
function firstAfter(places: [number, number][], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]![0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const breaks = /[.;:!?。！？](?= |$|\p{Lo})|\n/gu;

function lastBreak(text: string): number {
  let last = 0;
  for (const found of text.matchAll(breaks)) last = found.index + 1;
  return last;
}

function firstBreak(text: string): number {
  const index = text.search(breaks);
  return index < 0 ? text.length : index;
}
