import type { Article } from '../article/article.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Value } from '../mentions/value.ts';
import type { Claim } from './claim.ts';
import { clausesOf } from './clause-marks.ts';
import { findConcepts } from './find-concepts.ts';
import { layOut } from './layout.ts';
import type { Topic } from './question.ts';
import { readCountedNoun, type Countable, type CountedNoun } from './read-noun.ts';
import { mentionKinds, weighFrame, type Weighed } from './weigh-frames.ts';

/** A mention with every frame held against it: what it was read as and why, or why it was left alone. */
export interface Weighing {
  mention: Mention;
  noun: CountedNoun;
  /** Every frame of the mention's kind, the fitting ones first, the cheapest at the top. */
  weighed: Weighed[];
}

/** Decides which mentions answer a question of the topic. The facts have no part in it: that would hide conflicts. */
export function findClaims(article: Article, mentions: Mention[], topic: Topic): Claim[] {
  return onePerPlace(weighMentions(article, mentions, topic)).flatMap((weighing) => claimsOf(weighing, topic));
}

/** Of several readings of one place ("1961" as a year and as a count) the one whose frame fits best. */
function onePerPlace(weighings: Weighing[]): Weighing[] {
  const costOf = ({ weighed: [best] }: Weighing) => (best?.fits ? best.cost : Infinity);
  const kept: Weighing[] = [];
  for (const weighing of weighings) {
    const last = kept.at(-1);
    if (!last || weighing.mention.start >= last.mention.end) kept.push(weighing);
    else if (costOf(weighing) < costOf(last)) kept[kept.length - 1] = weighing;
  }
  return kept;
}

/** Holds every frame of the topic against every mention. `findClaims` takes the winners, `explain` shows it all. */
export function weighMentions(article: Article, mentions: Mention[], topic: Topic): Weighing[] {
  const layout = layOut(article, mentions, clausesOf);
  const { hits, hitsAt, addHit } = findConcepts(article, layout, topic);
  const countable = countableConcepts(topic);
  const weigh = (mention: Mention): Weighing => {
    const noun = mention.kind === 'count' ? readCountedNoun(mention, layout, hitsAt, countable) : 'none';
    const around = { mention, noun, layout, hits, published: article.published?.date ?? null };
    const weighed = [
      ...topic.questions.flatMap(({ id, kind, frames }) =>
        frames.map((frame) => weighFrame(id, frame, mentionKinds[kind], around)),
      ),
      ...topic.decoys.flatMap(({ id, frames }) => frames.map((frame) => weighFrame(id, frame, [mention.kind], around))),
    ].sort(byCost);
    const [best] = weighed;
    // What a figure was read as helps to read the bare ones after it ("… Seoul says 11,000, Kyiv 12,000"), and a day that
    // no frame claims may be the day of something counted ("killed on Thursday").
    if (best?.fits) addHit({ concept: `claimed-${best.id}`, ...layout.reachOf(mention) });
    else if (mention.kind === 'date') addHit({ concept: `a-${mention.precision}`, ...layout.reachOf(mention) });
    return { mention, noun, weighed };
  };
  const isFigure = ({ kind }: Mention) => kind === 'count' || kind === 'share';
  const weighings = [
    ...mentions.filter((mention) => !isFigure(mention)).map(weigh),
    ...mentions.filter(isFigure).map(weigh),
  ];
  return weighings.sort((a, b) => a.mention.start - b.mention.start);
}

function byCost(a: Weighed, b: Weighed): number {
  if (a.fits && b.fits) return a.cost - b.cost;
  return Number(b.fits) - Number(a.fits);
}

function claimsOf({ mention, weighed }: Weighing, topic: Topic): Claim[] {
  const winner = weighed[0];
  if (!winner?.fits || !topic.questions.some(({ id }) => id === winner.id)) return [];
  const { start, end } = mention;
  const claim = (questions: Claim['questions']): Claim => ({
    start,
    end,
    questions,
    value: valueOf(mention, questions[0], topic),
    mention,
  });
  const others = winner.frame.and ?? [];
  return [claim([winner.id, ...(winner.frame.or ?? [])]), ...others.map(claim)];
}

function valueOf(mention: Mention, question: string, topic: Topic): Value {
  const kind = topic.questions.find(({ id }) => id === question)?.kind;
  if (mention.kind === 'never') return { never: true };
  if (mention.kind === 'years') return { year: topic.year - mention.value.years };
  if (mention.kind === 'date' && kind === 'last-time') return { year: Number(mention.value.from.slice(0, 4)) };
  if (mention.kind === 'count' && kind === 'ordinal') return { number: mention.value.min ?? mention.value.max ?? 0 };
  return mention.value;
}

/** The concepts that frames ask a figure to count; those that name a people count as nouns only on their own. */
function countableConcepts(topic: Topic): Countable {
  const frames = [...topic.questions, ...topic.decoys].flatMap((entry) => entry.frames);
  const counted = frames.flatMap((frame) => frame.counts ?? []).filter((concept) => concept !== null);
  const peoples = new Set(topic.peoples);
  return { nouns: new Set(counted.filter((concept) => !peoples.has(concept))), peoples };
}
