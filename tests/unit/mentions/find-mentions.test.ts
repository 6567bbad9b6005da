import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../lib/languages/languages.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';
import type { Mention } from '../../../lib/mentions/mention.ts';
import { articleIn, mentionsIn, readings } from './readings.ts';

const written = (text: string, mentions: Mention[]) => mentions.map(({ start, end }) => text.slice(start, end));

describe('findMentions', () => {
  it.each<[string, string, string[]]>([
    ['en', 'At least 11,000 men, or 3.2 million shells.', ['11,000', '3.2 million']],
    ['en', 'On Wednesday, 19 June 2024, and on the 21st.', ['Wednesday, 19 June 2024', 'the 21st']],
    ['en', 'The first visit in 24 years, under Article 4.', ['24 years', '4']],
    ['en', 'Between 600,000 and 650,000, he said in June.', ['600,000 and 650,000', 'June']],
    ['it', 'Almeno 11’000 uomini, il 40 per cento.', ['11’000', '40 per cento']],
    ['it', 'La firma di lunedì (11 novembre) e il punto quattro.', ['lunedì (11 novembre)', 'quattro']],
    ['it', 'Circa 12mila, 10 mila, seicentomila.', ['12mila', '10 mila', 'seicentomila']],
  ])('%s: covers the figure and its notation: %s', (language, text, expected) => {
    expect(written(text, mentionsIn(language, text))).toEqual(expected);
  });

  it('counts offsets in the article, not in the block', () => {
    const text = 'A line.\n\nAnother: 3,200 boxes.\n\nOn 19 June.';
    expect(written(text, mentionsIn('en', text))).toEqual(['3,200', '19 June']);
  });

  it('reads each block in its own language', () => {
    const article = articleIn('en', 'Some 1.500 boxes.\n\nSono 1.500 casse.');
    article.blocks[1]!.language = 'it';
    expect(findMentions(article).map(({ value }) => value)).toEqual([
      { min: 1.5, max: 1.5 },
      { min: 1500, max: 1500 },
    ]);
  });

  it('leaves out blocks in a language it cannot read', () => {
    expect(findMentions(articleIn('xx', 'There were 3,200 boxes on 19 June 2024.'))).toEqual([]);
  });
});

const ones = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function englishWords(value: number): string {
  if (value < 20) return ones[value]!;
  if (value < 100) return [tens[Math.floor(value / 10)], ones[value % 10]].filter(Boolean).join('-');
  if (value < 1000)
    return [`${ones[Math.floor(value / 100)]} hundred`, englishWords(value % 100)].filter(Boolean).join(' and ');
  return [`${englishWords(Math.floor(value / 1000))} thousand`, englishWords(value % 1000)].filter(Boolean).join(' ');
}

const unità = [
  '',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
];
const decine = ['', '', 'venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'];

function italianWords(value: number): string {
  if (value < 20) return unità[value]!;
  if (value < 100) {
    const unit = value % 10;
    const ten = decine[Math.floor(value / 10)]!;
    return (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + (unit === 3 ? 'tré' : unità[unit]!);
  }
  if (value < 1000) return (value < 200 ? '' : unità[Math.floor(value / 100)]!) + 'cento' + italianWords(value % 100);
  const thousands = Math.floor(value / 1000);
  return (
    (thousands === 1 ? 'mille' : `${italianWords(thousands).replace(/uno$/, 'un')}mila`) + italianWords(value % 1000)
  );
}

const grouped = (value: number, mark: string) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);

/** Every way a language writes one whole number, from 2000 on where marks and words differ. */
const forms: Record<string, (value: number) => string[]> = {
  en: (value) => [
    grouped(value, ','),
    grouped(value, ' '),
    grouped(value, '\u202f'),
    grouped(value, '’'),
    englishWords(value),
  ],
  it: (value) => [
    grouped(value, '.'),
    grouped(value, ' '),
    grouped(value, '\u00a0'),
    grouped(value, "'"),
    grouped(value, '’'),
    italianWords(value),
  ],
};

const around: Record<string, { plain: string; least: string; most: string; noun: string }> = {
  en: { plain: 'They saw ', least: 'They saw at least ', most: 'They saw up to ', noun: ' boxes there.' },
  it: { plain: 'Hanno visto ', least: 'Hanno visto almeno ', most: 'Hanno visto fino a ', noun: ' casse laggiù.' },
};

describe.each(languages.map(({ tag }) => tag))('numbers written in %s', (tag) => {
  const { plain, least, most, noun } = around[tag]!;

  it('read back to the same value at the same place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 999_999 }), fc.nat(), (value, choice) => {
        const all = forms[tag]!(value);
        const form = all[choice % all.length]!;
        const expected = {
          kind: 'count',
          start: plain.length,
          end: plain.length + form.length,
          value: { min: value, max: value },
          unit: null,
        };
        expect(mentionsIn(tag, plain + form + noun)).toEqual([expected]);
      }),
      { numRuns: 400 },
    );
  });

  it('read back with their bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 999_999 }), fc.nat(), (value, choice) => {
        const all = forms[tag]!(value);
        const form = all[choice % all.length]!;
        expect(readings(tag, least + form + noun)).toBe(`${value}..`);
        expect(readings(tag, most + form + noun)).toBe(`..${value}`);
      }),
      { numRuns: 100 },
    );
  });
});

describe('dates written out', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

  it.each([
    ['en', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['en', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' }],
    ['it', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['it', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['it', { day: 'numeric', month: 'numeric', year: 'numeric' }],
  ] as [string, Intl.DateTimeFormatOptions][])('read back: %s %o', (language, options) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (date) => {
        const lead = language === 'en' ? 'It was signed on ' : 'Fu firmato il ';
        expect(readings(language, `${lead}${format.format(date)}, they say.`)).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '12',
      '3,200',
      '19 June',
      'giugno',
      'at least ',
      'fino a ',
      ' to ',
      '-',
      '’',
      "'",
      '%',
      '.',
      ', ',
      ' ',
      '\n\n',
      '(',
      ')',
      'Article ',
      'n. ',
      'the ',
      'il ',
      'million',
      'mila',
      '½',
      'İ',
      'ß',
      '１２',
      '二',
      '🇰🇵',
      'half a ',
      'mezzo ',
      'Wednesday',
      'ieri',
      '2024',
      '/',
      ':',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('gives sorted mentions inside their block, and never throws', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'it'), fc.boolean(), (content, language, dated) => {
        const article = articleIn(language, content, dated ? '2024-11-13' : null);
        const mentions = findMentions(article, { defaultYear: 2024 });
        for (const { start, end } of mentions) {
          expect(article.blocks.some((block) => block.start <= start && start < end && end <= block.end)).toBe(true);
        }
        const starts = mentions.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['digits', '1'],
    ['groups', '111 '],
    ['marked groups', '1,1'],
    ['number words', 'seicento'],
    ['glued words', 'vent'],
    ['separate words', 'two hundred and '],
    ['spaces', ' '],
    ['letters', 'a'],
    ['letters and signs', 'a@'],
    ['dates', '19 June '],
    ['slashes', '1/'],
    ['hyphens', '1-'],
    ['apostrophes', "'9"],
    ['bounds', 'at least more than '],
  ])('of a megabyte of %s takes time in proportion', (_, unit) => {
    const time = (length: number) => {
      const article = articleIn(
        unit.includes('e') || unit.includes('v') ? 'it' : 'en',
        unit.repeat(length / unit.length),
      );
      const begun = performance.now();
      findMentions(article, { defaultYear: 2024 });
      return performance.now() - begun;
    };
    time(20_000);
    const [small, large] = [Math.max(time(62_500), 5), time(1_000_000)];
    // Sixteen times the text: twice that is noise, its square would be 256.
    expect(large / small).toBeLessThan(60);
  });
});
