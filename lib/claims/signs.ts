import type { BlockRole } from '../article/article.ts';
import type { Mention } from '../mentions/mention.ts';
import { countBelow } from './count-below.ts';
import { nearest, type Place } from './nearest.ts';
import type { CountedNoun } from './read-noun.ts';

/**
 * A sign is something true of a mention and its surroundings that no language has a part in: "left:duma:3" is the lower
 * house named at most 3 to its left, "noun:soldier" that it counts soldiers. Learned weights are weights of signs.
 */
export type Sign = string;

/** What the signs of a mention are read from. */
export interface SignedPlace extends Place {
  noun: CountedNoun;
  role: BlockRole;
  /** The publication date of the article, `YYYY-MM-DD`, or null. */
  published: string | null;
}

/** A concept nearer than each of these has the sign of each: what is near is also not far. */
const reaches = [0.4, 0.8, 1.3, 3, 8];

/** Years before the topic's own year at which the signs of a date's year part. */
const yearsBefore = [0, 1, 2, 13, 34];

/** Every sign of one mention. `year` is the topic's own. */
export function signsOf(place: SignedPlace, year: number): Sign[] {
  return ['always', `role:${place.role}`, ...valueSigns(place, year), ...conceptSigns(place)];
}

function valueSigns({ mention, noun, published }: SignedPlace, year: number): Sign[] {
  const kind = `kind:${mention.kind}`;
  switch (mention.kind) {
    case 'date': {
      const before = year - Number(mention.value.from.slice(0, 4));
      const age = yearsBefore.find((years) => before <= years) ?? 'more';
      return [
        kind,
        `how:${mention.how}`,
        `precision:${mention.precision}`,
        `years-before:${age}`,
        ...(published === null ? [] : [`told:${orderOf(mention, published)}`]),
      ];
    }
    case 'count': {
      const { min, max } = mention.value;
      const printed = min ?? max ?? 0;
      const nouns = typeof noun === 'string' ? [noun] : noun.concepts;
      return [
        kind,
        `size:${printed < 1 ? 0 : Math.floor(Math.log10(printed) * 2)}`,
        `bound:${min === max ? 'none' : min === null ? 'above' : max === null ? 'below' : 'both'}`,
        ...(mention.unit ? [`unit:${mention.unit}`] : []),
        ...nouns.map((one) => `noun:${one}`),
      ];
    }
    case 'ordinal':
      return [kind, `size:${mention.value.number < 10 ? 1 : mention.value.number < 30 ? 2 : 3}`];
    default:
      return [kind];
  }
}

function orderOf(mention: Mention & { kind: 'date' }, published: string): string {
  if (mention.value.from > published) return 'ahead';
  return mention.value.to === published ? 'today' : 'past';
}

function conceptSigns(place: SignedPlace): Sign[] {
  const signs: Sign[] = [];
  for (const concept of place.hits.keys()) {
    for (const side of ['left', 'right'] as const) {
      const found = nearest([concept], side, place, true);
      if (!found) continue;
      for (const reach of reaches) if (found.cost <= reach) signs.push(`${side}:${concept}:${reach}`);
    }
  }
  return [...signs, ...neighbourSigns(place)];
}

/**
 * What the figures and dates before and behind this one were read as, however far: rows of a time line, answers of an
 * interview and items of a list name little but go on where the last one stopped.
 */
function neighbourSigns({ mention, layout, hits }: SignedPlace): Sign[] {
  const own = layout.reachOf(mention);
  let before: { concept: string; at: number } | null = null;
  let behind: { concept: string; at: number } | null = null;
  for (const [concept, places] of hits) {
    if (!concept.startsWith('claimed-')) continue;
    const next = countBelow(places, own.first, (hit) => hit.first);
    const left = places[next - 1];
    const right = places.slice(next, next + 3).find((hit) => hit.first > own.last);
    if (left && left.first > (before?.at ?? -1)) before = { concept, at: left.first };
    if (right && right.first < (behind?.at ?? Infinity)) behind = { concept, at: right.first };
  }
  return [`before:${before?.concept ?? 'none'}`, `behind:${behind?.concept ?? 'none'}`];
}
