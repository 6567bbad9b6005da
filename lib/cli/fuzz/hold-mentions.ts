import type { Article } from '../../article/article.ts';
import type { Claim } from '../../claims/claim.ts';
import { agree } from '../../mentions/agree.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { Value } from '../../mentions/value.ts';
import type { Pack } from '../../packs/pack.ts';
import { must, mustEqual, mustKeepInJson } from './broken.ts';
import { isDay, mustBeWhole } from './hold-article.ts';

/** @throws Broken where figures and dates are out of order, out of their block, or no values. */
export function holdMentions({ text, blocks }: Article, mentions: readonly Mention[]): void {
  mustKeepInJson(mentions, 'a list of mentions');
  mentions.forEach((mention, i) => {
    const { start, end, kind, value } = mention;
    const before = mentions[i - 1];
    must(
      !before || before.start < start || (before.start === start && before.end <= end),
      'mentions are in order',
      () => [before, mention],
    );
    mustBeWhole(text, start, end, 'a mention');
    must(/\S/.test(text.slice(start, end)), 'a mention has words', () => mention);
    must(
      blocks.some((block) => block.start <= start && end <= block.end),
      'a mention stands in one block',
      () => ({ mention, words: text.slice(start, end) }),
    );
    if (kind === 'years') must(Number.isFinite(value.years), 'years are a number', () => mention);
    else holdValue(value);
  });
}

/** @throws Broken where a claim has no mention, answers no question of the pack, or answers it with another kind of value. */
export function holdClaims(claims: readonly Claim[], mentions: readonly Mention[], pack: Pack): void {
  const places = new Map(mentions.map((mention) => [placeOf(mention), mention]));
  const kinds = new Map(pack.questions.map(({ id, kind }) => [id, kind]));
  claims.forEach((claim, i) => {
    const { start, questions, value, mention } = claim;
    mustEqual(mention, places.get(placeOf(claim.mention)), 'a claim stands at a mention');
    must(start === mention.start && claim.end === mention.end, 'a claim is as long as its mention', () => claim);
    const before = claims[i - 1];
    must((before?.start ?? 0) <= start, 'claims are in order', () => [before, claim]);
    const isApart = !before || before.end <= start || placeOf(before.mention) === placeOf(mention);
    must(isApart, 'a place is read in one way', () => [before, claim]);
    for (const question of questions)
      must(
        (shapes[kinds.get(question) ?? ''] ?? never)(value),
        'a claim has a value of its question’s kind',
        () => claim,
      );
    holdValue(value);
  });
}

/** @throws Broken where a value is empty, upside down or does not agree with itself. */
export function holdValue(value: Value): void {
  must(isSound(value), 'a value is finite, and its ends are in order', () => value);
  must(agree(value, value), 'a value agrees with itself', () => value);
}

function isSound(value: Value): boolean {
  if ('from' in value) return isDay(value.from) && isDay(value.to) && value.from <= value.to;
  if ('min' in value) {
    const { min, max } = value;
    const isEnd = (end: number | null) => end === null || Number.isFinite(end);
    return isEnd(min) && isEnd(max) && (min ?? max) !== null && (min ?? -Infinity) <= (max ?? Infinity);
  }
  return 'never' in value || Object.values(value).every(Number.isFinite);
}

const never = (): boolean => false;

const shapes: Record<string, (value: Value) => boolean> = {
  count: (value) => 'min' in value,
  date: (value) => 'from' in value,
  'last-time': (value) => 'year' in value || 'never' in value,
  share: (value) => 'percent' in value,
  ordinal: (value) => 'number' in value,
};

const placeOf = ({ start, end, kind }: Mention): string => `${kind} ${start} ${end}`;
