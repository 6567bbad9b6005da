import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { fromExtensionSchema, fromPageSchema } from '../../../lib/notes/protocol.ts';
import { parseToReader } from '../../../lib/notes/to-reader.ts';

const article = articleFromText({ title: 'News', text: 'It was on 19 June 2024.', language: 'en' });
const [block] = article.blocks;
const check = { type: 'check', anyway: false, article };

describe('what a page may say', () => {
  it.each([
    { type: 'on-subject' },
    check,
    { type: 'cards-wanted' },
    { type: 'wrong-note', finding: 'a@1', wrong: true },
  ])('$type', (message) => expect(v.is(fromPageSchema, message)).toBe(true));

  it.each([
    ['nothing', undefined],
    ['a text', 'on-subject'],
    ['a list', [{ type: 'on-subject' }]],
    ['another type', { type: 'tab-view', tab: 1 }],
    ['the type in another place', JSON.parse('{"__proto__": {"type": "on-subject"}}')],
    ['no article', { ...check, article: null }],
    ['a text too long', { ...check, article: { ...article, text: 'x'.repeat(10_000_001) } }],
    ['a title too long', { ...check, article: { ...article, title: 'x'.repeat(10_001) } }],
    ['an address too long', { ...check, article: { ...article, url: 'x'.repeat(100_001) } }],
    ['too many datelines', { ...check, article: { ...article, datelines: Array<string>(51).fill('') } }],
    ['an unknown role', { ...check, article: { ...article, blocks: [{ ...block, role: 'script' }] } }],
    ['an offset that is none', { ...check, article: { ...article, blocks: [{ ...block, end: 1.5 }] } }],
    ['an offset below the text', { ...check, article: { ...article, blocks: [{ ...block, start: -1 }] } }],
    ['an offset without end', { ...check, article: { ...article, blocks: [{ ...block, end: Infinity }] } }],
    ['too many blocks', { ...check, article: { ...article, blocks: Array<object>(500_001).fill(block!) } }],
    ['a date that is none', { ...check, article: { ...article, published: { date: '13 June', from: 'meta' } } }],
    ['anyway, but how', { ...check, anyway: 1 }],
    ['a finding by number', { type: 'wrong-note', finding: 1, wrong: true }],
    ['a finding of any length', { type: 'wrong-note', finding: 'x'.repeat(201), wrong: true }],
  ])('is not %s', (_, message) => expect(v.is(fromPageSchema, message)).toBe(false));

  it('comes without what nobody asked for', () => {
    const said = v.parse(fromPageSchema, { ...check, tab: 7, article: { ...article, html: '<b>' } });
    expect(said).toEqual(check);
  });
});

describe('what our own pages may ask', () => {
  it.each([{ type: 'packs' }, { type: 'tab-view', tab: 3 }])('$type', (message) =>
    expect(v.is(fromExtensionSchema, message)).toBe(true),
  );

  it.each([
    ['a message of a page', { type: 'on-subject' }],
    ['a tab by name', { type: 'tab-view', tab: '3' }],
    ['half a tab', { type: 'keep-report', tab: 0.5 }],
    ['no tab', { type: 'check-anyway' }],
  ])('is not %s', (_, message) => expect(v.is(fromExtensionSchema, message)).toBe(false));
});

describe('what a reader is told', () => {
  it.each([{ type: 'show', finding: 'a@1' }, { type: 'step', by: -1 }, { type: 'end' }])('$type', (message) =>
    expect(parseToReader(message)).toEqual(message),
  );

  it.each([
    null,
    undefined,
    'end',
    ['end'],
    {},
    { type: 'on-subject' },
    { type: 'toString' },
    { type: ['end'] },
    { type: 'step', by: 2 },
    { type: 'step', by: '1' },
    { type: 'show' },
    { type: 'show', finding: 7 },
  ])('is not %j', (message) => expect(parseToReader(message)).toBeNull());
});
