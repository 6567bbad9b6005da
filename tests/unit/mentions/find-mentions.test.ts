import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('a list of entries that their dates head', () => {
  const daysOf = (text: string, { language = 'en', published = '2024-12-20' } = {}) => {
    const article = { ...articleIn(language, text), published: { date: published, from: 'given' as const } };
    return findMentions(article).map(({ value }) => ('from' in value ? value.from : value));
  };

  it('goes on in the year of the entry before', () => {
    const list = '▲ 2024.1.2 = 미사일 낙하\n\n▲ 4.29 = 보도\n\n▲ 6.19 = 서명';
    const days = ['2024-01-02', '2024-04-29', '2024-06-19'];
    expect(daysOf(list, { language: 'ko', published: '2026-07-01' })).toEqual(days);
    expect(daysOf(list.replaceAll('\n\n', '\n'), { language: 'ko', published: '2026-07-01' })).toEqual(days);
    const told = '2 January 2024 – It falls.\n\nNobody knows whose it was.\n\n29 April: They report.';
    expect(daysOf(told, { published: '2026-07-01' })).toEqual(['2024-01-02', '2024-04-29']);
  });

  it('goes on in the year of its own first date', () => {
    const entry = '24 October 2024. The Duma says yes. On 6 November the Council follows, on 9 January the army.';
    expect(daysOf(entry, { published: '2026-02-24' })).toEqual(['2024-10-24', '2024-11-06', '2026-01-09']);
  });

  it.each([
    ['a year of two figures', '■24年\n\n6月19日 署名', '2024-06-19', 'ja'],
    ['a year and month in brackets', '【2024年6月】\n\n19日：签署条约。', '2024-06-19', 'zh'],
  ])('stands under %s', (_, text, day, language) =>
    expect(daysOf(text, { language, published: '2026-02-01' }).at(-1)).toBe(day),
  );

  it('leaves that year where another one is given', () => {
    const entry = '24 February 2022 – War. On 19 June 2024 they signed. The Duma ratified it on 24 October.';
    expect(daysOf(entry)).toEqual(['2022-02-24', '2024-06-19', '2024-10-24']);
  });

  it.each([
    ['its months go back', '2 May 2024 – It falls.\n\n29 April – They meet.', '2026-04-29'],
    ['the date heads no entry', '2 January 2024 – It falls.\n\n29 April is when they meet.', '2026-04-29'],
  ])('does not where %s', (_, text, day) => expect(daysOf(text, { published: '2026-07-01' })[1]).toBe(day));

  it.each([
    ['a day', '19 June: They sign.', '2024-12-30', '2024-06-19'],
    ['a day in a row of two', '18./19.6.: Sie unterschreiben.', '2024-12-30', '2024-06-18', 'de'],
    ['a month', 'JANUARY\n\nThe 2nd: It falls.', '2024-12-20', '2024-01-02'],
    ['a month in a sentence of its own', 'April. They report it.', '2024-12-30', '2024-04-01'],
    ['but no day that is to come soon', '19 June: They sign.', '2024-06-01', '2024-06-19'],
    ['nor what is told as to come', '19 June – They will sign.', '2024-12-30', '2025-06-19'],
    ['and what heads nothing', 'On 19 June they sign.', '2024-12-30', '2024-06-19'],
  ])('has been: %s', (_, text, published, day, language = 'en') =>
    expect(daysOf(text, { language, published })[0]).toBe(day),
  );
});

describe('a year that a sentence has given', () => {
  const daysOf = (text: string, language = 'en') => {
    const article = { ...articleIn(language, text), published: { date: '2025-12-15', from: 'given' as const } };
    return findMentions(article).map(({ value }) => ('from' in value ? value.from : value));
  };

  it.each([
    ['en', 'One house voted on 24 October last year, the other on 6 November.', ['2024-10-24', '2024-11-06']],
    ['zh', '下议院是去年十月二十四号，上议院是十一月六号。', ['2024-10-24', '2024-11-06']],
    ['fr', "L'une a voté le 24 octobre 2024, l'autre le 6 novembre.", ['2024-10-24', '2024-11-06']],
  ])('is that of what it goes on to name, in %s: %s', (language, text, days) =>
    expect(daysOf(text, language)).toEqual(days),
  );

  it.each([
    ['the sentence has ended', 'One house voted on 24 October last year. The other did on 6 November.', '2025-11-06'],
    ['it is told of a month', 'Kim pledged support in June 2024 and met Putin on July 3.', '2025-07-03'],
    ['the day is long after', 'They signed on 19 June 2024 and met on 3 September.', '2025-09-03'],
    ['another year has come between', 'Signed on 4 June 2024, told in 2025, ended on 12 July.', '2025-07-12'],
    ['the month comes before', 'They met on 24 October last year, and voted on 6 June.', '2025-06-06'],
    ['such a day has just been', 'They met on 24 October last year, and voted on 20 November.', '2025-11-20'],
    ['the year is long past', 'They met on 24 October 2022, and voted on 6 November.', '2025-11-06'],
    ['it has not come yet', 'It fell on 2 January 2025. They had met on 20 December.', '2024-12-20'],
  ])('is not, where %s', (_, text, day) => expect(daysOf(text).at(-1)).toBe(day));

  it.each([
    ['the latest of several', '1995년 8월 통보에 따라 1961년 조약은 이듬해 9월 10일 효력을 잃었다.', '1996-09-10'],
    ['of the sentence before', '1995년 8월 통보했다. 이듬해 9월 10일 효력을 잃었다.', '1996-09-10'],
  ])('is what “the following year” goes on from: %s', (_, text, day) => expect(daysOf(text, 'ko').at(-1)).toBe(day));

  it('is none of a day before it', () =>
    expect(daysOf('Kim, who signed on 19 June 2024, received him on 4 June and 17 June.')).toEqual([
      '2024-06-19',
      '2025-06-04',
      '2025-06-17',
    ]));

  it('is none that is yet to come', () =>
    expect(daysOf('Signed in June 2024, valid until 2044, it was ratified in May of the following year.')).toEqual([
      '2024-06-01',
      '2044-01-01',
    ]));

  it('is needed for “the following year”', () => expect(daysOf('이듬해 9월 10일 효력을 잃었다.', 'ko')).toEqual([]));
});

describe('a year in a block of its own', () => {
  const daysOf = (text: string, language = 'en') => {
    const article = { ...articleIn(language, text), published: { date: '2025-04-28', from: 'given' as const } };
    return findMentions(article).map(({ value }) => ('from' in value ? value.from : value));
  };

  it('is that of the entries behind it that begin with a day, and no date itself', () => {
    const text =
      'How it came.\n\n2023\n\n13 September – They meet.\n\n• 17 September: he leaves.\n\n2024\n\nJune 19. They sign.';
    expect(daysOf(text)).toEqual(['2023-09-13', '2023-09-17', '2024-06-19']);
  });

  it.each([
    ['ja', '経緯をまとめた。\n\n【2023年】\n\n▽9月13日 会談した。17日には帰国した。', ['2023-09-13', '2023-09-17']],
    ['it', 'La cronologia.\n\nAnno 2023\n\n13 settembre – Si incontrano.', ['2023-09-13']],
    ['ru', 'Хронология.\n\n2023 год:\n\n13 сентября — встреча.', ['2023-09-13']],
  ])('in %s: %s', (language, text, days) => expect(daysOf(text, language)).toEqual(days));

  it('lasts over what an entry goes on to tell', () => {
    const entry = 'They dine.\n\nThey talk.';
    expect(daysOf(`A.\n\n2023\n\n13 September – They meet.\n\n${entry}\n\n17 September – He leaves.`)).toEqual([
      '2023-09-13',
      '2023-09-17',
    ]);
  });

  it.each([
    [
      'the text goes on',
      'A.\n\n2023\n\n13 September – They meet.\n\nB.\n\nC.\n\nD.\n\n14 April was quiet.',
      ['2023-09-13', '2025-04-14'],
    ],
    [
      'an entry has a year of its own',
      'A.\n\nB.\n\nC.\n\nD.\n\n2023\n\n2 May 2024 – They meet.\n\n14 April – Quiet.',
      ['2023-01-01', '2024-05-02', '2025-04-14'],
    ],
    [
      'the day does not begin the block',
      'A.\n\nB.\n\nC.\n\nD.\n\n2023\n\nOn 14 April all was quiet.',
      ['2023-01-01', '2025-04-14'],
    ],
    ['the block says more', 'A.\n\nElections of 2023\n\n14 April – Quiet.', ['2023-01-01', '2025-04-14']],
  ])('is not, where %s', (_, text, days) => expect(daysOf(text)).toEqual(days));
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

const unidades = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho ' +
  'diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
).split(' ');
const decenas = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const centenas =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

function spanishWords(value: number): string {
  if (value < 30) return unidades[value]!;
  const join = (head: string, rest: number, link = ' ') => (rest === 0 ? head : head + link + spanishWords(rest));
  if (value < 100) return join(decenas[Math.floor(value / 10)]!, value % 10, ' y ');
  if (value === 100) return 'cien';
  if (value < 1000) return join(centenas[Math.floor(value / 100)]!, value % 100);
  const thousands = Math.floor(value / 1000);
  const before = spanishWords(thousands)
    .replace(/veintiuno$/, 'veintiún')
    .replace(/uno$/, 'un');
  return join(thousands === 1 ? 'mil' : `${before} mil`, value % 1000);
}

const unités =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const dizaines = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

function frenchWords(value: number, last = true): string {
  if (value < 20) return unités[value]!;
  if (value < 100) {
    const ten = Math.floor(value / 10);
    const rest = value - (ten === 7 || ten === 9 ? ten - 1 : ten) * 10;
    if (rest === 0) return ten === 8 && last ? 'quatre-vingts' : dizaines[ten]!;
    return dizaines[ten]! + ((rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-') + unités[rest]!;
  }
  const [unit, word] = value < 1000 ? [100, 'cent'] : [1000, 'mille'];
  const count = Math.floor(value / unit);
  const head = count === 1 ? word : `${frenchWords(count, false)} ${word}`;
  if (value % unit > 0) return `${head} ${frenchWords(value % unit, last)}`;
  return head + (unit === 100 && count > 1 && last ? 's' : '');
}

const einer =
  ' eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  );
const zehner = '- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

function germanWords(value: number): string {
  const leading = (count: number) => germanWords(count).replace(/eins$/, 'ein');
  if (value < 20) return einer[value]!;
  if (value < 100) {
    const unit = value % 10;
    return (unit === 0 ? '' : `${leading(unit)}und`) + zehner[Math.floor(value / 10)]!;
  }
  const [unit, word] = value < 1000 ? [100, 'hundert'] : [1000, 'tausend'];
  return leading(Math.floor(value / unit)) + word + germanWords(value % unit);
}

const unidadesPt =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezassete dezoito dezanove'.split(
    ' ',
  );
const dezenas = '- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const centos = '- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(
  ' ',
);

function portugueseWords(value: number): string {
  if (value < 20) return unidadesPt[value]!;
  const join = (head: string, rest: number, link = ' e ') => (rest === 0 ? head : head + link + portugueseWords(rest));
  if (value < 100) return join(dezenas[Math.floor(value / 10)]!, value % 10);
  if (value === 100) return 'cem';
  if (value < 1000) return join(centos[Math.floor(value / 100)]!, value % 100);
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  return join(
    thousands === 1 ? 'mil' : `${portugueseWords(thousands)} mil`,
    rest,
    rest < 100 || rest % 100 === 0 ? ' e ' : ' ',
  );
}

const grouped = (value: number, mark: string) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);

/** Every way a language writes one whole number, from 2000 on where marks and words differ. */
/** How Slavic numbers are put together: words by place, and the thousand's form after one, after two to four, after others. */
interface SlavicWords {
  units: string;
  feminine: [string, string];
  tens: string;
  hundreds: string;
  thousands: [string, string, string];
}

function slavicWords(value: number, { units, feminine, tens, hundreds, thousands }: SlavicWords): string {
  const below = (number: number, counted: [string, string] | null): string[] => {
    const rest = number % 100 < 20 ? number % 100 : number % 10;
    const unit = counted && rest > 0 && rest < 3 ? counted[rest - 1]! : units.split(' ')[rest - 1]!;
    return [
      ...(number >= 100 ? [hundreds.split(' ')[Math.floor(number / 100) - 1]!] : []),
      ...(number % 100 >= 20 ? [tens.split(' ')[Math.floor((number % 100) / 10) - 2]!] : []),
      ...(rest > 0 ? [unit] : []),
    ];
  };
  const count = Math.floor(value / 1000);
  const last = count % 100 > 10 && count % 100 < 20 ? 0 : count % 10;
  const form = last === 1 ? 0 : last > 1 && last < 5 ? 1 : 2;
  return [...below(count, feminine), thousands[form]!, ...below(value % 1000, null)].join(' ');
}

const russian: SlavicWords = {
  units:
    'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  feminine: ['одна', 'две'],
  tens: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
  hundreds: 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот',
  thousands: ['тысяча', 'тысячи', 'тысяч'],
};

const ukrainian: SlavicWords = {
  units:
    'один два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять',
  feminine: ['одна', 'дві'],
  tens: 'двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто',
  hundreds: 'сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот',
  thousands: ['тисяча', 'тисячі', 'тисяч'],
};

const polish: SlavicWords = {
  units:
    'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
  feminine: ['jeden', 'dwa'],
  tens: 'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  hundreds: 'sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset',
  thousands: ['tysięcy', 'tysiące', 'tysięcy'],
};

/** Ten thousands before digits, "1万1000", with what stands between them; below ten thousand with a comma, since "2024" may be a year. */
function byTenThousands(value: number, sign: string, gap = ''): string {
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return grouped(value, ',');
  return low === 0 ? `${high}${sign}` : `${high}${sign}${gap}${low}`;
}

const fullWidth = (text: string) => text.replaceAll(/[\d,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** A number in Chinese characters; `one` tells whether 一 stands before 十, 百 and 千, `zero` what stands for places left out. */
function hanWords(value: number, one: string, zero: string): string {
  const section = (rest: number, full: boolean): string => {
    let text = '';
    let skipped = full;
    for (const [unit, sign] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(rest / unit) % 10;
      if (digit === 0) {
        skipped ||= text !== '' && rest % unit > 0;
        continue;
      }
      const written = digit === 1 && unit > 1 ? one : '〇一二三四五六七八九'[digit]!;
      text += (skipped && (text !== '' || full) ? zero : '') + written + sign;
      skipped = false;
    }
    return text;
  };
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  return (high > 0 ? `${section(high, false)}万` : '') + section(low, high > 0 && low < 1000);
}

const forms: Record<string, (value: number) => string[]> = {
  ja: (value) => [
    grouped(value, ','),
    fullWidth(grouped(value, ',')),
    byTenThousands(value, '万'),
    fullWidth(byTenThousands(value, '万')),
    hanWords(value, '', ''),
  ],
  ko: (value) => [grouped(value, ','), byTenThousands(value, '만'), byTenThousands(value, '만', ' ')],
  zh: (value) => [
    grouped(value, ','),
    // 96万1 is 961,000 to its readers, and nobody writes 960,001 so.
    ...(value % 10_000 > 0 && value % 10_000 < 10 ? [] : ['万', '萬'].map((mark) => byTenThousands(value, mark))),
    hanWords(value, '一', '零'),
  ],
  ru: (value) => [grouped(value, '\u00a0'), grouped(value, ' '), grouped(value, '.'), slavicWords(value, russian)],
  uk: (value) => [grouped(value, '\u00a0'), grouped(value, ' '), grouped(value, '.'), slavicWords(value, ukrainian)],
  pl: (value) => [grouped(value, '\u00a0'), grouped(value, ' '), grouped(value, '.'), slavicWords(value, polish)],
  de: (value) => [
    grouped(value, '.'),
    grouped(value, ' '),
    grouped(value, '\u00a0'),
    grouped(value, "'"),
    grouped(value, '’'),
    germanWords(value),
  ],
  pt: (value) => [
    grouped(value, '.'),
    grouped(value, ' '),
    grouped(value, '\u00a0'),
    grouped(value, '\u202f'),
    portugueseWords(value),
  ],
  es: (value) => [
    grouped(value, '.'),
    grouped(value, ','),
    grouped(value, ' '),
    grouped(value, '\u00a0'),
    grouped(value, "'"),
    spanishWords(value),
  ],
  fr: (value) => [
    grouped(value, '\u202f'),
    grouped(value, '\u00a0'),
    grouped(value, ' '),
    grouped(value, '.'),
    grouped(value, '’'),
    frenchWords(value),
  ],
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
  ja: { plain: '倉庫には', least: '倉庫には少なくとも', most: '倉庫には最大', noun: '個の箱があった。' },
  ko: { plain: '창고에는 ', least: '창고에는 최소 ', most: '창고에는 최대 ', noun: '개의 상자가 있었다.' },
  zh: { plain: '仓库里有', least: '仓库里至少有', most: '仓库里最多有', noun: '个箱子。' },
  ru: { plain: 'Там видели ', least: 'Там видели не менее ', most: 'Там видели до ', noun: ' ящиков на складе.' },
  uk: { plain: 'Там бачили ', least: 'Там бачили щонайменше ', most: 'Там бачили до ', noun: ' ящиків на складі.' },
  pl: { plain: 'Widziano ', least: 'Widziano co najmniej ', most: 'Widziano do ', noun: ' skrzyń w magazynie.' },
  de: { plain: 'Man sah ', least: 'Man sah mindestens ', most: 'Man sah bis zu ', noun: ' Kisten dort.' },
  pt: { plain: 'Viram ', least: 'Viram pelo menos ', most: 'Viram até ', noun: ' caixas ali.' },
  es: { plain: 'Vieron ', least: 'Vieron al menos ', most: 'Vieron hasta ', noun: ' cajas allí.' },
  fr: { plain: 'On a vu ', least: 'On a vu au moins ', most: "On a vu jusqu'à ", noun: ' caisses là-bas.' },
  en: { plain: 'They saw ', least: 'They saw at least ', most: 'They saw up to ', noun: ' boxes there.' },
  it: { plain: 'Hanno visto ', least: 'Hanno visto almeno ', most: 'Hanno visto fino a ', noun: ' casse laggiù.' },
};

describe.each(Object.keys(around))('numbers written in %s', (tag) => {
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

const signed: Record<string, string> = {
  ja: '条約は',
  ko: '조약은 ',
  zh: '条约签署于',
  ru: 'Это подписали ',
  uk: 'Це підписали ',
  pl: 'Podpisano to ',
  de: 'Man unterschrieb am ',
  pt: 'Foi assinado em ',
  en: 'It was signed on ',
  es: 'Se firmó el ',
  fr: 'Il fut signé le ',
  it: 'Fu firmato il ',
};

describe('dates written out', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });

  it.each([
    ['en', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['en', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' }],
    ['es', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['es', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['es', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['fr', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['fr', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' }],
    ['fr', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['it', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['it', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['it', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['de', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['de', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' }],
    ['de', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['pt', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['pt', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['pt', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['ru', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['ru', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['ru', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['uk', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['uk', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['uk', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['pl', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['pl', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['pl', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['ja', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['ja', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['ja', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['ko', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['ko', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['ko', { day: 'numeric', month: 'numeric', year: 'numeric' }],
    ['zh', { day: 'numeric', month: 'long', year: 'numeric' }],
    ['zh', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }],
    ['zh', { day: 'numeric', month: 'numeric', year: 'numeric' }],
  ] as [string, Intl.DateTimeFormatOptions][])('read back: %s %o', (language, options) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (date) => {
        expect(readings(language, `${signed[language]}${format.format(date)}, they say.`)).toBe(
          date.toISOString().slice(0, 10),
        );
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
      fc.property(
        text,
        fc.constantFrom('de', 'en', 'es', 'fr', 'it', 'pl', 'pt', 'ru', 'uk'),
        fc.boolean(),
        (content, language, dated) => {
          const article = articleIn(language, content, dated ? '2024-11-13' : null);
          const mentions = findMentions(article, { defaultYear: 2024 });
          for (const { start, end } of mentions) {
            expect(article.blocks.some((block) => block.start <= start && start < end && end <= block.end)).toBe(true);
          }
          const starts = mentions.map(({ start }) => start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        },
      ),
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
  ])(
    'of a megabyte of %s is read to its end',
    (_, unit) => {
      const language = unit.includes('e') || unit.includes('v') ? 'it' : 'en';
      const article = articleIn(language, unit.repeat(1_000_000 / unit.length));
      expect(() => findMentions(article, { defaultYear: 2024 })).not.toThrow();
    },
    // A reader whose time grew with the square of the text would take hours.
    60_000,
  );
});
