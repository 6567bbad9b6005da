import { describe, expect, it } from 'vitest';
import { decodePage, isBinary } from '../../../lib/cli/decode-page.ts';

const ascii = (text: string) => [...Buffer.from(text, 'latin1')];
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)));

describe('decodePage', () => {
  it.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8 without a word', new TextEncoder().encode('<p>è 10 000'), null, '<p>è 10 000'],
    ['windows-1252 where it is no UTF-8', bytes('<p>', [0xe8, 0x80]), null, '<p>è€'],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '<p>x'), 'windows-1251', '<p>x'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x60, 0x4f]), null, '<你'],
    ['UTF-16, the other way', Uint8Array.from([0xfe, 0xff, 0, 0x3c, 0x4f, 0x60]), null, '<你'],
    [
      'windows-1251 in a meta',
      bytes('<meta charset=windows-1251><p>', [0xc4, 0xe0]),
      null,
      '<meta charset=windows-1251><p>Да',
    ],
    [
      'Shift_JIS in http-equiv',
      bytes('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">', [0x93, 0xfa]),
      null,
      '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Shift_JIS">日',
    ],
    ['EUC-KR from the server', bytes([0xbf, 0xf9]), 'euc-kr', '월'],
    [
      'GB18030 from the server, before the page',
      bytes('<meta charset="utf-8">', [0xd4, 0xc2]),
      'gb18030',
      '<meta charset="utf-8">月',
    ],
    [
      'an XML declaration',
      bytes('<?xml version="1.0" encoding="koi8-r"?>', [0xc4]),
      null,
      '<?xml version="1.0" encoding="koi8-r"?>д',
    ],
    [
      'an unknown name',
      bytes('<meta charset="klingon"><p>', [0xc3, 0xa8]),
      'x-nothing',
      '<meta charset="klingon"><p>è',
    ],
    [
      'UTF-16 in a meta, which cannot be',
      bytes('<meta charset="utf-16"><p>', [0xc3, 0xa8]),
      null,
      '<meta charset="utf-16"><p>è',
    ],
    [
      'no meta in a comment',
      bytes('<!-- <meta charset="koi8-r"> -->', [0xc3, 0xa8]),
      null,
      '<!-- <meta charset="koi8-r"> -->è',
    ],
  ])('%s', (_, page, charset, text) => expect(decodePage(page, charset)).toBe(text));
});

describe('isBinary', () => {
  it.each([
    ['PDF', bytes('%PDF-1.4 text')],
    ['zip', bytes('PK', [3, 4, 20], 'mimetype')],
    ['gzip', bytes([0x1f, 0x8b, 8, 1])],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['zeros', bytes('abc', [0])],
  ])('%s is', (_, page) => expect(isBinary(page)).toBe(true));

  it.each([
    ['HTML', bytes('<p>x')],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, 0x3c, 0])],
    ['nothing', bytes('')],
  ])('%s is not', (_, page) => expect(isBinary(page)).toBe(false));
});
