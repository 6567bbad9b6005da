const units = ['', ...'一二三四五六七八九'];

/** The numbers from 1 to `last` (below 100) as Chinese characters write them → value: "五十一" → 51. */
export function hanNumerals(last: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: last }, (_, index) => [hanNumeral(index + 1), index + 1]));
}

function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? '' : `${tens === 1 ? '' : units[tens]}十`;
  return head + units[value % 10];
}
