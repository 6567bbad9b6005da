import { tokenise, type Token } from '../languages/words.ts';
import type { ConceptWords } from './question.ts';
import { StemList } from './stem-list.ts';

/** A concept named in the text: token positions `[first, last]`, both included. */
export interface ConceptHit {
  concept: string;
  first: number;
  last: number;
  /** Not named by words: what a mention was read as. */
  derived?: true;
}

interface Node {
  /** By word, and by stem ("ratif*"); most nodes end a phrase, and have neither. */
  next: Map<string, Node> | null;
  stems: StemList<Node> | null;
  concepts: string[];
}

const nowhere: readonly Node[] = [];

/** Words whose steps an index remembers: more than one long article has that differ. */
const places = 4096;

const emptyNode = (): Node => ({ next: null, stems: null, concepts: [] });

/** Finds the words of many concepts in one pass over the tokens: a tree of words, each step one word or one stem. */
export class ConceptIndex {
  private readonly root = emptyNode();
  /**
   * The numbers of the words met last, each in the place that it gives itself, and where those words lead from the root. Most lead nowhere,
   * and of these the negative number says so: nothing else need be looked at.
   */
  private readonly words = new Int32Array(places);
  private readonly steps: (readonly Node[])[] = Array.from({ length: places }, () => nowhere);

  constructor(...tables: ConceptWords[]) {
    for (const table of tables)
      for (const [concept, phrases] of Object.entries(table)) for (const phrase of phrases) this.add(concept, phrase);
  }

  /**
   * Every concept hit in the tokens, or those of them from `from` up to `end`. Of the phrases that start at one word the longest
   * wins ("North Korea" over "North"), and a phrase hides the shorter ones inside it ("South Korean troops" is not also "Korean troops").
   */
  find(tokens: readonly Token[], from = 0, end = tokens.length): ConceptHit[] {
    const hits: ConceptHit[] = [];
    let covered = -1;
    for (let first = from; first < end; first += 1) {
      const found = this.longestAt(tokens, first, end);
      if (!found || found.last <= covered || this.isOverrun(tokens, first, found.last, end)) continue;
      covered = found.last;
      for (const concept of found.concepts) hits.push({ concept, first, last: covered });
    }
    return hits;
  }

  /** Whether a longer phrase starts inside `[first, last]` and runs past it: "the North" before "North Korea treaty". */
  private isOverrun(tokens: readonly Token[], first: number, last: number, end: number): boolean {
    for (let at = first + 1; at <= last; at += 1) {
      const rival = this.longestAt(tokens, at, end);
      if (rival && rival.last > last && rival.last - at > last - first) return true;
    }
    return false;
  }

  /** The longest phrases that start at a token, or null. */
  private longestAt(tokens: readonly Token[], at: number, end: number): Phrases | null {
    const { number, form } = tokens[at]!.word;
    const place = number % places;
    if (this.words[place] === -number) return null;
    if (this.words[place] !== number) {
      const steps = stepsFrom(this.root, form);
      this.words[place] = steps.length === 0 ? -number : number;
      this.steps[place] = steps;
    }
    return longestOf(this.steps[place]!, tokens, at, end);
  }

  private add(concept: string, phrase: string): void {
    let node = this.root;
    for (const part of phrase.split(/\s+/)) {
      const isStem = part.endsWith('*');
      const forms = tokenise(isStem ? part.slice(0, -1) : part).map(({ word }) => word.form);
      forms.forEach((form, i) => {
        node = isStem && i === forms.length - 1 ? stemOf(node, form) : nextOf(node, form);
      });
    }
    // A phrase of signs alone ("㎞") has no words to be found by.
    if (node !== this.root && !node.concepts.includes(concept)) node.concepts.push(concept);
  }
}

/** The concepts that the phrases up to a token name. */
interface Phrases {
  concepts: readonly string[];
  last: number;
}

/** The concepts of the longest phrases that go on by one of the steps, the last of which was taken at a token; a word and a stem of it count alike. */
function longestOf(steps: readonly Node[], tokens: readonly Token[], at: number, end: number): Phrases | null {
  let best: Phrases | null = null;
  for (const node of steps) {
    const further = at + 1 < end ? longestOf(stepsFrom(node, tokens[at + 1]!.word.form), tokens, at + 1, end) : null;
    const found = further ?? (node.concepts.length > 0 ? { concepts: node.concepts, last: at } : null);
    if (!found) continue;
    if (!best || found.last > best.last) best = found;
    else if (found.last === best.last)
      best = { concepts: [...new Set([...best.concepts, ...found.concepts])], last: best.last };
  }
  return best;
}

/** Where a word leads: itself first, then its stems, the longest first. */
function stepsFrom({ next, stems }: Node, form: string): readonly Node[] {
  const exact = next?.get(form);
  if (!stems) return exact ? [exact] : nowhere;
  return exact ? [exact, ...stems.of(form)] : stems.of(form);
}

function nextOf(node: Node, form: string): Node {
  node.next ??= new Map();
  let next = node.next.get(form);
  if (!next) node.next.set(form, (next = emptyNode()));
  return next;
}

const stemOf = (node: Node, stem: string): Node => (node.stems ??= new StemList()).getOrAdd(stem, emptyNode);
