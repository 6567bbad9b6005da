import { expect, it } from 'vitest';
import { parseSubjects } from '../../../lib/notes/parse-subjects.ts';

const subject = { id: 'bridge', groups: [['Genoa'], ['bridge', 'ponte']] };

it('reads the subjects that are stored', () => expect(parseSubjects([subject])).toEqual([subject]));

it.each([[undefined], [null], ['bridge'], [{ 0: subject }], [5]])('reads none out of %j', (stored) =>
  expect(parseSubjects(stored)).toEqual([]),
);

it.each([
  [null],
  [{}],
  [{ id: 'all', groups: [] }],
  [{ id: 'all', groups: [['']] }],
  [{ id: 'some', groups: ['Genoa'] }],
  [{ id: 'some', groups: [[1]] }],
])('passes over %j, which would be on every page or end the look', (odd) =>
  expect(parseSubjects([odd, subject])).toEqual([subject]),
);
