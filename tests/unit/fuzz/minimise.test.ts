import { expect, it } from 'vitest';
import { minimise } from '../../../lib/cli/fuzz/minimise.ts';

const page = '<div><p>Some words <b>and 11,000 others</b> stand here.</p><p>More of them.</p></div>';

it('leaves out whatever is not needed', () => {
  expect(minimise(page, (text) => text.includes('<b>') && text.includes(',0'))).toBe('<b>,0');
  expect(minimise(page, () => true)).toBe('');
});

it('keeps what fails only as a whole', () => expect(minimise(page, (text) => text === page)).toBe(page));

it('asks no more often than it may, and gives what it has', () => {
  let asked = 0;
  const short = minimise(page, (text) => (asked += 1) > 0 && text.includes('More'), 5);
  expect(asked).toBe(5);
  expect(short).toContain('More');
  expect(short.length).toBeLessThan(page.length);
});
