import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';
import { findMentions } from '../../../lib/mentions/find-mentions.ts';
import { slashedOrder } from '../../../lib/mentions/slashed-order.ts';

describe('slashedOrder', () => {
  it.each([
    ['Signed 19/06/2024, approved 06/11/2024', 'day-first'],
    ['Signed 6/19/24, approved 11/06/2024', 'month-first'],
    ['Approved 06/11/2024', null],
    ['Signed 19/06/2024 and 6/19/2024', null],
    ['Route 24/10/2024/7, 31/31/2024', null],
  ])('%s: %s', (text, order) => expect(slashedOrder(text)).toBe(order));
});

const daysIn = (text: string, language: string) =>
  findMentions(articleFromText({ text, language })).map(({ value }) => (value as { from: string }).from);

it('reads an ambiguous date in the order that the others of its article show', () => {
  expect(daysIn('The ferry was sold on 06/11/2024.', 'en')).toEqual(['2024-06-11']);
  expect(daysIn('Built: 24/10/2024.\n\nThe ferry was sold on 06/11/2024.', 'en')).toEqual(['2024-10-24', '2024-11-06']);
  expect(daysIn('Costruito: 10/24/2024.\n\nVenduto il 06/11/2024.', 'it')).toEqual(['2024-10-24', '2024-06-11']);
});
