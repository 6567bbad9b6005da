import type { Article } from '../article/article.ts';
import { ConceptIndex } from '../claims/concept-index.ts';
import { tokenise } from '../claims/tokens.ts';
import type { Pack } from './pack.ts';

/** Blocks shorter than this (crossheads, captions) do not count for the share of blocks. */
const shortBlock = 12;
/** The part of the blocks that must speak of all parties at once, unless the headline does. */
const share = 0.2;

/**
 * Whether the article is one of the pack's: its parties are named together in the headline or in a fair part of the blocks,
 * and the neighbouring subjects ("rivals") are not named more often than the first party.
 */
export function isAbout(article: Article, pack: Pack): boolean {
  const { parties, rivals } = pack.subject;
  const wanted = new Set([...parties.flat(), ...rivals]);
  const indexes = new Map<string, ConceptIndex>();
  const counts = new Map<string, number>();
  let blocks = 0;
  let together = 0;
  for (const block of article.blocks) {
    const tokens = tokenise(article.text, block.start, block.end);
    let index = indexes.get(block.language);
    if (!index) indexes.set(block.language, (index = indexFor(pack, block.language, wanted)));
    const named = new Set<string>();
    for (const { concept } of index.find(tokens)) {
      named.add(concept);
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
    }
    const isHeading = block.role === 'title';
    if (tokens.length >= shortBlock || isHeading) blocks += 1;
    if (parties.every((party) => party.some((concept) => named.has(concept)))) together += isHeading ? 2 : 1;
  }
  const countOf = (concepts: string[]) => concepts.reduce((sum, concept) => sum + (counts.get(concept) ?? 0), 0);
  return together > 0 && together >= share * blocks && countOf(rivals) < countOf(parties[0]!);
}

/** Only the concepts asked for, with all the words that could hide them ("South Korea" hides "Korea"). */
function indexFor(pack: Pack, language: string, wanted: Set<string>): ConceptIndex {
  const words = pack.words[language] ?? {};
  const named = Object.entries(words).filter(([concept]) => wanted.has(concept) || pack.peoples.includes(concept));
  return new ConceptIndex(Object.fromEntries(named));
}
