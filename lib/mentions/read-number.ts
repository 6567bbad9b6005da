import { matchAt, sticky } from './compile-pattern.ts';
import { Sum } from './number-sum.ts';
import type { NumberLexicon, NumberWord } from './number-words.ts';

/** A number as written, in digits, words or both ("12mila", "3.2 million", "six hundred and fifty"). */
export interface NumberReading {
  end: number;
  value: number;
  /** The last multiplier, or 1: "10 to 12 thousand" lends it to the first figure. */
  scale: number;
  /** Digits without marks, decimals or a scale: may be a year. */
  bare: boolean;
  digits: boolean;
  /** Says inside itself that it is more: "десять с лишним тысяч". */
  least: boolean;
}

const spaced = /(?: {1,3}|-)/y;
const touching = / {0,1}/y;
const letters = sticky("\\p{L}+'?");

/** The longest number that begins at the place, or null. */
export function readNumber(text: string, at: number, lexicon: NumberLexicon): NumberReading | null {
  const sum = new Sum(lexicon);
  let position: number;
  let least = false;
  let bare = false;
  let digits = false;
  const first = readDigits(text, at, lexicon);
  if (first) {
    digits = true;
    bare = first.bare;
    position = first.end;
    sum.add(first.value, true, first.end);
    const short = matchAt(lexicon.abbreviation, text, position);
    if (short) {
      position = short.index + short[0].length;
      sum.multiply(lexicon.abbreviations.get(short[1]!)!, false, position);
      bare = false;
    }
  } else {
    if (lexicon.apart && matchAt(lexicon.apart.notAfter, text, at)) return null;
    const words = readWord(text, at, lexicon);
    if (!words) return null;
    if (!words.words.every((word) => sum.take(word, words.end)))
      return lexicon.inverts ? readInverted(text, words, lexicon) : null;
    position = words.end;
  }
  for (;;) {
    const half = matchAt(lexicon.andHalf, text, position);
    if (half && sum.addHalf(position + half[0].length)) {
      position += half[0].length;
      continue;
    }
    const more = matchAt(lexicon.andMore, text, position);
    const from = more ? position + more[0].length : position;
    const next = nextPart(text, from, sum, lexicon);
    if (!next) break;
    position = next;
    least ||= more !== null;
  }
  const total = sum.total();
  if (!total) return null;
  // 一万二千 is a number wherever it stands; 四 only before a counter.
  const small = !digits && (total.value < 1000 || sum.count < 2);
  if (small && lexicon.apart && !matchAt(lexicon.apart.before, text, total.end)) return null;
  return { ...total, bare: bare && total.scale === 1, digits, least };
}

/** "Тысяч двенадцать": a scale word with its number behind it, which makes it an estimate. */
function readInverted(
  text: string,
  { words: [word, ...others], end }: { words: NumberWord[]; end: number },
  lexicon: NumberLexicon,
): NumberReading | null {
  const gap = word?.role === 'multiplies' && others.length === 0 ? matchAt(spaced, text, end) : null;
  const number = gap && readNumber(text, end + gap[0].length, lexicon);
  if (!number || number.digits || number.scale > 1 || number.value < 2 || number.value >= 1000) return null;
  return { ...number, value: number.value * word!.value, scale: word!.value };
}

/** Reads what continues the number: a joiner, words, or digits that are multiplied themselves ("1 milione e 200 mila"). */
function nextPart(text: string, from: number, sum: Sum, lexicon: NumberLexicon): number | null {
  const joiner = matchAt(lexicon.joiner, text, from);
  if (joiner && sum.room() >= lexicon.joiners.get(joiner[1]!)!) {
    const joined =
      takeWords(text, from + joiner[0].length, sum, lexicon) ?? takeDigits(text, from + joiner[0].length, sum, lexicon);
    if (joined) return joined;
  }
  const gap = matchAt(lexicon.spaced ? spaced : touching, text, from);
  const starts = gap ? [from + gap[0].length] : [];
  // "12mila": digits and word may touch in any language.
  if (/\d/.test(text[from - 1]!)) starts.push(from);
  for (const start of starts) {
    const next = takeWords(text, start, sum, lexicon) ?? takeDigits(text, start, sum, lexicon);
    if (next) return next;
  }
  return null;
}

function takeWords(text: string, at: number, sum: Sum, lexicon: NumberLexicon): number | null {
  const found = readWord(text, at, lexicon);
  if (!found) return null;
  const isTail = lexicon.tails && sum.room() >= 100 && found.words[0]!.value < 10;
  if (isTail && !matchAt(lexicon.tails!, text, found.end)) return null;
  return found.words.every((word) => sum.take(word, found.end)) ? found.end : null;
}

/** Digits after a multiplier count only when they are multiplied too, but where words touch: 1万1000. */
function takeDigits(text: string, at: number, sum: Sum, lexicon: NumberLexicon): number | null {
  if (!sum.multiplied()) return null;
  const found = readDigits(text, at, lexicon);
  if (!found) return null;
  const short = matchAt(lexicon.abbreviation, text, found.end);
  const gap = matchAt(spaced, text, found.end);
  const word = short
    ? null
    : (readWord(text, found.end, lexicon) ?? (gap && readWord(text, found.end + gap[0].length, lexicon)));
  const multiplier = short
    ? lexicon.abbreviations.get(short[1]!)
    : word?.words.find((one) => one.role === 'multiplies')?.value;
  if (lexicon.spaced && !multiplier) return null;
  if (found.value * (multiplier ?? 1) >= sum.room()) return null;
  sum.add(found.value, lexicon.spaced, found.end);
  if (!short) return found.end;
  const end = found.end + short[0].length;
  sum.multiply(multiplier!, false, end);
  return end;
}

function readWord(text: string, at: number, lexicon: NumberLexicon): { words: NumberWord[]; end: number } | null {
  if (lexicon.word) {
    const found = matchAt(lexicon.word, text, at);
    return found && { words: [lexicon.words.get(found[0].replaceAll(/ +/g, ' '))!], end: at + found[0].length };
  }
  const found = matchAt(letters, text, at);
  if (!found) return null;
  for (const word of [found[0], found[0].replace("'", '')]) {
    const words = lexicon.cutWord(word);
    if (words) return { words, end: at + word.length };
  }
  return null;
}

function readDigits(
  text: string,
  at: number,
  lexicon: NumberLexicon,
): { value: number; end: number; bare: boolean } | null {
  const found = matchAt(lexicon.digits, text, at);
  if (!found) return null;
  const [whole, group, decimals] = found;
  const end = at + whole.length;
  const integer = Number((decimals ? whole.slice(0, -decimals.length - 1) : whole).replaceAll(/\D/g, ''));
  // "11.000" in English, "11,000" in Italian: nobody writes three noughts after a decimal mark.
  if (decimals === '000') return { value: integer * 1000, end, bare: false };
  if (/^[.,]\d/.test(text.slice(end, end + 2))) {
    if (text.slice(end + 1, end + 4) === '000' && !/[\d.,]/.test(text[end + 4] ?? ''))
      return { value: integer * 1000, end: end + 4, bare: false };
    const loose = matchAt(lexicon.looseDecimal, text, at);
    // Full-width commas are folded to ","; where words touch, "12000,500名" is two figures.
    if (!lexicon.spaced && !loose && text[end] === ',') return { value: integer, end, bare: !group };
    if (!loose || !/^ ?(?:%|\p{L})/u.test(text.slice(at + loose[0].length, at + loose[0].length + 2))) return null;
    return { value: Number(loose[0].replace(',', '.')), end: at + loose[0].length, bare: false };
  }
  const value = decimals ? Number(`${integer}.${decimals}`) : integer;
  return { value, end, bare: !group && !decimals };
}
