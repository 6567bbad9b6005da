import { oddDate, oddFigure } from './odd-values.ts';
import type { Random } from './random.ts';

/** Changes a sentence as a page's author, a tool or an enemy would: one step of several, any of which may do nothing. */
export function mutateText(text: string, language: string, random: Random): string {
  return random.pick(mutations)(text, language, random);
}

type Mutation = (text: string, language: string, random: Random) => string;

/** Soft hyphen, zero-width signs, byte order mark, and the marks, embeddings and isolates of direction. */
const unseen = [
  ...'\u00AD\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E',
  ...'\u2060\u2061\u2064\u2066\u2067\u2068\u2069\uFEFF',
];

/** Zeros of other scripts and styles (full-width, Arabic, Persian, Devanagari, Bengali, Thai, mathematical, segmented). */
const zeros = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1d7ce, 0x1d7d8, 0x1fbf0];
const digitLike = ['OlZEASGTBg', 'оІ23Чб6789', '⓪①②③④⑤⑥⑦⑧⑨', '⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉', '〇一二三四五六七八九'];
const letterLike = new Map([...'aAcCeEoOpPxXyBHKMT'].map((letter, i) => [letter, [...'аАсСеЕоОрРхХуВНКМТ'][i]!]));

const loneSurrogates = ['\uD83D', '\uDE00', '\uDE00\uD83D', '\uD800', '\uDFFF'];
const odd = [
  ...'\u0000\u0001\u0007\u000B\u001F\u007F\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFFFC\uFFFD\uFFFF',
  ...'İıßŁŉǅﬁſΣς￥％，．：／＿～－',
  ...['👩‍🚀', '🇰🇵', '𠮷', '한', 'e\u0301', 'Z\u0351\u036B\u0343\u0315\u0321', '\u0301'],
];
const marks = [
  '.',
  ',',
  "'",
  '’',
  '-',
  '–',
  '—',
  '/',
  ':',
  '(',
  ')',
  '%',
  '…',
  '"',
  '»',
  '@',
  '#',
  '、',
  '。',
  '1',
  '0',
];

const mutations: Mutation[] = [
  (text, _, random) => sprinkle(text, unseen, random),
  // Right inside figures, where it would part them.
  (text, _, random) => text.replace(/\d(?=\d)/g, (digit) => (random.chance(0.5) ? digit + random.pick(unseen) : digit)),
  (text, _, random) => {
    const zero = random.pick(zeros);
    return text.replace(/\d/g, (digit) => (random.chance(0.8) ? String.fromCodePoint(zero + Number(digit)) : digit));
  },
  (text, _, random) => {
    const like = [...random.pick(digitLike)];
    return text.replace(/\d/g, (digit) => (random.chance(0.5) ? like[Number(digit)]! : digit));
  },
  (text, _, random) => text.replace(/[a-z]/gi, (letter) => (random.chance(0.3) && letterLike.get(letter)) || letter),
  (text, language, random) => text.replace(/\d[\d.,’' ]*/, () => oddFigure(language, random)),
  (text, language, random) => text.replace(/\d[\d.,/-]*(?:\s\p{L}+)?(?:\s\d{4})?/u, () => oddDate(language, random)),
  (text, language, random) => insert(text, ` ${oddFigure(language, random)} `, random),
  (text, language, random) => insert(text, ` ${oddDate(language, random)} `, random),
  (text, _, random) => sprinkle(text, loneSurrogates, random),
  (text, _, random) => sprinkle(text, odd, random),
  (text, _, random) => sprinkle(text, marks, random),
  (text, _, random) => insert(text, random.pick(marks).repeat(1 + random.below(60)), random),
  (text, _, random) => insert(text, random.pick([' ', '\n', '\t', '\u00A0', ' \n', '\u200B ']).repeat(30), random),
  (text, _, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
  (text) => text.replace(/\s+/g, ''),
  (text, _, random) => slice(text, random),
  (text, _, random) => slice(text, random).repeat(1 + random.below(4)),
  (text, _, random) => text + text.slice(random.below(text.length + 1)),
  (text, _, random) => text.normalize(random.pick(['NFC', 'NFD', 'NFKC', 'NFKD'])),
  (text, _, random) =>
    text
      .split(' ')
      .toSorted(() => random.below(3) - 1)
      .join(' '),
];

/** Puts signs of one kind at a few places, without regard for pairs of surrogates. */
function sprinkle(text: string, signs: readonly string[], random: Random): string {
  let sprinkled = text;
  for (const sign of random.several(1, 8, () => random.pick(signs))) sprinkled = insert(sprinkled, sign, random);
  return sprinkled;
}

function insert(text: string, added: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + added + text.slice(at);
}

function slice(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(at, at + random.below(text.length + 1 - at));
}
