/** Where what was made is kept: a `WeakMap` for as long as its key lives, a `Map` for as long as the engine does. */
interface Keep<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** A function that makes what belongs to a key when it is first asked for it, and gives the same from then on. */
export const madeOnceFor = <Key extends object, Value extends object>(make: (key: Key) => Value) =>
  keepingIn(new WeakMap<Key, Value>(), make);

/** The same for keys that are words or names: only where there can be few. */
export const madeOnceForName = <Value extends object>(make: (name: string) => Value) =>
  keepingIn(new Map<string, Value>(), make);

function keepingIn<Key, Value extends object>(kept: Keep<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    let value = kept.get(key);
    if (!value) kept.set(key, (value = make(key)));
    return value;
  };
}
