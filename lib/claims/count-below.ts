/** How many of the items are below `limit`, by bisection: their keys, numbers or strings, must ascend. */
export function countBelow<T, Key extends number | string>(
  items: ArrayLike<T>,
  limit: Key,
  keyOf: (item: T) => Key,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(items[middle]!) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
