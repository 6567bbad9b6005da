import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { packFile } from '../../../lib/cli/pack.ts';
import { openPack, sealPack } from '../../../lib/packs/sealed-pack.ts';

const text = packFile(fileURLToPath(new URL('../../data/packs/bridge', import.meta.url)));

describe('openPack', () => {
  it('opens what was sealed', async () => {
    expect((await openPack(await sealPack(text)))!.pack.id).toBe('bridge');
  });

  it('opens nothing that was changed, or is no sealed pack', async () => {
    const sealed = await sealPack(text);
    const number = await sealPack('5');
    for (const stored of [
      { ...sealed, text: `${text} ` },
      { ...sealed, seal: sealed.seal.replace(/^./, (first) => (first === '0' ? '1' : '0')) },
      { text },
      // Its seal fits, but it is no text.
      { ...number, text: 5 },
      null,
      'a pack',
    ])
      expect(await openPack(stored)).toBe(null);
  });
});
