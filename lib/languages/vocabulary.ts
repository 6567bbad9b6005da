import { detached } from './made-once.ts';

/** Places for words, and how many of them one word may stand in. */
const places = 1 << 15;
const ways = 4;

/** Longer ones are made anew each time: no word of a language here is. */
const longestKept = 40;

/**
 * Words of texts, made when they are first met and kept, within bounds: a page that brings more, or made them up to share their places,
 * drives the older ones out. A word is looked for where it stands: to cut it out of its text first takes longer than to find it.
 */
export class Vocabulary<Word extends { written: string }> {
  private readonly kept: (Word | undefined)[] = Array.from({ length: places + ways });
  private readonly make: (written: string) => Word;
  private next = 0;

  constructor(make: (written: string) => Word) {
    this.make = make;
  }

  /** The word that stands in the text from `start` up to `end`; `hash` is that of its letters, see `addToHash`. */
  at(text: string, start: number, end: number, hash: number): Word {
    const home = (hash ^ (hash >>> 15)) & (places - 1);
    let free = -1;
    for (let place = home; place < home + ways; place += 1) {
      const word = this.kept[place];
      if (!word) free = place;
      else if (isWritten(word.written, text, start, end)) return word;
    }
    const word = this.make(detached(text.slice(start, end)));
    if (end - start > longestKept) return word;
    this.next = (this.next + 1) % ways;
    this.kept[free < 0 ? home + this.next : free] = word;
    return word;
  }
}

function isWritten(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) !== written.charCodeAt(at - start)) return false;
  return true;
}

/** The hash of no letters at all, and that of some and one more (FNV-1a over UTF-16). */
export const noHash = 0x811c9dc5;
export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
