import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';
import { deflateSync } from 'fflate';

/** A file of a zip. */
export interface ZipFile {
  /** From the zip's root, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  executable?: boolean;
}

/** How hard a zip is packed: `quick` for sources; `small` takes a hundred times as long and saves a twelfth, on every reader's disk. */
export type Packing = 'quick' | 'small';

/**
 * A zip of the files whose bytes depend on their paths, contents and modes alone: neither on their order here, nor on the
 * clock, the time zone or the machine. Both packers are plain code; Node's own zlib packs otherwise on other processors.
 */
export async function zipFiles(files: readonly ZipFile[], packing: Packing): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const packed = await pack(file.bytes, packing);
    const header = commonHeader(file, packed);
    const name = Buffer.from(file.path);
    const local = Buffer.concat([uint32(0x04034b50), header, uint16(name.length), uint16(0), name, packed.data]);
    const mode = regularFile | (file.executable ? 0o755 : 0o644);
    directory.push(
      uint32(0x02014b50),
      uint16(madeByUnix),
      header,
      ...[name.length, 0, 0, 0, 0].map(uint16),
      uint32((mode << 16) >>> 0),
      uint32(offset),
      name,
    );
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    uint32(0x06054b50),
    ...[0, 0, files.length, files.length].map(uint16),
    uint32(size),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...parts, ...directory, ...end]);
}

/** Every file under a folder, as it goes into a zip of that folder. */
export function filesIn(folder: string): ZipFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: readFileSync(file) }));
}

interface Packed {
  data: Uint8Array;
  /** 8: deflated; 0: as it is, where that is shorter. */
  method: 8 | 0;
}

async function pack(bytes: Uint8Array, packing: Packing): Promise<Packed> {
  const data = packing === 'small' ? await deflateAsync(bytes, { numiterations: 5 }) : deflateSync(bytes, { level: 9 });
  return data.length < bytes.length ? { data, method: 8 } : { data: bytes, method: 0 };
}

/** Host system and permissions as Unix tools write them (version 2.0 of the format): those keep what is executable. */
const madeByUnix = (3 << 8) | 20;
const regularFile = 0o100000;
/** Names are UTF-8. */
const flags = 1 << 11;
/** The first moment that a zip can hold, 1 January 1980. */
const dosDate = (1 << 5) | 1;

/** What a file's own header and its entry in the directory have in common (PKWARE's APPNOTE, 4.3.7 and 4.3.12). */
const commonHeader = ({ bytes }: ZipFile, { data, method }: Packed): Buffer =>
  Buffer.concat([
    ...[20, flags, method, 0, dosDate].map(uint16),
    ...[crc32(bytes), data.length, bytes.length].map(uint32),
  ]);

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
