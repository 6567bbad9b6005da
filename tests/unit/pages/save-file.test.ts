import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../lib/pages/save-file.ts';

describe('fileNameOf', () => {
  it.each([
    ['Allies again', 'csv', 'Allies-again.csv'],
    ['“11,000 men”: what we know', 'jsonld', '11-000-men-what-we-know.jsonld'],
    ['../../etc/passwd', 'csv', 'etc-passwd.csv'],
    ['C:\\Windows\\a.exe', 'csv', 'C-Windows-a-exe.csv'],
    ['.hidden', 'csv', 'hidden.csv'],
    ['Perché l’accordo è così', 'csv', 'Perché-l-accordo-è-così.csv'],
    ['Perche\u0301', 'csv', 'Perché.csv'],
    ['俄朝条约全文', 'csv', '俄朝条约全文.csv'],
    ['１１，０００人', 'csv', '11-000人.csv'],
    ['line\nbreak\u0000and\u202Eturn', 'csv', 'line-break-and-turn.csv'],
    ['', 'csv', 'riscontro.csv'],
    ['  …  ', 'csv', 'riscontro.csv'],
    ['🚀🚀', 'jsonld', 'riscontro.jsonld'],
    [`${'a'.repeat(60)}bcd`, 'csv', `${'a'.repeat(60)}.csv`],
    [`${'a'.repeat(59)} bcd`, 'csv', `${'a'.repeat(59)}.csv`],
    [`a${'𠮷'.repeat(70)}`, 'csv', `a${'𠮷'.repeat(59)}.csv`],
  ])('of %j with %s is %s', (title, ending, name) => expect(fileNameOf(title, ending)).toBe(name));

  it('is letters, digits and hyphens, and whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (title) => {
        const name = fileNameOf(title, 'csv');
        expect(name).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*\.csv$/u);
        expect(name.isWellFormed()).toBe(true);
        expect([...name].length).toBeLessThanOrEqual(64);
      }),
    );
  });
});
