import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, dayInUrl } from '../../../lib/article/calendar-day.ts';
import { isArticleNode, readJsonLd, textOf } from '../../../lib/article/json-ld.ts';
import { primarySubtag } from '../../../lib/article/language-tag.ts';

const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const iso = (date: Date) => date.toISOString().slice(0, 10);
const sign = fc.constantFrom(...'0123456789-/.: TZ+,', 'Nov', 'november', '20', '19', '12', 'st', 'é', '\u0000', '٣');
const part = fc.constantFrom(
  '0',
  '1',
  '02',
  '11',
  '12',
  '13',
  '29',
  '30',
  '31',
  '32',
  '99',
  '1900',
  '2023',
  '2024',
  '2099',
  '275760',
);
const nearDate = fc
  .tuple(part, fc.constantFrom('-', '/', '.', ' ', ''), part, part)
  .map(([first, between, second, third]) => [first, second, third].join(between));
const anyText = fc.oneof(
  nearDate,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(sign, { maxLength: 20 }).map((signs) => signs.join('')),
);

describe('a date for machines', () => {
  it.each<[string, (date: Date) => string]>([
    ['ISO', (date) => date.toISOString()],
    ['ISO day', iso],
    ['a run of digits', (date) => iso(date).replaceAll('-', '')],
    ['HTTP', (date) => date.toUTCString()],
    ['JavaScript', (date) => `${date.toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+)/, '$1 $3 $2 $4')}+0000`],
  ])('is read from %s', (_, write) => fc.assert(fc.property(anyDay, (date) => calendarDay(write(date)) === iso(date))));

  it('is a day of the calendar from 1900 to 2099, or none', () => {
    let found = 0;
    const holds = (day: string | null) => {
      if (day === null) return;
      found += 1;
      expect(new Date(`${day}T00:00:00Z`).toISOString()).toBe(`${day}T00:00:00.000Z`);
      expect(day >= '1900' && day < '2100').toBe(true);
    };
    fc.assert(
      fc.property(anyText, (text) => {
        holds(calendarDay(text));
        holds(dayInUrl(`https://a.example/${text}`));
      }),
      { numRuns: 5000 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it.each([
    '0000-01-01',
    '-000001-12-31',
    '+275760-09-13T00:00:00Z',
    '275760-09-13',
    '9999-12-31',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '20240230',
    'Thu, 30 Feb 2024',
    '13 September 275760',
    '1899-12-31',
    '2100-01-01',
    '9'.repeat(100_000),
  ])('is none in %.40s', (text) => expect(calendarDay(text)).toBeNull());
});

describe('JSON-LD', () => {
  const names = fc.constantFrom(
    '@type',
    '@graph',
    'headline',
    'datePublished',
    'inLanguage',
    '@value',
    '__proto__',
    'x',
  );
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>('NewsArticle', '2024-11-12', '', null, true, 7, 1e300),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(names, tie('json'), { maxKeys: 4 }),
    ),
  }));

  it('gives the objects of any JSON, each of them once', () =>
    fc.assert(
      fc.property(json, (value) => {
        const nodes = readJsonLd([JSON.stringify([value])]);
        expect(nodes).toHaveLength(countObjects(value));
        for (const node of nodes) expect([typeof isArticleNode(node), typeof textOf(node.headline)]).toBeDefined();
      }),
      { numRuns: 500 },
    ));

  it('reads whatever is left of it without a word', () =>
    fc.assert(
      fc.property(json, fc.nat(), fc.nat(), anyText, (value, from, to, rest) => {
        const text = JSON.stringify(value);
        const broken = text.slice(from % (text.length + 1)) + rest + text.slice(0, to % (text.length + 1));
        for (const node of readJsonLd([broken, text])) for (const key of Object.keys(node)) textOf(node[key]);
      }),
      { numRuns: 1000 },
    ));

  it.each([
    ['nested arrays', '['.repeat(100_000)],
    ['nested objects', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['commas', `[${','.repeat(100_000)}]`],
    ['many objects', `[${'{},'.repeat(20_000)}{}]`],
    ['open comments', '<!--'.repeat(50_000)],
  ])('ends with %s', (_, text) => expect(readJsonLd([text]).length).toBeLessThanOrEqual(5000));
});

describe('a language', () => {
  it('is two or three letters, or "und", whatever the page declares', () =>
    fc.assert(
      fc.property(anyText, fc.constantFrom('', 'en', 'pt_BR', 'ZH-hans', ' it '), (text, tag) => {
        for (const declared of [text, tag + text, text + tag]) expect(primarySubtag(declared)).toMatch(/^[a-z]{2,3}$/);
      }),
      { numRuns: 1000 },
    ));
});

/** Objects among the values, as they stand after JSON. */
function countObjects(value: unknown): number {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  if (typeof plain !== 'object' || plain === null) return 0;
  const inside = Object.values(plain).reduce<number>((sum, one) => sum + countObjects(one), 0);
  return inside + (Array.isArray(plain) ? 0 : 1);
}
