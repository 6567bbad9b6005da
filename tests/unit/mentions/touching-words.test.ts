import { describe, expect, it } from 'vitest';
import intl from '../../../lib/languages/intl-names.json' with { type: 'json' };
import type { Language } from '../../../lib/languages/language.ts';
import { languageOf } from '../../../lib/languages/languages.ts';
import { dayNumber } from '../../../lib/mentions/calendar.ts';
import { grammarOf } from '../../../lib/mentions/compile-grammar.ts';
import { foldText } from '../../../lib/mentions/fold-text.ts';
import { nothingKnown } from '../../../lib/mentions/resolve-dates.ts';
import { scanBlock } from '../../../lib/mentions/scan-block.ts';
import { settleBlockDates } from '../../../lib/mentions/settle-block-dates.ts';

const examples = {};
const en = languageOf('en')!;

/** A few words of Japanese: enough to show that a language without spaces needs data only. */
const japanese: Language = {
  ...en,
  tag: 'ja',
  intl: intl.ja,
  spaced: false,
  numbers: {
    ...en.numbers,
    groups: [],
    words: { 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
    multipliers: { 十: 10, 百: 100, 千: 1000 },
    alone: ['十', '百', '千'],
    leading: {},
    notAlone: [],
    abbreviations: {},
    glued: true,
    positional: true,
    joiners: {},
    andHalf: null,
    andMore: null,
  },
  bounds: {
    leastBefore: ['少なくとも'],
    mostBefore: ['最大'],
    exactBefore: [],
    leastAfter: ['以上'],
    mostAfter: ['以下'],
    between: ['約'],
    examples,
  },
  ranges: { frames: [['', '(?:-|から)']], changes: [], examples },
  units: { money: ['円'], measure: ['キロ'], duration: ['時間'], moneyBefore: ['\\$'], between: [], examples },
  shares: {
    percent: [
      ['%', 1],
      ['割', 10],
    ],
    words: [['半分', 50]],
    examples,
  },
  years: { nouns: ['年(?=ぶり)'], notBefore: [], notAfter: [], phrases: [], examples },
  never: { phrases: ['史上初'], examples },
  ordinals: { heads: ['条'], between: [], words: {}, mark: '', listed: [], examples },
  dates: {
    ...en.dates,
    capitalised: false,
    shortMonths: {},
    notShort: ['月', '火', '水', '木', '金', '土', '日'],
    ambiguous: [],
    dayWords: {},
    dayMark: '',
    days: {},
    forms: [
      '<year>年<month-number>月<digit-day>日',
      '<month-number>月<digit-day>日',
      '<year>年',
      '<relative-month><digit-day>日',
      '<digit-day>日',
      '<weekday>',
    ],
    past: ['した'],
    future: [],
    examples,
  },
  ignored: { patterns: [], examples },
};

function read(text: string) {
  const grammar = grammarOf(japanese);
  const folded = foldText(text);
  const { mentions, dates } = scanBlock(folded, text, grammar);
  const context = { ...nothingKnown, published: dayNumber('2024-11-13') };
  const settled = settleBlockDates(dates, { text, folded, early: false }, grammar, context);
  return [...mentions, ...settled].map(({ start, end, value }) => [text.slice(start, end), value]);
}

describe('a language whose words touch', () => {
  it.each<[string, string, unknown]>([
    ['箱が1万1000個', '1万1000', { min: 11000, max: 11000 }],
    ['箱が1万2千個', '1万2千', { min: 12000, max: 12000 }],
    ['箱が五万個', '五万', { min: 50000, max: 50000 }],
    ['箱が三百二十一個', '三百二十一', { min: 321, max: 321 }],
    ['箱が1.1万個', '1.1万', { min: 11000, max: 11000 }],
    ['少なくとも約1万個', '1万', { min: 10000, max: null }],
    ['箱が1万個以上', '1万', { min: 10000, max: null }],
    ['箱が1万～1万2000個', '1万～1万2000', { min: 10000, max: 12000 }],
    ['全体の6割', '6割', { percent: 60 }],
    ['その半分', '半分', { percent: 50 }],
    ['橋は24年ぶり', '24年', { years: 24 }],
    ['規約の第四条', '四', { number: 4 }],
    ['規約の第12条', '12', { number: 12 }],
    ['橋は2024年6月19日に', '2024年6月19日', { from: '2024-06-19', to: '2024-06-19' }],
    ['橋は６月１９日に', '６月１９日', { from: '2024-06-19', to: '2024-06-19' }],
    ['橋は先月24日に', '先月24日', { from: '2024-10-24', to: '2024-10-24' }],
    ['橋は6日に', '6日', { from: '2024-11-06', to: '2024-11-06' }],
    ['橋は木曜日に', '木曜日', { from: '2024-11-07', to: '2024-11-07' }],
    ['橋は二〇二四年に', '二〇二四年', { from: '2024-01-01', to: '2024-12-31' }],
  ])('%s', (text, written, value) => {
    expect(read(text)).toEqual([[written, value]]);
  });
});
