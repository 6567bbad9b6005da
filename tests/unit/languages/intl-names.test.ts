import { describe, expect, it } from 'vitest';
import committed from '../../../lib/languages/intl-names.json' with { type: 'json' };
import { intlNames } from '../../../lib/languages/intl-names.ts';
import { tags } from '../../../lib/languages/tags.ts';

describe('intl-names.json', () => {
  it('is what generate-intl-names.ts writes', () => {
    expect(committed).toEqual(intlNames());
  });

  it.each(tags)('names twelve months, seven weekdays and today in %s', (tag) => {
    const names = committed[tag];
    expect(names.months).toHaveLength(12);
    expect(names.weekdays).toHaveLength(7);
    expect(names.weekdays.every((forms) => forms.length > 0)).toBe(true);
    expect(Object.values(names.days)).toEqual(expect.arrayContaining([-1, 0, 1]));
    expect(names.decimal).toMatch(/^[.,]$/);
  });
});
