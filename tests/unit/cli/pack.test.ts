import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCheckArguments } from '../../../lib/cli/check-arguments.ts';
import { packFile } from '../../../lib/cli/pack.ts';
import { parsePack } from '../../../lib/packs/parse-pack.ts';
import { packsFolder } from '../../../lib/packs/read-packs.ts';

const cli = join(import.meta.dirname, '../../../lib/cli');
const bridge = join(import.meta.dirname, '../../data/packs/bridge');
const folder = mkdtempSync(join(tmpdir(), 'pack-'));
const run = (command: string, ...args: string[]) => {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(cli, command), ...args], {
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
};
const place = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const page = place(
  'bridge.html',
  `<!doctype html><html lang="en"><head><meta name="date" content="2021-08-14"></head><body><h1>Genoa remembers its bridge</h1>
  <p>The bridge in Genoa collapsed on 14 August 2018, and 43 people died. The new bridge was opened on 5 August 2020.</p></body></html>`,
);

describe('npm run pack', () => {
  it('makes one file of a folder, without the examples of its words', () => {
    const { pack, refusal } = parsePack(packFile(join(packsFolder, 'treaty')), new Set());
    expect(refusal).toBe(null);
    expect(pack!.pack.weights!.outcomes.length).toBeGreaterThan(20);
    expect(pack!.pack.examples['it']).toEqual({});
  });

  it('writes to a file or to standard output', () => {
    const path = join(folder, 'written.json');
    expect(run('pack.ts', bridge, '--out', path)).toEqual({ code: 0, out: '', err: '' });
    expect(run('pack.ts', bridge).out).toBe(readFileSync(path, 'utf8'));
  });

  it('names what is wrong or missing', () => {
    const wrong = join(folder, 'wrong');
    cpSync(bridge, wrong, { recursive: true });
    writeFileSync(join(wrong, 'words/it.json'), '{"words":{"tunnel":["galleria"]}}');
    expect(() => packFile(wrong)).toThrow('words.it.words.tunnel');
    rmSync(join(wrong, 'facts.json'));
    expect(() => packFile(wrong)).toThrow('facts.json');
    expect(run('pack.ts').code).toBe(2);
    expect(run('pack.ts', bridge, '--in', 'x').err).toContain('Usage');
  });
});

describe('npm run check -- --pack', () => {
  it('checks against the file as well, under its labels', () => {
    const file = place('bridge.json', packFile(bridge));
    expect(run('check.ts', page).out).toContain('Not about a subject');
    const { code, out, err } = run('check.ts', '--pack', file, page);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/✗ “5 August 2020” +5 August 2020 +The new bridge/);
  });

  it.each([
    ['no JSON', 'is no pack'],
    [packFile(bridge).replace('"kind":"count"', '"kind":"bill"'), 'pack.questions.1.kind: '],
    [packFile(bridge).replaceAll('"id":"bridge"', '"id":"treaty"'), 'pack.id: “treaty” is built in'],
  ])('checks nothing where the file is wrong, and says so', (text, said) => {
    const { code, out, err } = run('check.ts', '--pack', place('wrong.json', text), page);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('says which file is not there', () =>
    expect(run('check.ts', '--pack', join(folder, 'missing.json'), page)).toMatchObject({
      code: 2,
      err: expect.stringContaining('missing.json cannot be read (ENOENT)') as string,
    }));

  it('needs a file, and takes several', () => {
    expect(parseCheckArguments(['page.html', '--pack'])).toMatchObject({ kind: 'wrong' });
    expect(parseCheckArguments(['--pack', 'a', 'page.html', '--pack', '-b'])).toEqual({
      kind: 'check',
      json: false,
      packs: ['a', '-b'],
      pages: ['page.html'],
    });
  });
});
