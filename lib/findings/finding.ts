import type { Claim } from '../claims/claim.ts';
import type { Fact } from '../packs/fact.ts';

/** agrees: some source agrees, none conflicts. disputed: some agree, some conflict. conflicts: none agrees. */
export type FindingState = 'agrees' | 'disputed' | 'conflicts';

/** What one other source answers, and on which side it stands. A source that holds several facts agrees when any of them does. */
export interface SourceAnswer {
  source: string;
  agrees: boolean;
  /** All facts of this source on the question, in the order of the source. */
  facts: Fact[];
}

/** A claim together with the answers of the other sources. */
export interface Finding {
  /** `<question>@<start>`: stable for one text. */
  id: string;
  question: string;
  claim: Claim;
  state: FindingState;
  answers: SourceAnswer[];
}
