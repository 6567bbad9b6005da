import type { Article } from '../article/article.ts';
import { languageOf } from '../languages/languages.ts';
import { madeOnceFor, madeOnceForName } from '../languages/made-once.ts';
import { ConceptIndex, type ConceptHit } from './concept-index.ts';
import { conceptNumbers, type NumberedHit } from './concept-numbers.ts';
import type { Layout } from './layout.ts';
import { matchName } from './match-name.ts';
import type { Topic } from './question.ts';
import { Reached } from './reached.ts';

/** Where the topic's concepts are named in an article. */
export interface Concepts {
  /** By the concept's number, in the order of the text. Positions are those of the layout's tokens. */
  hits: readonly (readonly NumberedHit[] | undefined)[];
  /** By token, the hits that begin there. */
  beginning: readonly (readonly NumberedHit[] | undefined)[];
  /** Room for what is in reach of a mention. */
  reached: Reached;
  /** Adds a hit behind all those of its concept. */
  addHit(hit: ConceptHit): void;
  /** What mentions were read as, in the order of the text; of two readings of one place the later one first. */
  readings(): readonly ConceptHit[];
  /** Adds a hit for what a mention was read as. */
  addReading(reading: ConceptHit): void;
}

/** Whether a concept's word, as the text writes it, is taken for unknown: so that weights learn to do without any one word. */
export type Forget = (concept: string, word: string) => boolean;

/**
 * Finds the concepts each block names, in that block's language: known words first, then misspelt or transliterated names.
 */
export function findConcepts(article: Article, layout: Layout, topic: Topic, forget?: Forget): Concepts {
  const hits: (NumberedHit[] | undefined)[] = [];
  const numberOf = conceptNumbers(topic);
  const { tokens } = layout;
  const beginning: (NumberedHit[] | undefined)[] = Array.from(tokens, () => undefined);
  const add = (hit: ConceptHit) => {
    const { concept, first, last, derived } = hit;
    const numbered = { concept, first, last, derived, number: numberOf(concept) };
    addTo(hits, numbered.number, numbered);
    addTo(beginning, hit.first, numbered);
  };
  article.blocks.forEach(({ language }, i) => {
    const [first, end] = [layout.firstOf[i]!, layout.firstOf[i + 1]!];
    let open = first;
    const addNames = (until: number) => {
      for (; open < until; open += 1) {
        const concept = matchName(tokens[open]!, topic);
        if (concept) add({ concept, first: open, last: open });
      }
    };
    for (const hit of indexesOf(topic)(language).find(tokens, first, end)) {
      if (forget?.(hit.concept, article.text.slice(tokens[hit.first]!.start, tokens[hit.last]!.end))) continue;
      addNames(hit.first);
      add(hit);
      open = hit.last + 1;
    }
    addNames(end);
  });
  for (const places of hits) places?.sort((a, b) => a.first - b.first);
  const added: ConceptHit[] = [];
  let inOrder: readonly ConceptHit[] | null = null;
  return {
    hits,
    beginning,
    reached: new Reached(),
    addHit: add,
    readings: () => (inOrder ??= added.toReversed().sort((a, b) => a.first - b.first)),
    addReading(reading) {
      add(reading);
      added.push(reading);
      inOrder = null;
    },
  };
}

/** Adds an item to the list at a place; most lists stay at one, which is all that they take up then. */
function addTo<Item>(lists: (Item[] | undefined)[], at: number, item: Item): void {
  const list = lists[at];
  if (list) list.push(item);
  else lists[at] = [item];
}

/** The indexes of a topic's words by language. */
const indexesOf = madeOnceFor(({ words }: Topic) =>
  madeOnceForName((language) => new ConceptIndex(words[language] ?? {}, languageOf(language)?.manner ?? {})),
);
