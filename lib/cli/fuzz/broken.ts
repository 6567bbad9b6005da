import { isDeepStrictEqual } from 'node:util';

/** Something that holds for every page did not hold for this one. */
export class Broken extends Error {
  override name = 'Broken';
  /** What should have held, in words that are the same for every page. */
  readonly invariant: string;

  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`);
    this.invariant = invariant;
  }
}

/** @throws Broken where the condition does not hold; `detail` says what was there instead. */
export function must(holds: boolean, invariant: string, detail: () => unknown): asserts holds {
  if (!holds) throw new Broken(invariant, shorten(detail()));
}

/** @throws Broken where the two are not the same in every part. */
export function mustEqual(one: unknown, other: unknown, invariant: string): void {
  must(isDeepStrictEqual(one, other), invariant, () => [one, other]);
}

/** @throws Broken where something is lost when the value is written as JSON. */
export function mustKeepInJson(value: unknown, name: string): void {
  mustEqual(JSON.parse(JSON.stringify(value)), value, `${name} is the same after JSON`);
}

const shorten = (detail: unknown): string => (JSON.stringify(detail) ?? String(detail)).slice(0, 600);
