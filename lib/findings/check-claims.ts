import type { Claim } from '../claims/claim.ts';
import { agree } from '../mentions/agree.ts';
import type { Fact } from '../packs/fact.ts';
import type { Finding, FindingState, SourceAnswer } from './finding.ts';

/**
 * Holds each claim against the facts of the other sources. `self` is the id of the source that the article itself is,
 * whose facts are left out, or null. A claim that no other source answers gives no finding.
 */
export function checkClaims(claims: Claim[], facts: Fact[], self: string | null): Finding[] {
  const byQuestion = new Map<string, Fact[]>();
  for (const fact of facts)
    if (fact.source !== self) byQuestion.set(fact.question, [...(byQuestion.get(fact.question) ?? []), fact]);
  const factsOn = (question: string): Fact[] => byQuestion.get(question) ?? [];
  return claims.flatMap((claim) => {
    const question = settleQuestion(claim, factsOn);
    const answers = answersTo(claim, factsOn(question));
    if (answers.length === 0) return [];
    return [{ id: `${question}@${claim.start}`, question, claim, state: stateOf(answers), answers }];
  });
}

/** Where the words leave the actor open, the first question whose facts agree with the claim; else the first of all. */
function settleQuestion({ questions, value }: Claim, factsOn: (question: string) => Fact[]): string {
  return questions.find((question) => factsOn(question).some((fact) => agree(fact.value, value))) ?? questions[0];
}

function answersTo(claim: Claim, facts: Fact[]): SourceAnswer[] {
  const bySource = new Map<string, Fact[]>();
  for (const fact of facts) bySource.set(fact.source, [...(bySource.get(fact.source) ?? []), fact]);
  return [...bySource].map(([source, own]) => ({
    source,
    agrees: own.some((fact) => agree(fact.value, claim.value)),
    facts: own,
  }));
}

function stateOf(answers: SourceAnswer[]): FindingState {
  if (answers.every((answer) => answer.agrees)) return 'agrees';
  return answers.some((answer) => answer.agrees) ? 'disputed' : 'conflicts';
}
