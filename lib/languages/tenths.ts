/**
 * "Six in ten", "6 shells out of 10", as the shares that a language's `shares.words` holds.
 * @param numbers the words from two to nine
 * @param outOf a pattern for what stands between the figure and the end: "in ten"
 */
export function tenths(numbers: string[], outOf: string): [string, number][] {
  return numbers.map((word, i) => [`(?:${word}|${i + 2})(?: \\p{L}+)? ${outOf}(?! \\d)`, (i + 2) * 10]);
}
