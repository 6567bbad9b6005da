import { isDigit, matchAt } from './compile-pattern.ts';
import type { Found } from './found.ts';
import type { Mention } from './mention.ts';
import type { NumberLexicon } from './number-words.ts';
import type { OrdinalGrammar } from './phrase-grammar.ts';
import { readNumber } from './read-number.ts';
import { romanValue } from './roman-value.ts';

/** The numbers of articles or points named at the place: "Articles 3 and 4", "the fourth article". Null where none is. */
export function readOrdinal(
  folded: string,
  text: string,
  at: number,
  lexicon: NumberLexicon,
  grammar: OrdinalGrammar,
): Found | null {
  const before = matchAt(grammar.before, folded, at);
  if (before) {
    const number = before.groups!.digits ? Number(before.groups!.digits) : grammar.words.get(before.groups!.word!)!;
    const end = at + before[0].length;
    return { mentions: [{ kind: 'ordinal', start: at, end, value: { number } }], end };
  }
  const explained = isDigit(folded, at) ? matchAt(grammar.explained, folded, at) : null;
  if (explained) {
    const end = at + explained[0].length;
    return { mentions: [{ kind: 'ordinal', start: at, end, value: { number: Number(explained[0]) } }], end };
  }
  const bare = grammar.bareBefore ? readNumber(folded, at, lexicon) : null;
  if (bare && matchAt(grammar.head, folded, bare.end)) {
    return { mentions: [{ kind: 'ordinal', start: at, end: bare.end, value: { number: bare.value } }], end: bare.end };
  }
  const head = matchAt(grammar.head, folded, at);
  if (!head) return readAlone(folded, at, lexicon, grammar);
  const headEnd = at + head[0].length;
  // "art" in "artillery": a head that ends in a letter ends a word.
  if (/\p{L}$/u.test(head[0]) && lexicon.spaced && /\p{L}/u.test(folded[headEnd] ?? '')) return null;
  const gap = matchAt(grammar.between, folded, headEnd);
  const mentions: Mention[] = [];
  let next = headEnd + (gap?.[0].length ?? 0);
  while (mentions.length < 20) {
    const one = readOne(folded, text, next, lexicon, grammar);
    if (!one) break;
    mentions.push({ kind: 'ordinal', start: next, end: one.end, value: { number: one.number } });
    const listed = matchAt(grammar.listed, folded, one.end);
    if (!listed) break;
    next = one.end + listed[0].length;
  }
  const last = mentions.at(-1);
  return last ? { mentions, end: last.end } : null;
}

/** "The fourth", where articles were named before: from the third on, since "the first" and "the second" are many things. */
function readAlone(folded: string, at: number, lexicon: NumberLexicon, grammar: OrdinalGrammar): Found | null {
  const found = matchAt(grammar.alone, folded, at);
  const { word, digits } = found?.groups ?? {};
  const number = word ? grammar.words.get(word)! : Number(digits);
  if (!found || !(number >= 3) || (word && readNumber(folded, at, lexicon))) return null;
  if (!grammar.named.test(folded.slice(Math.max(0, at - 140), at))) return null;
  const end = at + found[0].length;
  return { mentions: [{ kind: 'ordinal', start: at, end, value: { number } }], end };
}

function readOne(
  folded: string,
  text: string,
  at: number,
  lexicon: NumberLexicon,
  grammar: OrdinalGrammar,
): { number: number; end: number } | null {
  const found = matchAt(grammar.number, folded, at);
  const { digits, word, roman } = found?.groups ?? {};
  const end = at + (found?.[0].length ?? 0);
  if (digits) return { number: Number(digits), end };
  if (word) return { number: grammar.words.get(word)!, end };
  // Roman numerals are capitals: "article i read" is none.
  if (roman && text.slice(at, end) === roman.toUpperCase()) return { number: romanValue(roman), end };
  const words = isDigit(folded, at) ? null : readNumber(folded, at, lexicon);
  return words && words.value < 1000 && words.value % 1 === 0 ? { number: words.value, end: words.end } : null;
}
