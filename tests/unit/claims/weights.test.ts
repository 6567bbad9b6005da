import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { findClaims, weighMentions } from '../../../lib/claims/find-claims.ts';
import { likeliest, reasonsFor, weighSigns } from '../../../lib/claims/opinion.ts';
import type { Topic, Weights } from '../../../lib/claims/question.ts';
import { signNamed } from '../../../lib/claims/signs.ts';
import { learnWeights, type Lesson } from '../../../lib/cli/learn-weights.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';
import { emptyTopic } from './empty-topic.ts';

const weights: Weights = {
  outcomes: ['none', 'opened', 'closed'],
  scale: 0.5,
  signs: { always: [0, 2], 'right:ferry:3': [1, 6, 2, -2], 'left:harbour:3': [2, 8] },
};
const all = new Set(['opened', 'closed']);

const weigh = (by: Weights, signs: string[], open = all) => weighSigns(by, signs.map(signNamed), open);

const chancesOf = (by: Weights, ...signs: string[]) => {
  const { outcomes, chances } = weigh(by, signs);
  return Object.fromEntries(outcomes.map((outcome, i) => [outcome, chances[i]!]));
};

describe('weighSigns', () => {
  it('shares one between the questions and no claim', () => {
    const chances = chancesOf(weights, 'always', 'right:ferry:3');
    const odds = [Math.exp(1), Math.exp(3), Math.exp(-1)];
    const sum = odds.reduce((a, b) => a + b);
    expect(chances.opened).toBeCloseTo(odds[1]! / sum);
    expect(chances.closed).toBeCloseTo(odds[2]! / sum);
  });

  it('gives no chance to a question that the mention cannot answer', () =>
    expect(weigh(weights, ['left:harbour:3'], new Set(['opened'])).outcomes).toEqual(['opened']));

  it('knows when no claim is likeliest', () => {
    expect(likeliest(weigh(weights, ['always']))).toBeNull();
    expect(likeliest(weigh(weights, ['left:harbour:3']))?.questions).toEqual(['closed']);
  });

  it('tells which signs spoke, the strongest first', () =>
    expect(reasonsFor(weights, ['always', 'right:ferry:3', 'unheard-of'].map(signNamed), 'opened')).toEqual([
      { sign: 'right:ferry:3', weight: 3 },
      { sign: 'always', weight: -1 },
    ]));
});

describe('learnWeights', () => {
  const lesson = (signs: string[], ...answers: string[]): Lesson => ({ signs, open: all, answers });
  const lessons = Array.from({ length: 30 }, () => [
    lesson(['always', 'right:ferry:3'], 'opened'),
    lesson(['always', 'left:harbour:3'], 'closed'),
    lesson(['always']),
  ]).flat();

  it('learns which sign speaks for what', () => {
    const learned = learnWeights(lessons);
    expect(chancesOf(learned, 'always', 'right:ferry:3').opened).toBeGreaterThan(0.9);
    expect(chancesOf(learned, 'always', 'left:harbour:3').closed).toBeGreaterThan(0.9);
    expect(likeliest(weigh(learned, ['always']))).toBeNull();
  });

  it('gives the same weights for the same lessons', () => expect(learnWeights(lessons)).toEqual(learnWeights(lessons)));

  it('learns that one place answers two questions', () => {
    const both = Array.from({ length: 30 }, () => lesson(['always', 'left:both:3'], 'closed', 'opened'));
    const learned = learnWeights([...lessons, ...both]);
    expect(likeliest(weigh(learned, ['always', 'left:both:3']))?.questions).toEqual(['closed', 'opened']);
  });

  it('leaves out signs that are rare, or say nothing', () => {
    const learned = learnWeights([...lessons, lesson(['always', 'once'], 'opened')]);
    expect(Object.keys(learned.signs)).toEqual(['always', 'left:harbour:3', 'right:ferry:3']);
  });
});

describe('frames and weights', () => {
  const topic: Topic = {
    ...emptyTopic,
    questions: [{ id: 'opened', kind: 'date', frames: [{ slots: [{ any: ['open'] }], range: [2000, 2030] }] }],
    words: { en: { open: ['open*'], ferry: ['ferry'], pier: ['pier'] } },
  };
  const learned: Weights = {
    outcomes: ['none', 'opened'],
    scale: 1,
    signs: { always: [0, 1], 'right:ferry:8': [1, 8], 'left:ferry:8': [1, 8], 'left:pier:8': [0, 8] },
  };
  const read = (text: string) =>
    articleFromText({ title: '', text, language: 'en', published: { date: '2024-11-13', from: 'given' } });
  const claims = (text: string, with_: Weights | null) => {
    const article = read(text);
    return findClaims(article, findMentions(article), { ...topic, weights: with_ }).map(({ start, end }) =>
      text.slice(start, end),
    );
  };

  it('lets a frame stand that the weights do not speak against', () =>
    expect(claims('The ferry opened on 4 June.', learned)).toEqual(['4 June']));

  it('drops a frame that the weights doubt', () => {
    expect(claims('The pier opened on 4 June.', null)).toEqual(['4 June']);
    expect(claims('The pier opened on 4 June.', learned)).toEqual([]);
  });

  it('takes what no frame fits where the weights are sure', () => {
    expect(claims('The ferry came into use on 4 June.', null)).toEqual([]);
    expect(claims('The ferry came into use on 4 June.', learned)).toEqual(['4 June']);
  });

  it('must be surer of a question that nothing around speaks of', () => {
    const wavering = { ...learned, signs: { ...learned.signs, 'right:ferry:8': [1, 3.2], 'left:ferry:8': [1, 3.2] } };
    const near = { any: ['open'], reach: 0.2 };
    const asked: Topic = { ...topic, questions: [{ ...topic.questions[0]!, frames: [{ slots: [near] }] }] };
    const taken = (text: string) => {
      const article = read(text);
      return findClaims(article, findMentions(article), { ...asked, weights: wavering }).length;
    };
    expect(taken('The ferry came into use on 4 June.')).toBe(0);
    expect(taken('The ferry was opened then on 4 June.')).toBe(1);
    expect(taken('The ferry came, opened, into use on 4 June.')).toBe(0);
  });

  it('never takes a value that is out of the question’s range', () =>
    expect(claims('The ferry came into use on 4 June 1912.', learned)).toEqual([]));

  it('says how it came to its reading', () => {
    const article = read('The pier opened on 4 June.');
    const [weighing] = weighMentions(article, findMentions(article), { ...topic, weights: learned }, { every: true });
    expect(weighing?.reading).toEqual({ by: 'nothing', doubted: 'opened' });
    expect(weighing?.grounds?.signs.map(({ name }) => name)).toContain('left:open:0.4');
  });
});
