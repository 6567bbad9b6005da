import fc from 'fast-check';
import Fuse from 'fuse.js/basic';
import { expect, it } from 'vitest';
import { matchName } from '../../../lib/claims/match-name.ts';
import { tokenise } from '../../../lib/languages/words.ts';
import { emptyTopic } from './empty-topic.ts';

const names = [
  'brindisi',
  'kristiansund',
  'zelenskyj',
  'pyongyang',
  'курская',
  'владивосток',
  'mannamann',
  'chabarowsk',
  'kreml',
  'kremlowi',
  'pyongyanger',
];
const topic = { ...emptyTopic, names: ['place'], words: { en: { place: names } } };
const fuse = new Fuse(
  names.map((form) => ({ form })),
  { keys: ['form'], threshold: 0.2, ignoreLocation: true, minMatchCharLength: 3 },
);

const nameIn = (word: string) => matchName(tokenise(word)[0]!, topic);

it('knows a name with a letter less, more, or another', () => {
  expect(['Brindsi', 'Brindissi', 'Brandisi', 'Zelensky', 'Курска'].map(nameIn)).toEqual(Array(5).fill('place'));
  expect(['Kremlin', 'Brundesi'].map(nameIn)).toEqual([null, null]);
});

const edit = fc.record({ at: fc.nat(14), cut: fc.nat(2), put: fc.constantFrom('', 'a', 'n', 's', 'о') });

it('finds the names that Fuse finds', () =>
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(edit, { maxLength: 4 }), (name, edits) => {
      const form = edits.reduce((word, { at, cut, put }) => word.slice(0, at) + put + word.slice(at + cut), name);
      if (form.length < 6) return;
      const best = fuse.search(form, { limit: 1 })[0]?.item.form;
      const isName = best !== undefined && Math.abs(best.length - form.length) <= 2;
      expect(nameIn(form[0]!.toUpperCase() + form.slice(1))).toBe(isName ? 'place' : null);
    }),
    { numRuns: 3_000 },
  ));
