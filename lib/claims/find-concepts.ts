import type { Article } from '../article/article.ts';
import { languageOf } from '../languages/languages.ts';
import { ConceptIndex, type ConceptHit } from './concept-index.ts';
import type { Layout } from './layout.ts';
import { matchName } from './match-name.ts';
import type { Topic } from './question.ts';

/** Where the topic's concepts are named in an article. */
export interface Concepts {
  /** By concept, in the order of the text. Positions are those of the layout's tokens. */
  hits: Map<string, ConceptHit[]>;
  /** The hits that begin at a token. */
  hitsAt(token: number): ConceptHit[];
  /** Adds a hit behind all those of its concept. */
  addHit(hit: ConceptHit): void;
}

/** Whether a concept's word, as the text writes it, is taken for unknown: so that weights learn to do without any one word. */
export type Forget = (concept: string, word: string) => boolean;

/**
 * Finds the concepts each block names, in that block's language: known words first, then misspelt or transliterated names.
 */
export function findConcepts(article: Article, layout: Layout, topic: Topic, forget?: Forget): Concepts {
  const hits = new Map<string, ConceptHit[]>();
  const starts = new Map<number, ConceptHit[]>();
  const add = (hit: ConceptHit) => {
    append(hits, hit.concept, hit);
    append(starts, hit.first, hit);
  };
  let first = 0;
  for (const block of article.blocks) {
    let end = first;
    while (end < layout.tokens.length && layout.tokens[end]!.start < block.end) end += 1;
    const tokens = layout.tokens.slice(first, end);
    const covered = new Set<number>();
    for (const hit of indexOf(topic, block.language).find(tokens)) {
      if (forget?.(hit.concept, article.text.slice(tokens[hit.first]!.start, tokens[hit.last]!.end))) continue;
      add({ concept: hit.concept, first: hit.first + first, last: hit.last + first });
      for (let at = hit.first; at <= hit.last; at += 1) covered.add(at);
    }
    tokens.forEach((token, at) => {
      if (covered.has(at)) return;
      const concept = matchName(article.text.slice(token.start, token.end), topic);
      if (concept) add({ concept, first: first + at, last: first + at });
    });
    first = end;
  }
  for (const places of hits.values()) places.sort((a, b) => a.first - b.first);
  return { hits, hitsAt: (token) => starts.get(token) ?? [], addHit: add };
}

function append<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const indexes = new WeakMap<Topic, Map<string, ConceptIndex>>();

/** The index of a topic's words in one language, made once. */
function indexOf(topic: Topic, language: string): ConceptIndex {
  const known = indexes.get(topic) ?? new Map<string, ConceptIndex>();
  indexes.set(topic, known);
  let index = known.get(language);
  if (!index)
    known.set(language, (index = new ConceptIndex(topic.words[language] ?? {}, languageOf(language)?.manner ?? {})));
  return index;
}
