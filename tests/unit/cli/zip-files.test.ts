import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesIn, zipFiles, type ZipFile } from '../../../lib/cli/zip-files.ts';

const files: ZipFile[] = [
  { path: 'manifest.json', bytes: strToU8('{"version":"1.0"}') },
  { path: 'run', bytes: strToU8('#!/bin/sh\n'), executable: true },
  { path: 'Über/größe.js', bytes: strToU8('let a = 1;\n'.repeat(500)) },
  { path: 'b/1.txt', bytes: strToU8('') },
  { path: '7', bytes: strToU8('seven') },
];

describe.each(['quick', 'small'] as const)('zipFiles, %s', (packing) => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('gives the same bytes whatever the clock, the time zone and the order', async () => {
    const zips: Uint8Array[] = [];
    for (const [i, timeZone] of ['Pacific/Kiritimati', 'UTC', 'America/Los_Angeles'].entries()) {
      process.env['TZ'] = timeZone;
      vi.useFakeTimers({ now: Date.UTC(2024 + i, 5 * i, 3), toFake: ['Date'] });
      zips.push(await zipFiles([...files.slice(i), ...files.slice(0, i)], packing));
    }
    for (const zip of zips) expect(Buffer.compare(zip, zips[0]!)).toBe(0);
  });

  it('keeps every file as it was, however its name is written', async () => {
    const unpacked = Object.entries(unzipSync(await zipFiles(files, packing))).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]);
    expect(unpacked.sort()).toEqual(files.map(({ path, bytes }) => [path, strFromU8(bytes)]).sort());
  });

  it('keeps what is executable, and nothing else of a file’s mode', async () => {
    expect(modes(await zipFiles(files, packing))).toEqual({
      '7': '100644',
      'Über/größe.js': '100644',
      'b/1.txt': '100644',
      'manifest.json': '100644',
      run: '100755',
    });
  });
});

describe('filesIn', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'riscontro-zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fill = (at: string, order: readonly ZipFile[], time: number, mode: number) => {
    for (const { path, bytes } of order) {
      const file = join(at, path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, bytes);
      utimesSync(file, time, time);
      chmodSync(file, mode);
    }
    return zipFiles(filesIn(at), 'quick');
  };

  it('lets two folders with the same files give the same zip, whenever and by whomever they were written', async () => {
    const early = await fill(join(folder, 'early'), files, 1_000_000_000, 0o600);
    const late = await fill(join(folder, 'late'), [...files].reverse(), 1_700_000_000, 0o755);
    expect(Object.keys(unzipSync(early)).sort()).toEqual(files.map(({ path }) => path).sort());
    expect(Buffer.compare(early, late)).toBe(0);
  });
});

/** Each path's mode in octal, from the zip's central directory: "none" where that does not say that the mode is Unix's. */
function modes(zip: Uint8Array): Record<string, string> {
  const view = Buffer.from(zip);
  const found: Record<string, string> = {};
  for (let at = view.readUInt32LE(view.length - 6); view.readUInt32LE(at) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const mode = view.readUInt8(at + 5) === 3 ? (view.readUInt32LE(at + 38) >>> 16).toString(8) : 'none';
    found[view.toString('utf8', at + 46, at + 46 + name)] = mode;
    at += 46 + name + extra + comment;
  }
  return found;
}
