import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import type { Source } from '../../../lib/packs/fact.ts';
import { recogniseSource, shinglesOf } from '../../../lib/packs/recognise-source.ts';

const paragraphs = [
  'The ferry to the islands will run four times a day from the first of May, the harbour office said, twice as often as last year.',
  'Fishermen fear for their moorings on the eastern pier, where the new landing stage is to be built before the summer.',
  'Tickets cost the same as before, and children under six travel free when a parent is with them on the boat.',
  'The old ship, built in the yard across the bay, goes to a museum that the town has wanted for many years.',
  'Nobody at the office could say yet how the larger ships will turn in the narrow basin when the wind is from the north.',
];
const text = paragraphs.join('\n\n');
const source = (id: string, of: string): Source => ({
  id,
  title: 'Ferries',
  language: 'en',
  published: '2024-04-01',
  publishedFrom: 'read',
  digest: '',
  shingles: shinglesOf(of),
});
const sources = [source('ferry', text), source('other', text.split(' ').reverse().join(' '))];
const recognise = (page: string) =>
  recogniseSource(articleFromText({ title: 'Another headline', text: page, language: 'en' }), sources)?.id ?? null;

describe('recogniseSource', () => {
  it('knows the page under another headline', () => expect(recognise(text)).toBe('ferry'));
  it('knows it shortened', () => expect(recognise(paragraphs.slice(0, 3).join('\n\n'))).toBe('ferry'));
  it('knows it with as much text again around it', () => {
    const around = Array.from({ length: 120 }, (_, i) => `word${i} comes after word${i * 7}`).join(' ');
    expect(recognise(`${around}\n\n${text}`)).toBe('ferry');
  });
  it('does not take a long article that quotes one paragraph for the source', () => {
    const own = Array.from({ length: 300 }, (_, i) => `term${i} stands beside term${i * 3}`).join(' ');
    expect(recognise(`${own}\n\n${paragraphs[2]}`)).toBe(null);
  });
  it('knows nothing in an empty page', () => expect(recognise('')).toBe(null));
});
