import type { Mention } from '../mentions/mention.ts';
import type { ClauseSets } from './clause-sets.ts';
import type { ConceptHit } from './concept-index.ts';
import type { Layout } from './layout.ts';

/** The noun a figure counts: concepts of the pack, a word the pack does not know, or none at all. */
export type CountedNoun = { concepts: string[]; at: number } | 'unknown' | 'none';

/** How many words after a figure its noun may stand: "11,000 well-trained North Korean infantry soldiers". */
const reach = 6;

/**
 * Reads the noun that a figure counts from the words after it ("11,000 North Korean soldiers", "12mila dei suoi uomini").
 * `countable` are the concepts that can be counted; a people among them describes a noun and is counted itself only
 * where no noun follows ("10,000 North Koreans").
 */
export function readCountedNoun(
  mention: Mention,
  layout: Layout,
  hitsAt: (token: number) => ConceptHit[],
  countable: { nouns: Set<string>; peoples: Set<string> },
  words: ClauseSets,
): CountedNoun {
  let unknown = false;
  let people: CountedNoun = 'none';
  const { last } = layout.reachOf(mention);
  for (let at = last + 1; at <= last + reach && at < layout.tokens.length;) {
    if (layout.breaksBefore(at)) break;
    const hits = hitsAt(at);
    const form = layout.tokens[at]!.form;
    const ends = words.ends.has(form) || words.opens.has(form) || words.joins.has(form) || layout.beginsMention(at);
    if (hits.length > 0) {
      const concepts = hits.map((hit) => hit.concept);
      if (concepts.some((concept) => countable.nouns.has(concept))) return { concepts, at };
      if (concepts.some((concept) => countable.peoples.has(concept)) && people === 'none') people = { concepts, at };
      if (ends && hits[0]!.last === at) break;
      at = hits[0]!.last + 1;
      continue;
    }
    if (ends) break;
    if (!words.links.has(form)) unknown = true;
    at += 1;
  }
  return unknown ? 'unknown' : people;
}
