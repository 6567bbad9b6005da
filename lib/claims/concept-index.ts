import type { ConceptWords } from './question.ts';
import { StemList } from './stem-list.ts';
import { tokenise, type Token } from './tokens.ts';

/** A concept named in the text: token positions `[first, last]`, both included. */
export interface ConceptHit {
  concept: string;
  first: number;
  last: number;
  /** Not named by words: what a mention was read as. */
  derived?: true;
}

interface Node {
  next: Map<string, Node>;
  /** Words given by their stem ("ratif*"); most nodes have none. */
  stems: StemList<Node> | null;
  concepts: string[];
}

const emptyNode = (): Node => ({ next: new Map(), stems: null, concepts: [] });

/** Finds the words of many concepts in one pass over the tokens: a tree of words, each step one word or one stem. */
export class ConceptIndex {
  private readonly root = emptyNode();

  constructor(...tables: ConceptWords[]) {
    for (const table of tables)
      for (const [concept, phrases] of Object.entries(table)) for (const phrase of phrases) this.add(concept, phrase);
  }

  /**
   * Every concept hit in the tokens. Of the phrases that start at one word the longest wins ("North Korea" over
   * "North"), and a phrase hides the shorter ones inside it ("South Korean troops" is not also "Korean troops").
   */
  find(tokens: Token[]): ConceptHit[] {
    const hits: ConceptHit[] = [];
    let covered = -1;
    for (let first = 0; first < tokens.length; first += 1) {
      const { concepts, last } = this.longest(this.root, tokens, first);
      if (last <= covered || this.isOverrun(tokens, first, last)) continue;
      covered = last;
      for (const concept of concepts) hits.push({ concept, first, last });
    }
    return hits;
  }

  /** Whether a longer phrase starts inside `[first, last]` and runs past it: "the North" before "North Korea treaty". */
  private isOverrun(tokens: Token[], first: number, last: number): boolean {
    for (let at = first + 1; at <= last; at += 1) {
      const rival = this.longest(this.root, tokens, at).last;
      if (rival > last && rival - at > last - first) return true;
    }
    return false;
  }

  /** The concepts of the longest phrases that start at a token. A word and a stem of it count alike. */
  private longest(from: Node, tokens: Token[], at: number): { concepts: string[]; last: number } {
    let best = { concepts: from.concepts, last: from.concepts.length > 0 ? at - 1 : -1 };
    const token = tokens[at];
    if (!token) return best;
    for (const step of stepsFrom(from, token.form)) {
      const found = this.longest(step, tokens, at + 1);
      if (found.last > best.last) best = found;
      else if (found.last === best.last && found.last >= at)
        best = { ...best, concepts: [...new Set([...best.concepts, ...found.concepts])] };
    }
    return best;
  }

  private add(concept: string, phrase: string): void {
    let node = this.root;
    for (const part of phrase.split(/\s+/)) {
      const isStem = part.endsWith('*');
      const forms = tokenise(isStem ? part.slice(0, -1) : part).map((token) => token.form);
      forms.forEach((form, i) => {
        node = isStem && i === forms.length - 1 ? stemOf(node, form) : nextOf(node, form);
      });
    }
    // A phrase of signs alone ("㎞") has no words to be found by.
    if (node !== this.root && !node.concepts.includes(concept)) node.concepts.push(concept);
  }
}

/** Where a word leads: itself first, then its stems, the longest first. */
function stepsFrom({ next, stems }: Node, form: string): Node[] {
  const exact = next.get(form);
  const steps = stems ? stems.of(form) : [];
  return exact ? [exact, ...steps] : steps;
}

function nextOf(node: Node, form: string): Node {
  let next = node.next.get(form);
  if (!next) node.next.set(form, (next = emptyNode()));
  return next;
}

const stemOf = (node: Node, stem: string): Node => (node.stems ??= new StemList()).getOrAdd(stem, emptyNode);
