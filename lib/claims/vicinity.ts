import type { Mention } from '../mentions/mention.ts';
import type { ConceptHit } from './concept-index.ts';
import type { NumberedHit } from './concept-numbers.ts';
import type { Concepts } from './find-concepts.ts';
import { countBelow } from './count-below.ts';
import type { Layout, Stand } from './layout.ts';
import type { InReach } from './reached.ts';

/** Words (characters in scripts without spaces) that a phrase of a pack has at most. */
const longestPhrase = 40;

/** Hits of a concept behind a mention that may be its nearest: distances grow along the text but for what a verb at the end draws near. */
export const mostBehind = 3;

/** The concepts around one mention. What mentions are read as is added while others are still weighed. */
export class Vicinity {
  readonly own: { first: number; last: number };
  private stand: Stand | null = null;
  private readonly mention: Mention;
  private readonly layout: Layout;
  readonly concepts: Concepts;

  constructor(mention: Mention, layout: Layout, concepts: Concepts) {
    this.mention = mention;
    this.layout = layout;
    this.concepts = concepts;
    this.own = layout.reachOf(mention);
  }

  /** The distance to tokens `[first, last]`. */
  distanceTo(first: number, last: number): number {
    this.stand ??= this.layout.standOf(this.mention);
    return this.layout.distance(this.stand, first, last);
  }

  /**
   * In which of the ascending reaches (costs) the concepts are named, by the reach's number, on the left and on the right; all that are
   * in one. What the mention itself was read as is passed over. Holds until another mention is asked about.
   */
  reachesOf(reaches: readonly number[]): readonly InReach[] {
    const { beginning, reached } = this.concepts;
    reached.nextTurn();
    for (const { from, to } of this.layout.windowsAround(this.mention, reaches.at(-1)!))
      // A phrase that reaches into the window may begin a few words before it.
      for (let at = Math.max(0, from - longestPhrase); at <= to; at += 1) {
        const hits = beginning[at];
        if (hits) for (const hit of hits) this.addReach(hit, reaches, reached.rowOf(hit, reaches.length));
      }
    return reached.all;
  }

  /** Of hits before the mention the last counts, of those behind it one of the first. */
  private addReach(hit: NumberedHit, reaches: readonly number[], found: InReach): void {
    const { own } = this;
    const out = reaches.length;
    if (hit.first >= own.first) found.seen += 1;
    if (found.seen > mostBehind || this.isOwn(hit)) return;
    const cost = this.distanceTo(hit.first, hit.last);
    let reach = 0;
    while (reach < out && cost > reaches[reach]!) reach += 1;
    if (hit.first < own.first) found.left = reach;
    else if (hit.first <= own.last) found.left = Math.min(found.left, reach);
    if (hit.last >= own.first) found.right = Math.min(found.right, reach);
  }

  /** What the nearest mention before this one was read as, and the nearest behind it, however far. */
  readingsAround(): { before: string | null; behind: string | null } {
    const readings = this.concepts.readings();
    const before = readings[countBelow(readings, this.own.first, (hit) => hit.first) - 1];
    const behind = readings[countBelow(readings, this.own.last + 1, (hit) => hit.first)];
    return { before: before?.concept ?? null, behind: behind?.concept ?? null };
  }

  /** The concepts named in the mention's own sentence. */
  conceptsInSentence(): Set<string> {
    const named = new Set<string>();
    const { from, to } = this.layout.sentenceOf(this.own.first);
    for (let at = from; at <= to; at += 1) {
      const hits = this.concepts.beginning[at];
      if (hits) for (const { concept } of hits) named.add(concept);
    }
    return named;
  }

  /** A hit that a mention's own reading left behind, or that of another reading of the same figure. */
  private isOwn(hit: ConceptHit): boolean {
    return hit.derived === true && hit.first === this.own.first;
  }
}
