import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { findClaims, weighMentions } from '../../../lib/claims/find-claims.ts';
import type { Topic } from '../../../lib/claims/question.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';

/** A little topic of ferries, to show each mechanism on its own. */
const topic: Topic = {
  year: 2024,
  names: ['harbour'],
  peoples: ['island'],
  actors: [],
  weights: null,
  questions: [
    {
      id: 'opened',
      kind: 'date',
      frames: [{ slots: [{ any: ['open'] }, { any: ['ferry'], orElse: 3 }], unless: [{ any: ['ahead'], within: 1 }] }],
    },
    {
      id: 'closed',
      kind: 'date',
      frames: [{ slots: [{ any: ['close'] }, { any: ['harbour'], block: true, reach: 2 }] }],
    },
    {
      id: 'passengers',
      kind: 'count',
      frames: [
        {
          counts: ['person', 'island'],
          slots: [{ any: ['carry'], reach: 3 }],
          unless: [{ any: ['part'], within: 0.5 }],
        },
        { counts: [null], slots: [{ any: ['claimed-passengers'], reach: 9, side: 'left', weight: 0.4 }], bias: 0.5 },
        { counts: [null], slots: [{ any: ['person'], reach: 1, side: 'left' }], bias: 0.5 },
      ],
    },
    { id: 'last-strike', kind: 'last-time', frames: [{ slots: [{ any: ['strike'], reach: 3 }] }] },
    {
      id: 'first-board',
      kind: 'date',
      frames: [{ slots: [{ any: ['vote'] }], or: ['second-board'], and: [['town-vote']] }],
    },
    { id: 'second-board', kind: 'date', frames: [{ slots: [{ any: ['second'], reach: 1 }] }] },
    { id: 'town-vote', kind: 'date', frames: [{ slots: [{ any: ['town'], reach: 1 }] }] },
  ],
  decoys: [{ id: 'sold', frames: [{ of: ['date'], slots: [{ any: ['sell'], reach: 3 }] }] }],
  words: {
    en: {
      open: ['open*'],
      close: ['close*'],
      ferry: ['ferry', 'ferries'],
      harbour: ['brindisi'],
      person: ['passengers', 'people'],
      island: ['islanders'],
      carry: ['carr*'],
      strike: ['strike'],
      vote: ['voted'],
      second: ['second board'],
      town: ['town'],
      sell: ['sold'],
    },
  },
};

const article = (text: string) =>
  articleFromText({ title: '', text, language: 'en', published: { date: '2024-11-13', from: 'given' } });

function claims(text: string): string[] {
  const read = article(text);
  return findClaims(read, findMentions(read, { defaultYear: 2024 }), topic).map(
    ({ questions, start, end }) => `${questions.join('|')}: ${text.slice(start, end)}`,
  );
}

describe('findClaims', () => {
  it.each([
    [
      'takes the act that stands nearest',
      'The ferry opened on 3 May and closed in Brindisi on 4 June.',
      ['opened: 3 May', 'closed: 4 June'],
    ],
    ['leaves a date to the reading that fits better', 'The ferry opened late; it was sold on 4 June.', []],
    ['is kept back by a guard', 'The ferry is scheduled to open on 4 June.', []],
    ['reads the noun behind the figure', 'It carried 300 passengers and 40 cars.', ['passengers: 300']],
    ['counts a people where no noun follows', 'It carried 300 islanders.', ['passengers: 300']],
    ['does not take a part for the whole', 'It carried some passengers, of whom 300 people slept.', []],
    [
      'goes on with a series of bare figures',
      'It carried 300 passengers, one office said. The other said 400.',
      ['passengers: 300', 'passengers: 400'],
    ],
    ['reads a label before its figure', 'Passengers: 300', ['passengers: 300']],
    ['reads an entry behind its date', '4 June: the ferry opened. 5 June: it was sold.', ['opened: 4 June']],
    [
      'fills a slot from anywhere in the block',
      'Brindisi is a port. Nobody likes noise. Trade is fair. The old pier was closed in June.',
      ['closed: June'],
    ],
    [
      'leaves an open actor to the facts, and answers two questions at once',
      'Both voted in June.',
      ['first-board|second-board: June', 'town-vote: June'],
    ],
  ])('%s', (_, text, expected) => expect(claims(text)).toEqual(expected));

  it('counts years back from the topic’s year', () => {
    const read = article('It was the first strike in 24 years.');
    expect(findClaims(read, findMentions(read), topic).map(({ value }) => value)).toEqual([{ year: 2000 }]);
  });

  it('knows a name that is spelt otherwise', () =>
    expect(claims('The old pier in Brindissi closed in June.')).toEqual(['closed: June']));

  it('says of every frame why it fits or not', () => {
    const read = article('It was sold on 4 June.');
    const [weighing] = weighMentions(read, findMentions(read), topic, { every: true });
    expect(weighing?.weighed[0]).toMatchObject({ frame: { id: 'sold' }, fits: true });
    expect(weighing?.weighed).toContainEqual(
      expect.objectContaining({
        frame: expect.objectContaining({ id: 'opened' }) as unknown,
        fits: false,
        because: expect.objectContaining({ concepts: ['open'] }) as unknown,
      }),
    );
  });
});
