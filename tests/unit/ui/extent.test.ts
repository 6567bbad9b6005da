import { describe, expect, it } from 'vitest';
import { extentOf, type Extent } from '../../../lib/ui/extent.ts';
import type { Value, ValueKind } from '../../../lib/mentions/value.ts';

describe('extentOf', () => {
  it.each<[ValueKind, Value, Extent | null]>([
    ['count', { min: 11_000, max: 11_000 }, { from: 11_000, to: 11_000 }],
    ['count', { min: 10_000, max: 12_000 }, { from: 10_000, to: 12_000 }],
    ['count', { min: 11_000, max: null }, { from: 11_000, to: null }],
    ['count', { min: null, max: 5 }, { from: null, to: 5 }],
    ['count', { min: 0, max: 0 }, { from: 0, to: 0 }],
    ['date', { from: '1970-01-01', to: '1970-01-01' }, { from: 0, to: 0 }],
    ['date', { from: '1969-12-31', to: '1970-01-02' }, { from: -1, to: 1 }],
    ['date', { from: '2024-02-28', to: '2024-03-01' }, { from: 19_781, to: 19_783 }],
    ['last-time', { year: 2000 }, { from: 2000, to: 2000 }],
    ['last-time', { never: true }, null],
    ['share', { percent: 33.3 }, { from: 33.3, to: 33.3 }],
    ['ordinal', { number: 51 }, { from: 51, to: 51 }],
  ])('of a %s %j is %j', (kind, value, extent) => expect(extentOf(value, kind)).toEqual(extent));
});
