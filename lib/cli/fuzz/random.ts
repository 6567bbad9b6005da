/** Numbers by chance that are the same again for the same seed. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  /** Whether something that happens in this part of all cases (0 to 1) happens now. */
  chance(part: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** So many picks, one from `least` to `most`. */
  several<T>(least: number, most: number, make: () => T): T[];
}

/** The numbers of one page of a run: any page can be made again without those before it. */
export function randomOf(seed: number, page: number): Random {
  let state = mixed(mixed(seed | 0) ^ Math.imul(page + 1, 0x9e3779b1));
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return (mixed(state) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (part) => next() < part,
    pick: (list) => list[below(list.length)]!,
    several: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}

/** Spreads the bits of a number over all 32 (the finaliser of MurmurHash3): neighbouring seeds share nothing. */
function mixed(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
