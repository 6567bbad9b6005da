import Fuse from 'fuse.js/basic';

// Fuse is held at 7.0.0: the releases since are twice as large, for searches that are not asked here.

/** An entry that a search found, and the texts that it was found by: of a field with several, which one. */
export interface Found<Entry> {
  entry: Entry;
  by: { field: keyof Entry & string; index: number }[];
}

/** A search over entries by the texts of some of their fields, best first; it forgives typing slips and takes letters with and without accents for the same. */
export function forgivingSearch<Entry extends object>(
  entries: Entry[],
  fields: (keyof Entry & string)[],
): (query: string) => Found<Entry>[] {
  const fuse = new Fuse(entries, {
    keys: fields,
    threshold: 0.3,
    ignoreLocation: true,
    includeMatches: true,
    getFn: (entry, path) => {
      const written: unknown = entry[String(path) as keyof Entry];
      return Array.isArray(written) ? written.map(withoutAccents) : withoutAccents(written);
    },
  });
  return (query) =>
    fuse.search(withoutAccents(query)).map(({ item, matches = [] }) => ({
      entry: item,
      by: matches.map(({ key, refIndex = 0 }) => ({ field: key as keyof Entry & string, index: refIndex })),
    }));
}

const withoutAccents = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
