import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../../../lib/cli/check.ts');
const pages = join(import.meta.dirname, '../../data/pages');

/** Runs the command as npm does; `lines` closes its output after so many lines, as `head` would. */
function check(args: string[], lines = Infinity): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, NO_COLOR: '1' } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.split('\n').length > lines) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('npm run check', () => {
  it('checks what it can and tells of the rest', async () => {
    const missing = join(pages, 'missing.html');
    const { code, out, err } = await check(['--json', missing, pages]);
    expect(code).toBe(2);
    expect(err).toBe(`check: ${missing} does not exist. Check the path.\n`);
    const reports = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { page: string; about: boolean });
    expect(reports.length).toBeGreaterThan(5);
    expect(reports.every(({ about }) => !about)).toBe(true);
  });

  it('has help, and a word for what it does not know', async () => {
    expect(await check(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(await check(['--nothing'])).toMatchObject({ code: 2, out: '' });
  });

  it('says nothing when nobody reads on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pipe-'));
    for (let i = 0; i < 400; i += 1)
      writeFileSync(join(folder, `${i}.html`), `<h1>${'Votes '.repeat(50)}</h1><p>3,200 votes.</p>`);
    expect(await check(['--json', folder], 1)).toMatchObject({ code: 0, err: '' });
  });
});
