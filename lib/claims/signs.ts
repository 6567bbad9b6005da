import type { BlockRole } from '../article/article.ts';
import { madeOnceForName } from '../languages/made-once.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Topic } from './question.ts';
import type { CountedNoun } from './read-noun.ts';
import type { Vicinity } from './vicinity.ts';

/**
 * A sign is something true of a mention and its surroundings that no language has a part in: "left:duma:3" is the lower
 * house named at most 3 to its left, "noun:soldier" that it counts soldiers. Learned weights are weights of signs.
 */
export interface Sign {
  name: string;
  /** Counts the signs as they are met: what weights say of a sign is found by its number. */
  number: number;
}

let met = 0;

/** The sign of a name, always the same one. */
export const signNamed = madeOnceForName((name): Sign => ({ name, number: met++ }));

const always = signNamed('always');

/** Signs by what they tell of. Names put together each time would be slow to find. */
const telling = (what: string) => madeOnceForName((value) => signNamed(`${what}:${value}`));
const sign = {
  role: telling('role'),
  kind: telling('kind'),
  how: telling('how'),
  precision: telling('precision'),
  tense: telling('tense'),
  yearsBefore: telling('years-before'),
  told: telling('told'),
  size: telling('size'),
  bound: telling('bound'),
  unit: telling('unit'),
  noun: telling('noun'),
  before: telling('before'),
  behind: telling('behind'),
  sentence: telling('sentence'),
};

/** What the signs of a mention are read from. */
export interface SignedPlace {
  mention: Mention;
  noun: CountedNoun;
  vicinity: Vicinity;
  role: BlockRole;
  /** The publication date of the article, `YYYY-MM-DD`, or null. */
  published: string | null;
}

/** A concept nearer than each of these has the sign of each: what is near is also not far. */
const reaches = [0.4, 0.8, 1.3, 3, 8];

/** Years before the topic's own year at which the signs of a date's year part. */
const yearsBefore = [0, 1, 2, 13, 34];

/** The signs of one mention, each with the nearest of its reaches alone: `impliedSigns` adds the wider ones. */
export function signsOf(place: SignedPlace, { year, actors, peoples }: Topic): Sign[] {
  const signs = [always, sign.role(place.role), ...valueSigns(place, year)];
  addNearSigns(place.vicinity, signs);
  // Rows of a time line, answers of an interview and items of a list name little but go on where the last one stopped.
  const { before, behind } = place.vicinity.readingsAround();
  signs.push(sign.before(before ?? 'none'), sign.behind(behind ?? 'none'));
  // "Ukraine keeps 20,000 there" names no North Koreans; "Kim signed on Monday" no Putin.
  const named = place.mention.kind === 'date' ? actors : peoples.map((people) => [people]);
  const near = place.vicinity.conceptsInSentence();
  const inSentence = named.filter((concepts) => concepts.some((concept) => near.has(concept))).map(([first]) => first);
  signs.push(sign.sentence(inSentence.join('+')));
  return signs;
}

/** The names of a sign and of all the signs that it implies: what is at most 0.8 away is also at most 1.3 away. */
export function impliedSigns({ name }: Sign): string[] {
  const at = name.startsWith('left:') || name.startsWith('right:') ? name.lastIndexOf(':') + 1 : 0;
  const nearest = at > 0 ? reaches.indexOf(Number(name.slice(at))) : -1;
  return nearest < 0 ? [name] : reaches.slice(nearest).map((reach) => `${name.slice(0, at)}${reach}`);
}

function valueSigns({ mention, noun, published }: SignedPlace, year: number): Sign[] {
  const kind = sign.kind(mention.kind);
  switch (mention.kind) {
    case 'date': {
      const before = year - Number(mention.value.from.slice(0, 4));
      const age = yearsBefore.find((years) => before <= years) ?? 'more';
      return [
        kind,
        sign.how(mention.how),
        sign.precision(mention.precision),
        sign.tense(String(mention.tense)),
        sign.yearsBefore(String(age)),
        ...(published === null ? [] : [sign.told(orderOf(mention, published))]),
      ];
    }
    case 'count': {
      const { min, max } = mention.value;
      const printed = min ?? max ?? 0;
      const nouns = typeof noun === 'string' ? [noun] : noun.concepts;
      return [
        kind,
        sign.size(String(printed < 1 ? 0 : Math.floor(Math.log10(printed) * 2))),
        sign.bound(min === max ? 'none' : min === null ? 'above' : max === null ? 'below' : 'both'),
        ...(mention.unit ? [sign.unit(mention.unit)] : []),
        ...nouns.map((one) => sign.noun(one)),
      ];
    }
    case 'ordinal':
      return [kind, sign.size(mention.value.number < 10 ? '1' : mention.value.number < 30 ? '2' : '3')];
    default:
      return [kind];
  }
}

function orderOf(mention: Mention & { kind: 'date' }, published: string): string {
  if (mention.value.from > published) return 'ahead';
  return mention.value.to === published ? 'today' : 'past';
}

function addNearSigns(vicinity: Vicinity, signs: Sign[]): void {
  for (const found of vicinity.reachesOf(reaches)) {
    const { left, right } = nearSigns(found.concept);
    if (found.left < reaches.length) signs.push(left[found.left]!);
    if (found.right < reaches.length) signs.push(right[found.right]!);
  }
}

/** The signs of a concept on either side, one for each reach. */
const nearSigns = madeOnceForName((concept) => {
  const on = (side: string) => reaches.map((reach) => signNamed(`${side}:${concept}:${reach}`));
  return { left: on('left'), right: on('right') };
});
