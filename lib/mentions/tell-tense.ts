import { placesOf } from './compile-pattern.ts';
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

export const findTenseMarkers = (folded: string, { past, future }: DateGrammar): TenseMarkers => ({
  past: placesOf(past, folded),
  future: placesOf(future, folded),
});

/** Whether the words around a date tell it as past or as future: the nearest marker of its sentence decides. Null without one. */
export function tellTense(folded: string, start: number, end: number, markers: TenseMarkers): Tense {
  const before = folded.slice(Math.max(0, start - reach), start);
  const from = start - before.length + lastBreak(before);
  const to = end + firstBreak(folded.slice(end, end + reach));
  const distance = (low: number, high: number): number => high - low + commaCost * countCommas(folded, low, high);
  const nearest = (places: [number, number][]): number => {
    const behind = firstAfter(places, end);
    let ahead = behind - 1;
    while (ahead >= 0 && places[ahead]![1] > start) ahead -= 1;
    const [last, next] = [places[ahead], places[behind]];
    return Math.min(
      last && last[0] >= from ? distance(last[1], start) : Infinity,
      next && next[0] < to ? distance(end, next[0]) : Infinity,
    );
  };
  const [past, future] = [nearest(markers.past), nearest(markers.future)];
  if (past === Infinity && future === Infinity) return null;
  // Where one word is of both ("expected"), it is the future's by name and the past's by its ending alone.
  return future <= past ? 'future' : 'past';
}

/** Commas, brackets and dashes between two offsets. */
function countCommas(text: string, start: number, end: number): number {
  let commas = 0;
  for (let at = start; at < end; at += 1)
    if (',()'.includes(text[at]!) || (at + 3 <= end && text.startsWith(' - ', at))) commas += 1;
  return commas;
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
  const last = placesOf(breaks, text).at(-1);
  return last ? last[0] + 1 : 0;
}

function firstBreak(text: string): number {
  const index = text.search(breaks);
  return index < 0 ? text.length : index;
}
