import type { Mention } from '../mentions/mention.ts';
import { clauseMark, isSmallWord } from './clause-marks.ts';
import type { Concepts } from './find-concepts.ts';
import type { Layout } from './layout.ts';

/** The noun a figure counts: concepts of the pack, a word the pack does not know, or none at all. */
export type CountedNoun = { concepts: string[]; at: number } | 'unknown' | 'none';

/** Concepts that can be counted. A people describes a noun, and is counted itself where no noun follows ("10,000 North Koreans"). */
export interface Countable {
  nouns: Set<string>;
  peoples: Set<string>;
}

/** What ends a noun's phrase. */
const ending = clauseMark.ends | clauseMark.opens | clauseMark.joins;

/** How far from its figure the noun may stand, in words; a character of a script without spaces is half a word. */
const reach = 6;

/**
 * Reads the noun that a figure counts: from the words after it ("11,000 North Korean soldiers", "12mila dei suoi uomini") and,
 * in languages that put it first, from those right before it ("북한군 1만 명").
 */
export function readCountedNoun(
  mention: Mention,
  layout: Layout,
  beginning: Concepts['beginning'],
  countable: Countable,
): CountedNoun {
  const { first, last } = layout.reachOf(mention);
  const { noun, sure } = nounAfter(last, layout, beginning, countable);
  if (sure || !layout.isNounFirst(first)) return noun;
  return nounBefore(first, layout, beginning, countable) ?? noun;
}

function nounAfter(
  last: number,
  layout: Layout,
  beginning: Concepts['beginning'],
  countable: Countable,
): { noun: CountedNoun; sure: boolean } {
  let unknown = false;
  let people: CountedNoun = 'none';
  let used = 0;
  for (let at = last + 1; at < layout.tokens.length && used < reach;) {
    if (layout.breaksBefore(at)) break;
    const hits = beginning[at] ?? [];
    const marks = layout.marksAt(at);
    const ends = (marks & ending) > 0 || layout.beginsMention(at);
    const concepts = hits.map((hit) => hit.concept);
    if (concepts.some((concept) => countable.nouns.has(concept))) return { noun: { concepts, at }, sure: !unknown };
    if (
      people === 'none' &&
      !layout.isQuotedOff(last + 1) &&
      concepts.some((concept) => countable.peoples.has(concept))
    )
      people = { concepts, at };
    const end = hits[0]?.last ?? at;
    if (ends && (end === at || isAllEnds(layout, at, end))) break;
    if (hits.length === 0 && !(marks & clauseMark.links)) unknown = true;
    for (; at <= end; at += 1) used += layout.tokens[at]!.word.isCharacter ? 0.5 : 1;
  }
  return { noun: unknown ? 'unknown' : people, sure: false };
}

/** Verbs follow a bare figure in scripts of characters, and may be concepts too: "1万人进入". */
function isAllEnds(layout: Layout, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1)
    if (!(layout.marksAt(at) & clauseMark.ends) || !layout.tokens[at]!.word.isCharacter) return false;
  return true;
}

/** The noun that ends right before the figure, bounds and particles between them left out; a people only if nothing is: "韓国は1万人とみる". */
function nounBefore(
  first: number,
  layout: Layout,
  beginning: Concepts['beginning'],
  countable: Countable,
): CountedNoun | null {
  let end = first - 1;
  while (
    end >= 0 &&
    first - end < 8 &&
    isSmallWord(layout.marksAt(end)) &&
    !layout.breaksBefore(end + 1) &&
    !endsNoun(end)
  )
    end -= 1;
  return end < 0 || layout.breaksBefore(end + 1) ? null : nounEndingAt(end);

  function nounEndingAt(at: number): CountedNoun | null {
    for (let start = at; start >= Math.max(0, at - 5); start -= 1) {
      const hits = (beginning[start] ?? []).filter((hit) => hit.last === at);
      const concepts = hits.map((hit) => hit.concept);
      const isBare = at === first - 1 && !(layout.marksAt(at) & clauseMark.topics);
      const isPeople = isBare && concepts.some((concept) => countable.peoples.has(concept));
      if (isPeople || concepts.some((concept) => countable.nouns.has(concept))) return { concepts, at: start };
    }
    return null;
  }

  function endsNoun(at: number): boolean {
    return nounEndingAt(at) !== null;
  }
}
