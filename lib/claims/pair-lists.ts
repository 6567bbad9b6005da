import type { Mention } from '../mentions/mention.ts';
import { countBelow } from './count-below.ts';
import type { ConceptHit } from './concept-index.ts';
import type { Layout } from './layout.ts';

/** Words between the members of a list ("24 October and, a week later, …" is none). */
const apart = { dates: 3, actors: 6 };

/**
 * Pairs a list of dates with a list of as many actors in the same sentence: "24 October and 6 November: the Duma and the
 * Federation Council agree". Each date gets a hit of its own, "paired-duma". `actors` holds the concepts of each, the first
 * of which names it.
 */
export function pairLists(
  mentions: Mention[],
  layout: Layout,
  hitsOf: (concept: string) => readonly ConceptHit[],
  actors: string[][],
): ConceptHit[] {
  const named = actors
    .flatMap((concepts) => concepts.flatMap((concept) => hitsOf(concept).map((hit) => ({ actor: concepts[0]!, hit }))))
    .sort((a, b) => a.hit.first - b.hit.first);
  if (named.length < 2) return [];
  const places = mentions.flatMap((mention) =>
    mention.kind === 'date' ? [{ precision: mention.precision, ...layout.reachOf(mention) }] : [],
  );
  // "The Duma on 24 October; the Council and the President on 6 and 9 November": a date ends the list before it.
  const isDated = ({ hit }: { hit: ConceptHit }, next: { hit: ConceptHit }) => {
    const at = countBelow(places, hit.last, ({ first }) => first);
    return at < places.length && places[at]!.first < next.hit.first;
  };
  const clusters = listsOf(
    named,
    (one, next) =>
      one.actor !== next.actor &&
      next.hit.first - one.hit.last <= apart.actors + 1 &&
      layout.sentenceAt(one.hit.first) === layout.sentenceAt(next.hit.first) &&
      !isDated(one, next),
  );
  const bySentence = new Map<number, typeof clusters>();
  for (const list of clusters) {
    const sentence = layout.sentenceAt(list[0]!.hit.first);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), list]);
  }
  return listsOf(
    places,
    (one, next) => one.precision === next.precision && isJoined(one.last, next.first, layout),
  ).flatMap((dates) => {
    const [first, last] = [dates[0]!.first, dates.at(-1)!.last];
    const inSentence = bySentence.get(layout.sentenceAt(first)) ?? [];
    if (inSentence.some((list) => list.at(-1)!.hit.last >= first && list[0]!.hit.first <= last)) return [];
    const after = inSentence.find((list) => list[0]!.hit.first > last);
    const before = inSentence.findLast((list) => list.at(-1)!.hit.last < first);
    const list = [after, before].find((one) => one?.length === dates.length);
    if (!list || new Set(list.map(({ actor }) => actor)).size < list.length) return [];
    return dates.map(({ first, last }, i) => ({ concept: `paired-${list[i]!.actor}`, first, last }));
  });
}

/** Runs of at least two neighbours that belong together. */
function listsOf<T>(all: T[], belongs: (one: T, next: T) => boolean): T[][] {
  const lists: T[][] = [];
  let list: T[] = [];
  for (const one of all) {
    const previous = list.at(-1);
    if (previous && belongs(previous, one)) list.push(one);
    else lists.push((list = [one]));
  }
  return lists.filter((members) => members.length > 1);
}

/** Whether nothing but small words and commas stand between two dates. */
function isJoined(last: number, first: number, layout: Layout): boolean {
  if (first <= last || first - last > apart.dates + 1 || layout.sentenceAt(first) !== layout.sentenceAt(last))
    return false;
  for (let at = last + 1; at < first; at += 1) if (layout.marksAt(at) === 0) return false;
  return true;
}
