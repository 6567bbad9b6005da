import { tokenise, type Token, type Word } from '../languages/words.ts';
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

/** Where a first word leads. */
interface Lead {
  nodes: readonly Node[];
  /** What it names by itself. */
  concepts: readonly string[];
  /** Whether a phrase may go on behind it. */
  goesOn: boolean;
}

const nowhere: readonly Node[] = [];
const leadsNowhere: Lead = { nodes: nowhere, concepts: [], goesOn: false };

/** Words whose leads an index remembers: more than one long article has that differ. */
const places = 4096;

const emptyNode = (): Node => ({ next: null, stems: null, concepts: [] });

/** Finds the words of many concepts in one pass over the tokens: a tree of words, each step one word or one stem. */
export class ConceptIndex {
  private readonly root = emptyNode();
  /**
   * The numbers of the words met last, each in the place that it gives itself, and where those words lead. Most lead nowhere, and of these
   * the negative number says so: nothing else need be looked at.
   */
  private readonly words = new Int32Array(places);
  private readonly leads: Lead[] = Array.from({ length: places }, () => leadsNowhere);

  constructor(...tables: ConceptWords[]) {
    for (const table of tables)
      for (const [concept, phrases] of Object.entries(table)) for (const phrase of phrases) this.add(concept, phrase);
  }

  /** Every concept hit in the tokens, or in those of them from `from` up to `end`; see `visit`. */
  find(tokens: readonly Token[], from = 0, end = tokens.length): ConceptHit[] {
    const hits: ConceptHit[] = [];
    this.visit(tokens, from, end, (concept, first, last) => hits.push({ concept, first, last }));
    return hits;
  }

  /**
   * Calls `found` for every concept named in the tokens from `from` up to `end`, with its first and last token. Of the phrases that start
   * at one word the longest wins ("North Korea" over "North"), and a phrase hides the shorter ones inside it ("South Korean troops" is not
   * also "Korean troops").
   */
  visit(
    tokens: readonly Token[],
    from: number,
    end: number,
    found: (concept: string, first: number, last: number) => void,
  ): void {
    let covered = -1;
    for (let first = from; first < end; first += 1) {
      const lead = this.leadOf(tokens[first]!.word);
      if (!lead) continue;
      const phrases = longestFrom(lead, tokens, first, end);
      const last = phrases?.last ?? first;
      const concepts = phrases?.concepts ?? lead.concepts;
      if (concepts.length === 0 || last <= covered || this.isOverrun(tokens, first, last, end)) continue;
      covered = last;
      for (const concept of concepts) found(concept, first, last);
    }
  }

  /** Whether a longer phrase starts inside `[first, last]` and runs past it: "the North" before "North Korea treaty". */
  private isOverrun(tokens: readonly Token[], first: number, last: number, end: number): boolean {
    for (let at = first + 1; at <= last; at += 1) {
      const lead = this.leadOf(tokens[at]!.word);
      const rival = lead && longestFrom(lead, tokens, at, end);
      if (rival && rival.last > last && rival.last - at > last - first) return true;
    }
    return false;
  }

  /** Where a word leads, or null where it leads nowhere. */
  private leadOf({ number, form }: Word): Lead | null {
    const place = number % places;
    if (this.words[place] === -number) return null;
    if (this.words[place] === number) return this.leads[place]!;
    const nodes = stepsFrom(this.root, form);
    this.words[place] = nodes.length === 0 ? -number : number;
    if (nodes.length === 0) return null;
    return (this.leads[place] = {
      nodes,
      concepts: [...new Set(nodes.flatMap(({ concepts }) => concepts))],
      goesOn: nodes.some(goesOnFrom),
    });
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

/** The longest phrases of more than one word that start at a token, or null. */
const longestFrom = ({ nodes, goesOn }: Lead, tokens: readonly Token[], at: number, end: number): Phrases | null =>
  goesOn ? longestBehind(nodes, tokens, at, end) : null;

/** The concepts of the longest phrases that go on from the nodes behind the token that led to them; a word and a stem of it count alike. */
function longestBehind(nodes: readonly Node[], tokens: readonly Token[], at: number, end: number): Phrases | null {
  if (at + 1 >= end) return null;
  const { form } = tokens[at + 1]!.word;
  let best: Phrases | null = null;
  for (const { next, stems } of nodes) {
    const exact = next?.get(form);
    if (exact) best = longer(best, longestThrough(exact, tokens, at + 1, end));
    if (stems) for (const stem of stems.of(form)) best = longer(best, longestThrough(stem, tokens, at + 1, end));
  }
  return best;
}

/** The longest phrases that end at the node that a token led to, or go on from it. */
const longestThrough = (node: Node, tokens: readonly Token[], at: number, end: number): Phrases | null =>
  (goesOnFrom(node) ? longestBehind([node], tokens, at, end) : null) ??
  (node.concepts.length > 0 ? { concepts: node.concepts, last: at } : null);

const goesOnFrom = ({ next, stems }: Node): boolean => next !== null || stems !== null;

/** The longer of two, or both together. */
function longer(best: Phrases | null, found: Phrases | null): Phrases | null {
  if (!best || !found) return best ?? found;
  if (found.last !== best.last) return found.last > best.last ? found : best;
  return { concepts: [...new Set([...best.concepts, ...found.concepts])], last: best.last };
}

/** Where a word leads: itself first, then its stems, the longest first. */
function stepsFrom({ next, stems }: Node, form: string): readonly Node[] {
  const exact = next?.get(form);
  const begun = stems?.of(form) ?? nowhere;
  return exact ? [exact, ...begun] : begun;
}

function nextOf(node: Node, form: string): Node {
  node.next ??= new Map();
  let next = node.next.get(form);
  if (!next) node.next.set(form, (next = emptyNode()));
  return next;
}

const stemOf = (node: Node, stem: string): Node => (node.stems ??= new StemList()).getOrAdd(stem, emptyNode);
