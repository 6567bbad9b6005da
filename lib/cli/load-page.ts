import { open } from 'node:fs/promises';
import { errorText, type PagePlace } from './list-pages.ts';
import { LARGEST_PAGE, tooLarge, Unreadable } from './unreadable.ts';

/** A page as it was stored or sent. */
export interface LoadedPage {
  bytes: Uint8Array;
  /** Media type in lower case, and character set, as the server gave them; null for files and where it gave none. */
  type: string | null;
  charset: string | null;
  /** The address that answered, after redirections; null for files. */
  url: string | null;
}

/**
 * Loads a page from its file or address, within `timeout` milliseconds.
 * @throws Unreadable where it cannot be had or is too large.
 */
export function loadPage(place: PagePlace, timeout: number): Promise<LoadedPage> {
  return 'file' in place ? loadFile(place.file) : loadUrl(place.url, timeout);
}

async function loadFile(path: string): Promise<LoadedPage> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size >= LARGEST_PAGE) throw tooLarge(size);
    return { bytes: await file.readFile(), type: null, charset: null, url: null };
  } catch (error) {
    throw error instanceof Unreadable
      ? error
      : new Unreadable(errorText(error as NodeJS.ErrnoException), { cause: error });
  }
}

async function loadUrl(url: string, timeout: number): Promise<LoadedPage> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeout),
      headers: { accept: 'text/html, application/xhtml+xml, text/plain;q=0.5', 'user-agent': 'Riscontro check' },
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Unreadable(
        `is not given out by its server (${response.status} ${response.statusText}). Open it in a browser and save it as a file`,
      );
    }
    const header = response.headers.get('content-type');
    const type = header?.split(';', 1)[0]!.trim().toLowerCase() || null;
    const charset = /charset\s*=\s*["']?([^"';\s]+)/i.exec(header ?? '')?.[1] ?? null;
    return { bytes: await readBody(response), type, charset, url: response.url || url };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(networkText(error, timeout), { cause: error });
  }
}

/** Counts while it reads: the length that a server announces may be missing, or that of the packed page. */
async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length >= LARGEST_PAGE) throw tooLarge(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function networkText(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `did not come within ${timeout / 1000} seconds. Try again, or save the page as a file`;
  }
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  switch (cause?.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'cannot be found. Check the address and the network';
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'does not answer: its server ended the connection. Check the address, or try again later';
    default:
      return `cannot be fetched (${cause?.code ?? cause?.message ?? String(error)}). Check the address and the network`;
  }
}
