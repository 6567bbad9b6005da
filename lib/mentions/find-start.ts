import { anyCharacter, beginningsOf } from './beginnings.ts';
import { isDigit, wordEdges, regexOf } from './compile-pattern.ts';

/** Source of what may begin a mention, and the words that it begins with where they are known. */
export interface Start {
  source: string;
  words?: Iterable<string>;
}

/** The next place, from an offset on, where a mention may begin; -1 where there is none. */
export type FindStart = (folded: string, from: number) => number;

/** Beginnings of two letters, each a bit of its hash: another pair may share it, and is ruled out by the pattern. */
const pairs = 1 << 14;
const hashOf = (first: number, second: number): number => (first * 31 + second) % pairs;

const [digit, apostrophe] = [48, 39];

/**
 * Makes a search for what may begin a mention: any number, and whatever one of the starts matches. Most words are ruled out by their first
 * two letters, which is quicker than any pattern of hundreds of words.
 */
export function compileStarts(starts: readonly Start[], spaced: boolean): FindStart {
  const source = `'\\d\\d|${wordEdges(spaced).start}(?:${starts.map((start) => start.source).join('|')})`;
  const beginnings = starts.flatMap((start) => [...(start.words ?? beginningsOf(start.source))]);
  const isTold = beginnings.every((beginning) => beginning !== '' && !beginning.startsWith(anyCharacter));
  const begins = new Uint8Array(pairs).fill(isTold ? 0 : 1);
  const single = new Uint8Array(2 ** 16);
  for (const beginning of [...beginnings, "'0"]) {
    const [first, second] = [codeAt(beginning, 0), codeAt(beginning, 1)];
    if (beginning.length === 1 || beginning[1] === anyCharacter) single[first] = 1;
    else begins[hashOf(first, second)] = 1;
  }
  const pattern = regexOf(source, 'y');
  const fits = (folded: string, at: number): boolean => {
    pattern.lastIndex = at;
    return pattern.test(folded);
  };
  return (folded, from) => {
    for (let at = from; at < folded.length; at += 1) {
      const code = codeAt(folded, at);
      if (code === digit && !isDigit(folded, at - 1)) return at;
      if (spaced && code !== apostrophe && isLetter(folded, at - 1)) continue;
      if ((begins[hashOf(code, codeAt(folded, at + 1))] || single[code]) && fits(folded, at)) return at;
    }
    return -1;
  };
}

/** A character's code; that of "0" for every digit. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? digit : code;
}

/** Whether a letter stands at the place, as far as one look tells: the rarer ones are left to the pattern. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 0xf8 && code <= 0x1fff);
}
