/** Which number of "06/11/2024" is the day. */
export type SlashedOrder = 'day-first' | 'month-first';

const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

/**
 * The order in which a text writes its dates in figures, told by those that can be read in one order alone ("24/10/2024"); null
 * where there are none, or of both sorts.
 */
export function slashedOrder(text: string): SlashedOrder | null {
  const orders = new Set<SlashedOrder>();
  for (const [, first, second] of text.matchAll(slashed)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day-first');
    else if (Number(second) > 12 && Number(first) <= 12) orders.add('month-first');
  }
  return orders.size === 1 ? [...orders][0]! : null;
}
