import type { Pack, PackLabels } from '../packs/pack.ts';

/**
 * What packs are called in a language, else in English, else in the first language they have, by their ids. A pack that is built in
 * has none here: the locale knows its labels.
 */
export function packLabels(packs: readonly Pack[], language: string): Record<string, PackLabels> {
  const entries = packs.flatMap(({ id, labels }): [string, PackLabels][] => {
    const own = labels[language] ?? labels['en'] ?? Object.values(labels)[0];
    return own ? [[id, own]] : [];
  });
  return Object.fromEntries(entries);
}
