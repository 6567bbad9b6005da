import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import committed from '../../../lib/languages/intl-names.json' with { type: 'json' };
import { generatedFiles } from '../../../lib/cli/languages.ts';

const files = await generatedFiles();

describe('what npm run languages writes', () => {
  it.each([...files].map(([path, text]) => [basename(path), path, text]))('%s is up to date', (_, path, text) =>
    expect(readFileSync(path, 'utf8')).toBe(text),
  );
});

describe('intl-names.json', () => {
  it.each(Object.entries(committed))('names twelve months, seven weekdays and today in %s', (_, names) => {
    expect(names.months).toHaveLength(12);
    expect(names.weekdays).toHaveLength(7);
    expect(names.weekdays.every((forms) => forms.length > 0)).toBe(true);
    expect(Object.values(names.days)).toEqual(expect.arrayContaining([-1, 0, 1]));
    expect(names.decimal).toMatch(/^[.,]$/);
  });
});
