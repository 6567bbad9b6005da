import type { Finding, FindingState } from '../../findings/finding.ts';

/** All findings on one question, in the order of the article. */
export interface QuestionGroup {
  question: string;
  /** The loudest state of its findings. */
  state: FindingState;
  findings: [Finding, ...Finding[]];
}

/** The louder states come first: they are what a reader opens the summary for. */
export const louderFirst: FindingState[] = ['conflicts', 'disputed', 'agrees'];

/** Groups findings by question, the loudest first, then in the order of the article. */
export function byQuestion(findings: readonly Finding[]): QuestionGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings.toSorted((left, right) => left.claim.start - right.claim.start)) {
    const group = groups.get(finding.question);
    if (group) group.push(finding);
    else groups.set(finding.question, [finding]);
  }
  return [...groups]
    .map(([question, group]): QuestionGroup => ({
      question,
      state: louderFirst.find((state) => group.some((finding) => finding.state === state))!,
      findings: group,
    }))
    .sort(
      (left, right) =>
        louderFirst.indexOf(left.state) - louderFirst.indexOf(right.state) ||
        left.findings[0].claim.start - right.findings[0].claim.start,
    );
}
