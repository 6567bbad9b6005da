import type { Claim } from '../claims/claim.ts';
import { madeOnceFor } from '../languages/made-once.ts';
import { agree } from '../mentions/agree.ts';
import type { Fact } from '../packs/fact.ts';
import type { Finding, FindingState, SourceAnswer } from './finding.ts';

/**
 * Holds each claim against the facts of the other sources. `self` is the id of the source that the article itself is,
 * whose facts are left out, or null. A claim that no other source answers gives no finding.
 */
export function checkClaims(claims: Claim[], facts: Fact[], self: string | null): Finding[] {
  const known = factsByQuestion(facts);
  const factsOn = (question: string): Fact[] => (known.get(question) ?? []).filter(({ source }) => source !== self);
  return claims.flatMap((claim) => {
    const question = settleQuestion(claim, factsOn);
    const answers = answersTo(claim, factsOn(question));
    if (answers.length === 0) return [];
    return [{ id: `${question}@${claim.start}`, question, claim, state: stateOf(answers), answers }];
  });
}

/** The facts by what they answer; put in order once for all articles. */
const factsByQuestion = madeOnceFor((facts: Fact[]) => groupBy(facts, ({ question }) => question));

function groupBy(facts: Fact[], keyOf: (fact: Fact) => string): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group) group.push(fact);
    else groups.set(keyOf(fact), [fact]);
  }
  return groups;
}

/** Where the words leave the actor open, the first question whose facts agree with the claim; else the first of all. */
function settleQuestion({ questions, value }: Claim, factsOn: (question: string) => Fact[]): string {
  return questions.find((question) => factsOn(question).some((fact) => agree(fact.value, value))) ?? questions[0];
}

function answersTo(claim: Claim, facts: Fact[]): SourceAnswer[] {
  return [...groupBy(facts, ({ source }) => source)].map(([source, own]) => ({
    source,
    agrees: own.some((fact) => agree(fact.value, claim.value)),
    facts: own,
  }));
}

function stateOf(answers: SourceAnswer[]): FindingState {
  if (answers.every((answer) => answer.agrees)) return 'agrees';
  return answers.some((answer) => answer.agrees) ? 'disputed' : 'conflicts';
}
