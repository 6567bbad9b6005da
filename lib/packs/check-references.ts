import { manners } from '../languages/clause-words.ts';
import type { Value, ValueKind } from '../mentions/value.ts';
import type { Pack } from './pack.ts';
import { PackFault } from './pack-fault.ts';

/** Names by their near spellings are looked up one by one: as many of them as this are held against an unknown word at once. */
const mostNames = 5_000;

const shapes: Record<ValueKind, readonly (keyof Value | string)[]> = {
  count: ['min'],
  date: ['from'],
  'last-time': ['year', 'never'],
  share: ['percent'],
  ordinal: ['number'],
};

/**
 * Checks that the parts of a pack in `folder` fit together: whatever one names is there in another, and nothing twice.
 * @throws PackFault
 */
export function checkReferences(pack: Pack, folder: string): void {
  const questions = new Map(pack.questions.map(({ id, kind }) => [id, kind]));
  const readings = [...questions.keys(), ...pack.decoys.map(({ id }) => id)];
  const concepts = new Set(Object.keys(pack.concepts));
  const sources = new Set(pack.sources.map(({ id }) => id));
  const known = new Set([...concepts, ...derivedConcepts(readings, pack.actors)]);
  const mustBeIn = (
    all: { has(id: string): boolean },
    what: string,
    file: string,
    list: Iterable<[string, string]>,
  ) => {
    for (const [field, id] of list)
      if (!all.has(id))
        throw new PackFault('dangling', `${folder}/${file}`, field, `“${id}” is no ${what} of the pack`);
  };

  const idsOf = (list: string, entries: { id: string }[]) =>
    entries.map(({ id }, i): [string, string] => [`${list}${i}.id`, id]);
  mustBeUnique([...idsOf('questions.', pack.questions), ...idsOf('decoys.', pack.decoys)], `${folder}/pack.json`);
  mustBeUnique(idsOf('', pack.sources), `${folder}/sources.json`);
  mustBeIn(known, 'concept', 'pack.json', conceptsOfFrames(pack));
  mustBeIn(concepts, 'concept', 'pack.json', conceptsOfLists(pack));
  mustBeIn(questions, 'question', 'pack.json', questionsOfFrames(pack));
  checkParties(pack, `${folder}/pack.json`);
  checkNames(pack, `${folder}/pack.json`);
  for (const [language, words] of Object.entries(pack.words))
    mustBeIn(concepts, 'concept', `words/${language}.json`, keysAs('words', words));
  for (const [language, labels] of Object.entries(pack.labels))
    mustBeIn(questions, 'question', `labels/${language}.json`, keysAs('questions', labels.questions));
  for (const [i, { question, source, value }] of pack.facts.entries()) {
    mustBeIn(questions, 'question', 'facts.json', [[`facts.${i}.question`, question]]);
    mustBeIn(sources, 'source', 'facts.json', [[`facts.${i}.source`, source]]);
    const kind = questions.get(question)!;
    if (!shapes[kind].some((key) => key in value))
      throw new PackFault('unreadable', `${folder}/facts.json`, `facts.${i}.value`, `must be of the kind “${kind}”`);
  }
}

/** Concepts without words of their own: what a mention was read as (see `findClaims`, `pairLists`), and how it is told. */
const derivedConcepts = (readings: string[], actors: string[][]): string[] => [
  ...readings.map((id) => `claimed-${id}`),
  ...actors.flatMap(([first]) => (first === undefined ? [] : [`paired-${first}`])),
  ...['day', 'month', 'year'].map((precision) => `a-${precision}`),
  ...manners,
];

function mustBeUnique(ids: [string, string][], path: string): void {
  const seen = new Set<string>();
  for (const [field, id] of ids) {
    if (seen.has(id)) throw new PackFault('repeated', path, field, `“${id}” is there twice`);
    seen.add(id);
  }
}

function* framesOf({ questions, decoys }: Pack) {
  for (const [list, entries] of Object.entries({ questions, decoys }))
    for (const [i, { frames }] of entries.entries())
      for (const [j, frame] of frames.entries()) yield [`${list}.${i}.frames.${j}`, frame] as const;
}

function* conceptsOfFrames(pack: Pack): Generator<[string, string]> {
  for (const [field, { counts = [], slots, unless = [] }] of framesOf(pack)) {
    for (const [i, concept] of counts.entries()) if (concept !== null) yield [`${field}.counts.${i}`, concept];
    for (const [i, { any }] of slots.entries()) yield* itemsAs(`${field}.slots.${i}.any`, any);
    for (const [i, { any, nearerThan = [] }] of unless.entries()) {
      yield* itemsAs(`${field}.unless.${i}.any`, any);
      yield* itemsAs(`${field}.unless.${i}.nearerThan`, nearerThan);
    }
  }
}

function* questionsOfFrames(pack: Pack): Generator<[string, string]> {
  for (const [field, { or = [], and = [] }] of framesOf(pack)) {
    yield* itemsAs(`${field}.or`, or);
    for (const [i, ids] of and.entries()) yield* itemsAs(`${field}.and.${i}`, ids);
  }
}

function* conceptsOfLists({ names, peoples, actors, subject }: Pack): Generator<[string, string]> {
  yield* itemsAs('names', names);
  yield* itemsAs('peoples', peoples);
  yield* itemsAs('subject.rivals', subject.rivals);
  for (const [i, concepts] of actors.entries()) yield* itemsAs(`actors.${i}`, concepts);
  for (const [i, concepts] of subject.parties.entries()) yield* itemsAs(`subject.parties.${i}`, concepts);
}

/** A party that no word names would make the pack a dead letter, or every page its article. */
function checkParties({ subject, words }: Pack, path: string): void {
  const hasWords = (concept: string) => Object.values(words).some((list) => (list[concept]?.length ?? 0) > 0);
  for (const [i, party] of subject.parties.entries()) {
    const wordless = party.findIndex((concept) => !hasWords(concept));
    if (party.length === 0 || wordless >= 0) {
      const field = ['subject.parties', i, ...(wordless >= 0 ? [wordless] : [])].join('.');
      throw new PackFault('no-words', path, field, 'must have a word in some language');
    }
  }
}

function checkNames({ names, words }: Pack, path: string): void {
  const countOf = (concept: string) =>
    Object.values(words).reduce((sum, list) => sum + (list[concept]?.length ?? 0), 0);
  const count = names.reduce((sum, concept) => sum + countOf(concept), 0);
  if (count > mostNames)
    throw new PackFault('too-many', path, 'names', `has ${count} words, and may have ${mostNames}`);
}

const itemsAs = (field: string, ids: string[]) => ids.map((id, i): [string, string] => [`${field}.${i}`, id]);
const keysAs = (field: string, record: object) =>
  Object.keys(record).map((id): [string, string] => [`${field}.${id}`, id]);
