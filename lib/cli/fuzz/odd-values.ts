import type { Random } from './random.ts';

/** A date at the edge of what a date can be, as the language or a machine writes it. */
export function oddDate(language: string, random: Random): string {
  const day = oddDay(random);
  return random.pick([
    () => new Date(day).toISOString(),
    () => new Date(day).toISOString().slice(0, 10),
    () => String(new Date(day)),
    () => format(language, day, { dateStyle: random.pick(['full', 'long', 'medium', 'short']), timeZone: 'UTC' }),
    () => format(language, day, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    () => format(language, day, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    () => format(language, day, { era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
    () => random.pick(impossible),
    () =>
      `${number(random)}${random.pick(['/', '.', '-', ' ', ''])}${number(random)}${random.pick(['/', '.', '-'])}${number(random)}`,
  ])();
}

/** A figure that is too long, too large, or hardly one. */
export function oddFigure(language: string, random: Random): string {
  return random.pick([
    () => '9'.repeat(1 + random.below(400)),
    () => '1' + '000'.repeat(random.below(120)),
    () => random.several(1, 120, () => number(random)).join(random.pick([',', '.', ' ', "'", '’', '-', '\u00A0', ''])),
    () => `${number(random)}${random.pick(['e', 'E', '^', '×10^', ' × 10'])}${number(random)}`,
    () => `-${number(random)}`,
    () => `${random.pick(['0', '00', '0.', '.', '-0', '0,'])}${number(random)}`,
    () => `${number(random)} ${random.pick(scales)}`.repeat(1 + random.below(12)),
    () => `${number(random)}${` ${random.pick(scales)}`.repeat(1 + random.below(40))}`,
    () =>
      random.pick(['NaN', 'Infinity', '∞', '½', '1½', '⅓', 'MMXXIV', '1/0', '0/0', '٪٥٠', '100 000 000 000 000 000 %']),
    () => new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(10 ** random.below(40) / 3),
    () =>
      new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' }).format(10 ** random.below(20)),
  ])();
}

const impossible = [
  '0000-00-00',
  '0000-01-01',
  '-000001-12-31',
  '+275760-09-13T00:00:00.000Z',
  '+275760-09-14',
  '9999-99-99',
  '2024-02-30',
  '2023-02-29',
  '31/11/2024',
  '1 January 0',
  '29 February 1900',
  '13 September 275760',
  '0 June 2024',
  '32. Oktober 2024',
  '99999999-01-01',
  '20241399',
  '2024-W45-3',
  '1.1.1.1.1.1',
  '平成99年13月32日',
  '二〇二四年〇月〇日',
];

/** Words that multiply, in the languages of the packs: a chain of them grows past any number. */
const scales = (
  'thousand million billion trillion hundred mila milioni miliardi mille millions milliards mil millones billones Tausend ' +
  'Millionen Milliarden milhões bilhões tysięcy milionów тысяч миллионов миллиардов тисяч мільйонів мільярдів 万 亿 億 兆 만 억 조 k bn'
).split(' ');

/** Milliseconds since 1970 of years 0, 1900 to 2100 and 275760, and of the days around the article's own. */
function oddDay(random: Random): number {
  const dayLength = 86_400_000;
  return random.pick([
    () => -62_167_219_200_000 + random.below(400) * dayLength,
    () => 8.64e15 - random.below(400) * dayLength,
    () => -8.64e15 + random.below(400) * dayLength,
    () => Date.UTC(1900 + random.below(200), random.below(12), 1 + random.below(31)),
    () => Date.UTC(2024, 4 + random.below(8), 1 + random.below(31)),
  ])();
}

const format = (language: string, day: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, options).format(day);

const number = (random: Random): string => String(random.below(10 ** (1 + random.below(9))));
