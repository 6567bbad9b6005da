const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman numeral in lower case, up to 399. */
export function romanValue(roman: string): number {
  const values = [...roman].map((letter) => digits[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
