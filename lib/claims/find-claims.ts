import type { Article } from '../article/article.ts';
import { madeOnceFor } from '../languages/made-once.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Claim } from './claim.ts';
import { clausesOf } from './clause-marks.ts';
import { conceptNumbers } from './concept-numbers.ts';
import { findConcepts, type Forget } from './find-concepts.ts';
import { layOut } from './layout.ts';
import { Neighbours } from './neighbours.ts';
import { weighSigns, type Opinion } from './opinion.ts';
import { setOfQuestions } from './outcome.ts';
import { pairLists } from './pair-lists.ts';
import type { Topic } from './question.ts';
import { answerTo, readingOf, type Reading } from './reading.ts';
import { readCountedNoun, type Countable, type CountedNoun } from './read-noun.ts';
import { framesFor, framesOf } from './ready-frames.ts';
import { settleRivals } from './settle-rivals.ts';
import { signsOf, type Sign } from './signs.ts';
import { Vicinity } from './vicinity.ts';
import {
  extentOf,
  filledSlots,
  isFitting,
  ruledOut,
  standsAround,
  weighFrame,
  type Fitting,
  type Surroundings,
  type Weighed,
} from './weigh-frames.ts';

/** A mention held against the frames of its kind: what it was read as and why, or why it was left alone. */
export interface Weighing {
  mention: Mention;
  noun: CountedNoun;
  /** The frame that fits at the lowest cost, or null. */
  best: Fitting | null;
  /** Every frame of the mention's kind, the fitting ones first, the cheapest at the top; empty where not asked for. */
  weighed: Weighed[];
  /** What learned weights make of the mention; null where the topic has none. */
  opinion: Opinion | null;
  /** Of which questions, and by what signs; null where not asked for. */
  grounds: Grounds | null;
  /** What the two came to. */
  reading: Reading;
}

/** What the weights' opinion of a mention rests on. */
export interface Grounds {
  open: ReadonlySet<string>;
  signs: Sign[];
}

export interface WeighOptions {
  /** Keeps also the frames that do not fit, and the grounds: to explain a reading, or to learn from it. */
  every?: boolean;
  forget?: Forget;
}

/** The cost at which the weights' own reading competes with frames for a place. */
const costOfOpinion = 4.5;

/** Decides which mentions answer a question of the topic. The facts have no part in it: that would hide conflicts. */
export function findClaims(article: Article, mentions: Mention[], topic: Topic): Claim[] {
  return onePerPlace(weighMentions(article, mentions, topic)).flatMap((weighing) => claimsOf(weighing, topic));
}

/** Of several readings of one place ("1961" as a year and as a count) the one whose frame fits best. */
function onePerPlace(weighings: Weighing[]): Weighing[] {
  const costOf = ({ best, reading }: Weighing) =>
    best ? best.cost : reading.by === 'weights' ? costOfOpinion : Infinity;
  const kept: Weighing[] = [];
  for (const weighing of weighings) {
    const last = kept.at(-1);
    if (!last || weighing.mention.start >= last.mention.end) kept.push(weighing);
    else if (costOf(weighing) < costOf(last)) kept[kept.length - 1] = weighing;
  }
  return kept;
}

/** Holds every frame of the topic against every mention. `findClaims` takes the winners, `explain` shows it all, learning forgets words. */
export function weighMentions(
  article: Article,
  mentions: Mention[],
  topic: Topic,
  { every = false, forget }: WeighOptions = {},
): Weighing[] {
  const layout = layOut(article, mentions, clausesOf);
  const concepts = findConcepts(article, layout, topic, forget);
  const { hits, beginning, addHit, addReading } = concepts;
  const hitsOf = (concept: string) => hits[conceptNumbers(topic)(concept)] ?? [];
  for (const hit of pairLists(mentions, layout, hitsOf, topic.actors)) addHit(hit);
  const countable = countableOf(topic);
  const published = article.published?.date ?? null;
  const neighbours = new Neighbours();
  const weigh = (mention: Mention) => {
    const noun = mention.kind === 'count' ? readCountedNoun(mention, layout, beginning, countable) : 'none';
    const vicinity = new Vicinity(mention, layout, concepts);
    neighbours.turnTo(vicinity);
    const around = { mention, extent: extentOf(mention), noun, layout, neighbours, published };
    const held = holdFrames(around, topic, every);
    // What a figure was read as helps to read the bare ones after it ("… Seoul says 11,000, Kyiv 12,000"), and a day that
    // no frame claims may be the day of something counted ("killed on Thursday").
    if (held.best) addReading({ concept: `claimed-${held.best.frame.id}`, ...layout.reachOf(mention), derived: true });
    else if (mention.kind === 'date')
      addHit({ concept: `a-${mention.precision}`, ...layout.reachOf(mention), derived: true });
    else if (mention.kind === 'count' && mention.unit)
      addHit({ concept: `a-${mention.unit}`, ...layout.reachOf(mention), derived: true });
    return { mention, noun, vicinity, ...held };
  };
  const isFigure = ({ kind }: Mention) => kind === 'count' || kind === 'share';
  const framed = [
    ...mentions.filter((mention) => !isFigure(mention)).map(weigh),
    ...mentions.filter(isFigure).map(weigh),
  ].sort((a, b) => a.mention.start - b.mention.start);
  const opinionOn = (mention: Mention, noun: CountedNoun, vicinity: Vicinity, open: ReadonlySet<string>) => {
    const { weights } = topic;
    if (!weights) return { opinion: null, grounds: null };
    // Money, kilometres, ages: what can answer nothing needs no opinion.
    if (open.size === 0) return { opinion: noOpinion, grounds: every ? { open, signs: [] } : null };
    const signs = signsOf({ mention, noun, vicinity, role: layout.roleOf(mention), published }, topic);
    return { opinion: weighSigns(weights, signs, open), grounds: every ? { open, signs } : null };
  };
  const read = framed.map(({ mention, noun, vicinity, open, best, weighed }) => {
    const { opinion, grounds } = opinionOn(mention, noun, vicinity, open);
    const isSpokenOf = (questions: string[]): boolean => {
      neighbours.turnTo(vicinity);
      return framesFor(topic, mention, noun).some(
        (frame) => questions.includes(frame.id) && standsAround(frame, neighbours),
      );
    };
    return { mention, noun, best, weighed, opinion, grounds, reading: readingOf(best, opinion, isSpokenOf) };
  });
  return settleRivals(read, topic);
}

const noOpinion: Opinion = { outcomes: [], chances: [] };

/**
 * The frame that fits a mention best, and the questions that the mention could answer, whatever stands around it: of their kind, of a
 * noun they count, in their range. What a noun that the pack has no word for may stand for is left to the weights ("twelve thousand
 * sons of somebody else").
 */
function holdFrames(
  around: Surroundings,
  topic: Topic,
  every: boolean,
): { best: Fitting | null; open: ReadonlySet<string>; weighed: Weighed[] } {
  const open: string[] = [];
  const { mention, noun } = around;
  const place = noun === 'unknown' ? { ...around, noun: 'none' as const } : null;
  const weighed: Weighed[] = [];
  let best: Fitting | null = null;
  for (const frame of every ? framesOf(topic)(mention.kind) : framesFor(topic, mention, noun)) {
    const one = weighFrame(frame, around);
    const fits = isFitting(one);
    if (every) weighed.push(fits ? { ...one, filled: filledSlots(frame, around) } : { fits, frame, because: one });
    // A word for what kept it from fitting is a rule about the mention itself.
    const isOpen = place ? ruledOut(frame, place) === null : typeof one !== 'string';
    if (isOpen && frame.isQuestion && open.at(-1) !== frame.id) open.push(frame.id);
    if (fits && (!best || one.cost < best.cost)) best = one;
  }
  return { best, open: setOfQuestions(open), weighed: every ? weighed.sort(byCost) : weighed };
}

function byCost(a: Weighed, b: Weighed): number {
  if (a.fits && b.fits) return a.cost - b.cost;
  return Number(b.fits) - Number(a.fits);
}

function claimsOf({ mention, reading }: Weighing, topic: Topic): Claim[] {
  if (reading.by === 'nothing') return [];
  const { start, end } = mention;
  const claim = (questions: Claim['questions']): Claim => ({
    start,
    end,
    questions,
    value: answerTo(questions[0], mention, topic),
    mention,
  });
  if (reading.by === 'weights') return reading.questions.map((question) => claim([question]));
  const { id, or, and } = reading.frame;
  return [claim([id, ...or]), ...and.map(claim)];
}

/** The concepts that frames ask a figure to count; those that name a people count as nouns only on their own. */
const countableOf = madeOnceFor((topic: Topic): Countable => {
  const peoples = new Set(topic.peoples);
  const frames = [...topic.questions, ...topic.decoys].flatMap((entry) => entry.frames);
  const counted = frames.flatMap(({ counts }) => counts ?? []).filter((concept) => concept !== null);
  return { nouns: new Set(counted.filter((concept) => !peoples.has(concept))), peoples };
});
