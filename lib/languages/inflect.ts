/**
 * A table with every form of each word. A key gives a stem and its endings after `|` (an empty one leaves the stem), and
 * several such groups after commas: "сорок||а" is "сорок" and "сорока", "восемь,восьм|и|ью" is "восемь", "восьми", "восьмью".
 */
export function inflect(table: Readonly<Record<string, number>>): Record<string, number> {
  const forms = Object.entries(table).flatMap(([groups, value]) =>
    formsOf(groups).map((form): [string, number] => [form, value]),
  );
  return Object.fromEntries(forms);
}

/** Every form that such a key stands for. */
export function formsOf(groups: string): string[] {
  return groups.split(',').flatMap((group) => {
    const [stem = '', ...endings] = group.split('|');
    return endings.length > 0 ? endings.map((ending) => stem + ending) : [stem];
  });
}

/** The forms of every pair of a first and a second word, joined by `gap`, with the sum (or what else `value` makes) of both. */
export function pairs(
  firsts: Readonly<Record<string, number>>,
  seconds: Readonly<Record<string, number>>,
  gap: string,
  value: (first: number, second: number) => number = (first, second) => first + second,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(firsts).flatMap(([first, one]) =>
      Object.entries(seconds).map(([second, two]): [string, number] => [first + gap + second, value(one, two)]),
    ),
  );
}
