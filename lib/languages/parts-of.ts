const tens = [10];
const smallest = [2, 3, 4, 5, 10];

/**
 * "Six in ten", "6 Russian shells out of 10", as the shares that a language's `shares.words` holds.
 * @param numbers patterns for one to nine
 * @param outOf a pattern for what stands between part and whole
 * @param wholes patterns for two, three, four, five and ten; of ten alone, where the words with another whole mean known things as well
 *   ("one of the two")
 * @param notBefore a pattern for what must not follow ("in two days")
 */
export function partsOf(
  numbers: string[],
  outOf: string,
  wholes: string[],
  notBefore = '(?! \\d)',
): [string, number][] {
  const counts = wholes.length === 1 ? tens : smallest;
  return counts.flatMap((whole, i) =>
    numbers
      .slice(0, whole - 1)
      .map((part, j): [string, number] => [
        `(?:${part}|${j + 1})(?: \\p{L}+){0,2} ${outOf} (?:${wholes[i]!}|${whole})${notBefore}`,
        (100 * (j + 1)) / whole,
      ]),
  );
}
