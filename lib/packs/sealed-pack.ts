import { joinPackFiles, type LoadedPack, type PackFile } from './pack-file.ts';

/**
 * The text of a pack's file that was checked when it was loaded, as it is stored. The seal holds the text and says by which checks:
 * whoever opens it need not know them, and the background, which may start for every page, need not carry them.
 */
export interface SealedPack {
  text: string;
  seal: string;
}

/** To be changed with every check that a pack of before might not pass: then such a pack must be loaded anew. */
const checks = 'riscontro pack 1';

/** Seals the text of a file that `parsePack` took. */
export const sealPack = async (text: string): Promise<SealedPack> => ({ text, seal: await sealOf(text) });

/** The pack of a stored entry, or null where it is none, or not as it was sealed. */
export async function openPack(stored: unknown): Promise<LoadedPack | null> {
  const { text, seal } = Object(stored) as Partial<SealedPack>;
  if (typeof text !== 'string' || seal !== (await sealOf(text))) return null;
  const file = JSON.parse(text) as PackFile;
  return { file, pack: joinPackFiles(file) };
}

/** SHA-256, hexadecimal. */
async function sealOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${checks}\n${text}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
