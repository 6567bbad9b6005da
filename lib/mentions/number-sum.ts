import type { NumberLexicon, NumberWord } from './number-words.ts';

/** A part of the sum: `room` is what a part after it must stay below. */
interface Part {
  value: number;
  room: number;
  multiplied: boolean;
  /** A digit right behind a multiplied part, where the language leaves its place out: 一万二 is 12,000, 一万零二 is 10,002. */
  tail?: boolean;
}

/** A number under way. Keeps the last state that was a whole number, so that "two hundred and three hundred" ends after the first. */
export class Sum {
  count = 0;
  private parts: Part[] = [];
  private whole: { parts: Part[]; end: number } | null = null;
  private section: { parts: Part[]; end: number } | null = null;
  private pendingDigits = false;
  private unitsFirst = false;
  private readonly lexicon: Pick<NumberLexicon, 'positional' | 'tails'>;

  constructor(lexicon: Pick<NumberLexicon, 'positional' | 'tails'>) {
    this.lexicon = lexicon;
  }

  room(): number {
    return this.parts.at(-1)?.room ?? Infinity;
  }

  multiplied(): boolean {
    return this.parts.at(-1)?.multiplied ?? false;
  }

  take(word: NumberWord, end: number): boolean {
    if (word.role === 'multiplies') return this.multiply(word.value, word.alone, end);
    if (word.role === 'units-first') return (this.unitsFirst = this.parts.length > 0 && this.parts.at(-1)!.value < 10);
    if (word.role === 'leads') {
      if (this.parts.length > 0) return false;
      this.parts.push({ value: word.value, room: 1, multiplied: false });
      this.count++;
      return true;
    }
    return this.add(word.value, false, end, word.alone);
  }

  add(value: number, digits: boolean, end: number, alone = true): boolean {
    const last = this.parts.at(-1);
    const { positional, tails } = this.lexicon;
    if (last && this.unitsFirst) {
      this.unitsFirst = false;
      last.value += value;
    } else if (last && positional && !digits && !last.multiplied && value < 10) {
      last.value = last.value * 10 + value;
    } else if (last && value >= last.room) {
      return false;
    } else {
      if (last?.multiplied && this.whole) this.section = this.whole;
      this.pendingDigits = digits && last !== undefined;
      const tail = tails !== null && value > 0 && value < 10 && last !== undefined && last.room >= 100;
      this.parts.push({ value, room: digits ? 1 : roomAfter(value), multiplied: false, tail });
    }
    this.count++;
    if ((alone || this.count > 1) && !this.pendingDigits) this.keep(end);
    return true;
  }

  multiply(by: number, alone: boolean, end: number): boolean {
    let value = 0;
    while (this.parts.length > 0 && this.parts.at(-1)!.value < by) value += this.parts.pop()!.value;
    if (value === 0 && alone) value = 1;
    const below = this.parts.at(-1);
    if (value === 0 || (below && value * by >= below.room)) {
      // The words since the last multiplier belong to another number: "four hundred and | five hundred".
      if (this.section) this.whole = this.section;
      return false;
    }
    this.parts.push({ value: value * by, room: by, multiplied: true });
    this.pendingDigits = false;
    this.count++;
    this.keep(end);
    return true;
  }

  addHalf(end: number): boolean {
    const last = this.parts.at(-1);
    if (!last || last.value % 1 !== 0) return false;
    last.value += last.multiplied ? last.room / 2 : 0.5;
    this.keep(end);
    return true;
  }

  total(): { value: number; scale: number; end: number } | null {
    if (!this.whole) return null;
    const { parts } = this.whole;
    const last = parts.at(-1)!;
    const tail = last.tail ? last.value * (parts.at(-2)!.room / 10 - 1) : 0;
    const value = parts.reduce((sum, part) => sum + part.value, tail);
    return { value: Math.round(value * 1e6) / 1e6, scale: last.multiplied ? last.room : 1, end: this.whole.end };
  }

  private keep(end: number): void {
    this.whole = { parts: this.parts.map((part) => ({ ...part })), end };
  }
}

/** "twenty" leaves room for units, "two hundred" in one word for tens, "three" and "eleven" for nothing. */
function roomAfter(value: number): number {
  if (value < 20) return 1;
  let room = 1;
  while (value % (room * 10) === 0) room *= 10;
  return room;
}
