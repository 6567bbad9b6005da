import type { Mention, MentionKind, Span } from '../mentions/mention.ts';
import { countBelow } from './count-below.ts';

/** How many of the ascending places lie strictly between two. */
export function countBetween(places: number[], from: number, to: number): number {
  const self = (place: number) => place;
  return Math.max(0, countBelow(places, to, self) - countBelow(places, from + 1, self));
}

/** Figures stand in each other's way, dates in each other's, but not one in the other's. */
export type Family = 'figure' | 'date' | 'ordinal';

/** The family of a kind of mention. */
export function familyOf(kind: MentionKind): Family {
  if (kind === 'date' || kind === 'years' || kind === 'never') return 'date';
  return kind === 'ordinal' ? 'ordinal' : 'figure';
}

/** Where mentions of each family begin, each place once: "2000" read as year and as count is one. */
export function placesByFamily(
  mentions: Mention[],
  reachOf: (span: Span) => { first: number },
): Record<Family, number[]> {
  const places: Record<Family, Set<number>> = { figure: new Set(), date: new Set(), ordinal: new Set() };
  for (const mention of mentions) places[familyOf(mention.kind)].add(reachOf(mention).first);
  const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b);
  return { figure: ascending(places.figure), date: ascending(places.date), ordinal: ascending(places.ordinal) };
}
