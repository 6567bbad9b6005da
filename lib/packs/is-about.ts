import type { Article } from '../article/article.ts';
import { ConceptIndex } from '../claims/concept-index.ts';
import { tokenise } from '../claims/tokens.ts';
import type { Pack } from './pack.ts';

/** In a text of more words than this a party named once is a passing remark. */
const shortText = 100;

/**
 * Whether the article is one of the pack's: each party is named more than in passing, in one block all of them together, and
 * the neighbouring subjects ("rivals") are not named more often than the first party.
 */
export function isAbout(article: Article, pack: Pack): boolean {
  const { parties, rivals } = pack.subject;
  const wanted = new Set([...parties.flat(), ...rivals]);
  const indexes = new Map<string, ConceptIndex>();
  const counts = new Map<string, number>();
  let together = false;
  let words = 0;
  for (const block of article.blocks) {
    let index = indexes.get(block.language);
    if (!index) indexes.set(block.language, (index = indexFor(pack, block.language, wanted)));
    const named = new Set<string>();
    const tokens = tokenise(article.text, block.start, block.end);
    words += tokens.length;
    for (const { concept } of index.find(tokens)) {
      named.add(concept);
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
    }
    together ||= parties.every((party) => party.some((concept) => named.has(concept)));
  }
  const countOf = (concepts: string[]) => concepts.reduce((sum, concept) => sum + (counts.get(concept) ?? 0), 0);
  const fewest = words > shortText ? 2 : 1;
  return together && parties.every((party) => countOf(party) >= fewest) && countOf(rivals) < countOf(parties[0]!);
}

/** Only the concepts asked for, with all the words that could hide them ("South Korea" hides "Korea"). */
function indexFor(pack: Pack, language: string, wanted: Set<string>): ConceptIndex {
  const words = pack.words[language] ?? {};
  const named = Object.entries(words).filter(([concept]) => wanted.has(concept) || pack.peoples.includes(concept));
  return new ConceptIndex(Object.fromEntries(named));
}
