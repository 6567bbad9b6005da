import type { Article } from '../article/article.ts';
import { tokenise, wordsOf, type Token } from '../languages/words.ts';
import type { Source } from './fact.ts';

/** Words in a shingle: long enough that two texts share one only by copying. */
const length = 5;
/** One shingle in this many is kept: enough to recognise a page, too few to rebuild a sentence. */
const sample = 4;
/** The part of the page's shingles, or of the source's, that must be the other's. */
const threshold = 0.4;
const fewest = 5;

/** Fingerprint of a text: sampled 32-bit hashes of its runs of five words, sorted, each once. */
export const shinglesOf = (text: string): number[] => [...shinglesIn(tokenise(text))].sort((a, b) => a - b);

function shinglesIn(tokens: readonly Token[]): Set<number> {
  const kept = new Set<number>();
  for (let at = 0; at + length <= tokens.length; at += 1) {
    const hash = hashOf(tokens, at, at + length);
    if (hash % sample === 0) kept.add(hash);
  }
  return kept;
}

/**
 * The source that the article is, also under another title, shortened, or with paragraphs around it; null where it is none.
 * Quoting a source does not make an article that source: most of one of the two must be in the other.
 */
export function recogniseSource(article: Article, sources: Source[]): Source | null {
  const inItsLanguage = sources.filter(({ language }) => article.blocks.some((block) => block.language === language));
  if (inItsLanguage.length === 0) return null;
  const own = shinglesIn(wordsIn(new Set(inItsLanguage.map(({ language }) => language)), article));
  let best: { source: Source; part: number } | null = null;
  for (const source of inItsLanguage) {
    const shared = source.shingles.filter((shingle) => own.has(shingle)).length;
    const smaller = Math.min(own.size, source.shingles.length);
    const part = smaller === 0 ? 0 : shared / smaller;
    if (shared >= Math.min(fewest, source.shingles.length) && part >= threshold && part > (best?.part ?? 0))
      best = { source, part };
  }
  return best?.source ?? null;
}

/** The words of the article's blocks in some languages. */
function wordsIn(languages: ReadonlySet<string>, article: Article): Token[] {
  const { tokens, firstOf } = wordsOf(article);
  return article.blocks.flatMap(({ language }, i) =>
    languages.has(language) ? tokens.slice(firstOf[i], firstOf[i + 1]) : [],
  );
}

/** FNV-1a, 32 bits, of the words from one position up to another with a blank between them. */
function hashOf(words: readonly Token[], from: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < end; at += 1) {
    if (at > from) hash = Math.imul(hash ^ 0x20, 0x01000193);
    const { form } = words[at]!.word;
    for (let i = 0; i < form.length; i += 1) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
