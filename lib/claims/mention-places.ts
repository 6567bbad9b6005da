import type { Mention, MentionKind } from '../mentions/mention.ts';

/** How many places there are below each position. */
export type Places = Uint32Array;

/** How many places lie strictly between two positions. */
export const countBetween = (below: Places, from: number, to: number): number =>
  to > from ? below[to]! - below[from + 1]! : 0;

/** Whether a place is at a position. */
export const isPlace = (below: Places, at: number): boolean => below[at + 1]! > below[at]!;

/** Figures stand in each other's way, dates in each other's, but not one in the other's. */
export type Family = 'figure' | 'date' | 'ordinal';

/** The family of a kind of mention. */
export function familyOf(kind: MentionKind): Family {
  if (kind === 'date' || kind === 'years' || kind === 'never') return 'date';
  return kind === 'ordinal' ? 'ordinal' : 'figure';
}

/** Where mentions of each family begin, among so many tokens, each place once: "2000" read as year and as count is one. */
export function placesByFamily(
  mentions: Mention[],
  tokens: number,
  reachOf: (mention: Mention) => { first: number },
): Record<Family, Places> {
  const empty = () => new Uint32Array(tokens + 2);
  const places = { figure: empty(), date: empty(), ordinal: empty() };
  for (const mention of mentions) places[familyOf(mention.kind)][reachOf(mention).first + 1] = 1;
  for (const below of Object.values(places)) for (let at = 1; at < below.length; at += 1) below[at]! += below[at - 1]!;
  return places;
}
