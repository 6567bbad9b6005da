import type { Pack } from '../packs/pack.ts';

/** How much a pack knows. */
export interface PackCounts {
  id: string;
  facts: number;
  sources: number;
}

export const packCountsOf = ({ id, facts, sources }: Pack): PackCounts => ({
  id,
  facts: facts.length,
  sources: sources.length,
});
