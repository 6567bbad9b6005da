import type { Language } from '../languages/language.ts';
import { anyOf, placesOf, regexOf, wordEdges } from './compile-pattern.ts';

/** A place in its block, and how the text's own date is known. */
export interface DatelinePlace {
  /** The block as written and folded. */
  text: string;
  folded: string;
  start: number;
  end: number;
  /** Whether the date is the publication day, give or take one; true where that day is unknown and the block is among the first. */
  dayOfIssue: boolean;
  /** Among the first blocks of the article. */
  early: boolean;
}

export interface DatelineGrammar {
  stamp: RegExp;
  link: RegExp;
}

export function compileDatelines(language: Language): DatelineGrammar {
  const { end } = wordEdges(language.spaced);
  const words = [...Object.keys(language.intl.days)];
  return {
    stamp: regexOf(`^[\\s"'(]*${anyOf(language.datelines.words)}${end}`, ''),
    link: regexOf(`^${anyOf([...language.datelines.words, ...language.datelines.links, ...words])}$`, ''),
  };
}

/** Longer than any place and agency before a dateline's date. */
const longest = 90;

const time = '(?:,? (?:\\p{L}{1,4} ){0,2}[0-2]?\\d ?[.:h] ?[0-5]\\d(?:[.:][0-5]\\d)?(?: ?[\\p{L}.]{1,6})?)?';
const closes = regexOf(`^,?${time}(?: ?\\([^)\\n]{1,40}\\))?[)\\]]?(?: ?(?:[-|/.:]|\\n)(?!\\d)|$)`, '');
const closesStamp = regexOf(`^,?${time} ?(?:[)\\]|\\n.-]|$)`, '');
const onlyTime = regexOf(`^${time}[\\s)]*$`, '');

/**
 * Whether a date dates the text (or its picture) and nothing in it: after a place at the start of a block ("ROME, 12 November –"),
 * after a word such as "Updated" or "Photo" with nothing but names between, or alone in its block.
 */
export function isDateline(place: DatelinePlace, grammar: DatelineGrammar): boolean {
  const { text, folded, start, end } = place;
  const before = text.slice(Math.max(0, start - longest), start);
  const rest = folded.slice(end, end + longest);
  const stamped =
    closesStamp.test(rest) &&
    boundaries(before).some((from) => {
      const segment = before.slice(from);
      const foldedSegment = folded.slice(start - segment.length, start);
      return grammar.stamp.test(foldedSegment) && onlyNames(segment, foldedSegment, grammar, true);
    });
  if (stamped) return true;
  if (start > longest || text.slice(0, start).includes('\n')) return false;
  const opening = text.slice(0, start);
  if (!closes.test(rest) && text[end - 1] !== '.') return false;
  if (/^[\s(]*$/.test(opening))
    return onlyTime.test(rest) ? place.early : place.early && place.dayOfIssue && /^ ?-/.test(rest);
  return place.dayOfIssue && /[,./()-]\s*$/.test(opening) && onlyNames(opening, folded.slice(0, start), grammar, false);
}

const boundary = /[.!?…»"”]\s+|[([|\n]|\s[–—-]\s|(?=©)/gu;

/** Where sentences, brackets and lines before the date begin. */
function boundaries(before: string): number[] {
  const places = placesOf(boundary, before).map(([, end]) => end);
  return before.length < longest ? [0, ...places] : places;
}

/** Whether every word is a name (a capital first), a figure or a word of stamps. */
function onlyNames(text: string, folded: string, grammar: DatelineGrammar, links: boolean): boolean {
  const words = [...text.matchAll(/[\p{L}\p{N}'’.:-]+/gu)];
  return (
    words.length <= 9 &&
    words.every(({ 0: word, index }) => {
      if (/^\P{L}*(?:\p{Lu}|$)/u.test(word)) return true;
      return links && grammar.link.test(folded.slice(index, index + word.length).replace(/[.:,]$/, ''));
    })
  );
}
