import type { Pack } from '../../lib/packs/pack.ts';

const syllables = ['bar', 'dol', 'fen', 'gur', 'kal', 'lim', 'mos', 'nad', 'pel', 'rov', 'sul', 'tem', 'vik', 'zan'];
const nameOf = (number: number): string =>
  [0, 1, 2, 3].map((place) => syllables[Math.floor(number / syllables.length ** place) % syllables.length]!).join('');

/** Topics that nobody writes about, each with so many facts: what a fact base of many subjects would hold. */
export function madeUpPacks(topics: number, facts: number, model: Pack): Pack[] {
  return Array.from({ length: topics }, (_, topic): Pack => {
    const [first, second, act] = [nameOf(topic * 3 + 1), nameOf(topic * 3 + 2), nameOf(topic * 3 + 3)];
    const sources = Array.from({ length: 5 }, (_, i) => ({
      ...model.sources[i]!,
      id: `source-${i}`,
      title: `${first} and ${second}`,
      shingles: [],
    }));
    return {
      ...model,
      id: `made-up-${topic}`,
      names: [],
      peoples: [],
      actors: [],
      weights: null,
      decoys: [],
      sources,
      subject: { parties: [['first'], ['second']], rivals: [] },
      words: Object.fromEntries(
        ['en', 'it'].map((language) => [
          language,
          { first: [first, `${first}an`], second: [second, `${second}ese`], act: [act, `${act}*`] },
        ]),
      ),
      questions: [{ id: 'dead', kind: 'count', frames: [{ counts: ['act'], slots: [{ any: ['first'] }] }] }],
      facts: Array.from({ length: facts }, (_, i) => ({
        question: 'dead',
        value: { min: i, max: i },
        source: `source-${i % 5}`,
        paragraph: i,
        offset: i * 100,
      })),
    };
  });
}
