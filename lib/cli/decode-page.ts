/**
 * The text of a page's bytes, in the character set that a byte order mark, the server or the page itself names, in this
 * order; UTF-8 where none is named and the bytes allow it, else windows-1252. An unknown name counts as none.
 */
export function decodePage(bytes: Uint8Array, charset: string | null): string {
  const named = [markedCharset(bytes), charset, declaredCharset(bytes)];
  for (const name of named) {
    const decoder = name === null ? null : decoderFor(name);
    if (decoder) return decoder.decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether the bytes are no text in any character set a page may have. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markedCharset(bytes) !== null) return false;
  const start = bytes.subarray(0, 4096);
  return start.includes(0) || MAGIC.test(latin(start.subarray(0, 8)));
}

/** PDF, and the packed formats whose first bytes may hold no zero. */
// eslint-disable-next-line no-control-regex
const MAGIC = /^(?:%PDF-|PK\u0003\u0004|\u001F\u008B|GIF8|\u0089PNG|\u00FF\u00D8\u00FF|BZh|Rar!|7z\u00BC\u00AF)/;

function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const start = latin(bytes.subarray(0, 4096)).replace(/<!--.*?-->/gs, '');
  const inMeta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(start)?.[1];
  const inXml = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1];
  const name = inMeta ?? inXml ?? null;
  // The declaration itself was read byte by byte, so the page cannot be in UTF-16.
  return name !== null && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

function decoderFor(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
