import { describe, expect, it } from 'vitest';
import type { Value, ValueKind } from '../../../lib/mentions/value.ts';
import { formatDay, formatValue } from '../../../lib/ui/format-value.ts';
import { locale } from './read-text.ts';

describe('formatValue', () => {
  it.each<[ValueKind, Value, string]>([
    ['count', { min: 11_000, max: 11_000 }, '11,000'],
    ['count', { min: 0, max: 0 }, '0'],
    ['count', { min: 10_000, max: 12_000 }, '10,000–12,000'],
    ['count', { min: 11_000, max: null }, 'at least 11,000'],
    ['count', { min: null, max: 11_000 }, 'at most 11,000'],
    ['count', { min: 0, max: null }, 'at least 0'],
    ['count', { min: null, max: null }, 'any number'],
    ['date', { from: '2024-06-19', to: '2024-06-19' }, '19 June 2024'],
    ['date', { from: '2024-06-18', to: '2024-06-19' }, '18–19 June 2024'],
    ['date', { from: '2024-06-01', to: '2024-06-01' }, '1 June 2024'],
    ['date', { from: '2024-06-30', to: '2024-06-30' }, '30 June 2024'],
    ['date', { from: '2024-06-01', to: '2024-06-30' }, 'June 2024'],
    ['date', { from: '2024-02-01', to: '2024-02-29' }, 'February 2024'],
    ['date', { from: '2023-02-01', to: '2023-02-27' }, '1–27 February 2023'],
    ['date', { from: '2024-06-01', to: '2024-08-31' }, 'June–August 2024'],
    ['date', { from: '2024-01-01', to: '2024-12-31' }, '2024'],
    ['date', { from: '2022-01-01', to: '2024-12-31' }, '2022–2024'],
    ['date', { from: '2024-12-01', to: '2024-12-31' }, 'December 2024'],
    ['last-time', { year: 2000 }, '2000'],
    ['last-time', { never: true }, 'never before'],
    ['share', { percent: 50 }, '50%'],
    ['share', { percent: 33.34 }, '33.3%'],
    ['ordinal', { number: 51 }, 'no. 51'],
    ['ordinal', { number: 1961 }, 'no. 1961'],
  ])('writes a %s %j as %s', (kind, value, text) =>
    // Which dash and which spaces stand in a range is the language data's own affair.
    expect(formatValue(value, kind, locale).replace(/\s*[–-]\s*/g, '–')).toBe(text),
  );

  it('writes numbers and days as the reader’s variant of the language does', () => {
    const american = { ...locale, tag: 'en-US' };
    expect(formatDay('2024-06-19', locale)).toBe('19 June 2024');
    expect(formatDay('2024-06-19', american)).toBe('June 19, 2024');
    expect(formatValue({ min: 11_000, max: 11_000 }, 'count', { ...locale, tag: 'de' })).toBe('11.000');
  });
});
