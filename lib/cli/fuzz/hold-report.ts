import type { Article } from '../../article/article.ts';
import type { Finding } from '../../findings/finding.ts';
import { agree } from '../../mentions/agree.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { Pack } from '../../packs/pack.ts';
import type { Report } from '../../report/report.ts';
import { must, mustEqual, mustKeepInJson } from './broken.ts';
import { holdClaims } from './hold-mentions.ts';

/** @throws Broken where a report contradicts its article, its mentions or itself. `pack` is the one that the report names. */
export function holdReport(report: Report, article: Article, mentions: readonly Mention[], pack: Pack | null): void {
  mustKeepInJson(report, 'the report');
  const { findings, coverage, source } = report;
  must(report.article.title === article.title, 'a report has its article’s title', () => report.article);
  if (!pack) {
    must(findings.length + coverage.mentions === 0, 'a page about nothing has no findings', () => report);
    return;
  }
  holdClaims(
    findings.map(({ claim }) => claim),
    mentions,
    pack,
  );
  must(new Set(findings.map(({ id }) => id)).size === findings.length, 'findings have ids of their own', () =>
    findings.map(({ id }) => id),
  );
  for (const finding of findings) holdFinding(finding, source);
  const { byState, unanswered } = coverage;
  const counted = Object.entries(byState).map(([state, count]) => [state, count] as const);
  for (const [state, count] of counted)
    mustEqual(findings.filter((finding) => finding.state === state).length, count, 'coverage counts every finding');
  const places = new Set(findings.map(({ claim }) => claim.start)).size;
  mustEqual(coverage.mentions, places + unanswered, 'answered and unanswered places are all there are');
  mustEqual(coverage.mentions, countPlaces(mentions), 'each place is counted once');
}

function holdFinding(finding: Finding, source: string | null): void {
  const { claim, question, state, answers, id } = finding;
  must(id === `${question}@${claim.start}`, 'a finding’s id is its question and place', () => finding);
  must(claim.questions.includes(question), 'a finding answers a question of its claim', () => finding);
  must(answers.length > 0, 'a finding has answers', () => finding);
  for (const { source: other, agrees, facts } of answers) {
    must(other !== source, 'a page is not held against itself', () => finding);
    must(
      facts.length > 0 && facts.every((fact) => fact.question === question && fact.source === other),
      'an answer holds facts of its source on its question',
      () => finding,
    );
    for (const { value } of facts)
      must(agree(value, claim.value) === agree(claim.value, value), 'agreement is symmetric', () => [value, claim]);
    must(
      agrees === facts.some(({ value }) => agree(value, claim.value)),
      'an answer stands on its side',
      () => finding,
    );
  }
  const sides = new Set(answers.map(({ agrees }) => agrees));
  const expected = sides.size > 1 ? 'disputed' : sides.has(true) ? 'agrees' : 'conflicts';
  must(state === expected, 'a finding’s state is that of its answers', () => finding);
}

/** How many stretches of the text the mentions cover; where two of them overlap it is one. */
function countPlaces(mentions: readonly Mention[]): number {
  let [places, end] = [0, 0];
  for (const mention of mentions) {
    if (places === 0 || mention.start >= end) places += 1;
    end = Math.max(end, mention.end);
  }
  return places;
}
