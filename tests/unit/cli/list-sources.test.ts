import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSources } from '../../../lib/cli/list-sources.ts';

let folder: string;
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=tests', '-c', 'user.email=tests@riscontro.invalid', ...args], { cwd: folder });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riscontro-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('listSources', () => {
  const commit = () => {
    git('init', '--quiet');
    write('.gitignore', 'built/\n');
    write('größe.ts', 'export {};\n');
    write('run', '#!/bin/sh\n');
    write('gone.ts', '');
    git('add', '.');
    git('update-index', '--chmod=+x', 'run');
    git('commit', '--quiet', '--message', 'one');
    git('checkout', '--quiet', '--', '.');
  };

  it('takes what is under version control, and nothing that was built', () => {
    commit();
    mkdirSync(join(folder, 'built'));
    write('built/a.js', '');
    const { files, changed } = listSources(folder)!;
    expect(files.map(({ path, executable }) => [path, executable])).toEqual([
      ['.gitignore', false],
      ['gone.ts', false],
      ['größe.ts', false],
      ['run', true],
    ]);
    expect(changed).toEqual([]);
  });

  it('takes files as they lie there, and names those that a clean clone would not have so', () => {
    commit();
    write('größe.ts', 'export const size = 1;\n');
    write('private notes.txt', '');
    rmSync(join(folder, 'gone.ts'));
    const { files, changed } = listSources(folder)!;
    expect(files.map(({ path }) => path)).toEqual(['.gitignore', 'größe.ts', 'run']);
    expect(String(files[1]!.bytes)).toEqual(String(Buffer.from('export const size = 1;\n')));
    expect(changed.sort()).toEqual(['gone.ts', 'größe.ts', 'private notes.txt']);
  });

  it('is null outside a checkout, and in a mere folder of one', () => {
    expect(listSources(folder)).toBeNull();
    commit();
    mkdirSync(join(folder, 'built'));
    expect(listSources(join(folder, 'built'))).toBeNull();
  });
});
