import type { Mention, Span } from '../mentions/mention.ts';
import type { Value } from '../mentions/value.ts';

/** One place in an article that answers a question of the pack. */
export interface Claim extends Span {
  /** The questions this place may answer. More than one only where the words leave the actor open ("Moscow ratified it"). */
  questions: [string, ...string[]];
  value: Value;
  mention: Mention;
}
