import Fuse from 'fuse.js/basic';

/** A search over entries by the texts of some of their fields, best first; it forgives typing slips and takes letters with and without accents for the same. */
export function forgivingSearch<Entry extends object>(
  entries: Entry[],
  fields: (keyof Entry & string)[],
): (query: string) => Entry[] {
  const fuse = new Fuse(entries, {
    keys: fields,
    threshold: 0.3,
    ignoreLocation: true,
    getFn: (entry, path) => {
      const written: unknown = entry[String(path) as keyof Entry];
      return Array.isArray(written) ? written.map(withoutAccents) : withoutAccents(written);
    },
  });
  return (query) => fuse.search(withoutAccents(query)).map(({ item }) => item);
}

const withoutAccents = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
