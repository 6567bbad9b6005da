/** How many of the ascending numbers are below `limit`, by bisection. */
export function countBelow<T>(items: readonly T[], limit: number, numberOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(items[middle]!) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
