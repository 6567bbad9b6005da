/** Where what was made is kept: a `WeakMap` for as long as its key lives, a `Map` for as long as the engine does. */
interface Keep<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** A function that makes what belongs to a key when it is first asked for it, and gives the same from then on. */
export const madeOnceFor = <Key extends object, Value extends object>(make: (key: Key) => Value) =>
  keepingIn(new WeakMap<Key, Value>(), make);

/** The same for keys that are names: only where there can be few. */
export const madeOnceForName = <Value extends object>(make: (name: string) => Value) =>
  keepingIn(new Map<string, Value>(), make);

/**
 * The same for the words of texts, which repeat but have no end: the longest are made anew, and all when there are too many.
 */
export class MadeOnceForWord<Value extends object | string | null> {
  private readonly kept = new Map<string, Value>();
  private readonly make: (word: string) => Value;

  constructor(make: (word: string) => Value) {
    this.make = make;
  }

  of(word: string): Value {
    const known = this.kept.get(word);
    return known === undefined ? this.keep(word) : known;
  }

  private keep(word: string): Value {
    if (word.length > longestKept) return this.make(word);
    const own = detached(word);
    const value = this.make(own);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(own, value);
    return value;
  }
}

const mostKept = 20_000;
const longestKept = 40;

/** A string of its own, letter by letter: browsers keep a piece of a text as a view of it, and with a word that is kept the whole article. */
export const detached = (piece: string): string => piece.split('').join('');

function keepingIn<Key, Value extends object>(kept: Keep<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    let value = kept.get(key);
    if (!value) kept.set(key, (value = make(key)));
    return value;
  };
}
