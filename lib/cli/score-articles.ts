import { checkClaims } from '../findings/check-claims.ts';
import type { Finding } from '../findings/finding.ts';
import type { Mention, Span } from '../mentions/mention.ts';
import type { Pack } from '../packs/pack.ts';
import { checkArticle } from '../report/check-article.ts';
import { placeOf, toArticle, type Label, type LabelledArticle } from './labelled-article.ts';

/** What happened to the findings of one group of articles. */
export interface Tally {
  /** Findings that a label asks for, and of these the ones with the right verdict. */
  hits: number;
  rightVerdicts: number;
  /** Labels without a finding, findings without a label. */
  misses: number;
  extras: number;
  /** Labels that conflict with every source, and of these the ones found. */
  conflicts: number;
  conflictsFound: number;
  /** Articles recognised, rightly left alone or rightly checked, and those that were not. */
  detected: number;
  undetected: number;
}

export interface Score {
  /** By group: `all`, `lang it`, `about near`, `question dprk-troops`. */
  tallies: Map<string, Tally>;
  /** One line for each miss, extra, wrong verdict and wrong detection. */
  faults: string[];
}

/** Holds the engine's findings against the labels, as a reader of the articles' pages would see them. */
export function scoreArticles(articles: LabelledArticle[], pack: Pack): Score {
  const tallies = new Map<string, Tally>();
  const faults: string[] = [];
  for (const labelled of articles) scoreArticle(labelled, pack, tallies, faults);
  return { tallies, faults };
}

function scoreArticle(labelled: LabelledArticle, pack: Pack, tallies: Map<string, Tally>, faults: string[]): void {
  const groups = ['all', `lang ${labelled.lang}`];
  const article = toArticle(labelled);
  const report = checkArticle(article, [pack]);
  const shouldBeOn = labelled.about === 'treaty' || labelled.about === 'troops';
  const detected = (report.pack !== null) === shouldBeOn;
  add(tallies, [...groups, `about ${labelled.about}`], detected ? 'detected' : 'undetected');
  if (!detected) faults.push(`GATE ${labelled.id}: about ${labelled.about}, reported ${report.pack !== null}`);

  const quote = ({ start, end }: Span) =>
    `${article.text.slice(Math.max(0, start - 60), start)}[${article.text.slice(start, end)}]${article.text.slice(end, end + 40)}`.replace(
      /\s+/g,
      ' ',
    );
  const used = new Set<Finding>();
  for (const label of labelled.claims) {
    const place = placeOf(labelled, label);
    const expected = findingFor(label, place, pack, report.source);
    if (!expected) continue;
    const rows = [...groups, `question ${label.question}`];
    const found = report.findings.find(
      (one) => !used.has(one) && one.question === label.question && overlap(one.claim, place),
    );
    if (expected.state === 'conflicts') add(tallies, rows, 'conflicts');
    if (!found) {
      add(tallies, rows, 'misses');
      faults.push(`MISS ${labelled.id} ${label.question}: ${quote(place)}`);
      continue;
    }
    used.add(found);
    add(tallies, rows, 'hits');
    if (expected.state === 'conflicts') add(tallies, rows, 'conflictsFound');
    if (verdictOf(found) === verdictOf(expected)) add(tallies, rows, 'rightVerdicts');
    else
      faults.push(
        `VERDICT ${labelled.id} ${label.question}: ${quote(place)} expected ${verdictOf(expected)}, got ${verdictOf(found)}`,
      );
  }
  const undecided = (labelled.unsure ?? []).map((label) => placeOf(labelled, label));
  for (const finding of report.findings) {
    if (used.has(finding) || undecided.some((place) => overlap(place, finding.claim))) continue;
    add(tallies, [...groups, `question ${finding.question}`], 'extras');
    faults.push(`EXTRA ${labelled.id} ${finding.question}: ${quote(finding.claim)}`);
  }
}

/** The finding that a label must give, or null where no other source answers its question. */
function findingFor({ question, value }: Label, place: Span, pack: Pack, self: string | null): Finding | null {
  const mention = { ...place, kind: 'never', value: { never: true } } satisfies Mention;
  return checkClaims([{ ...place, questions: [question], value, mention }], pack.facts, self)[0] ?? null;
}

const verdictOf = ({ state, answers }: Finding): string =>
  [state, ...answers.filter((one) => !one.agrees).map((one) => one.source)].join(' ');

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function add(tallies: Map<string, Tally>, groups: string[], field: keyof Tally): void {
  for (const group of groups) {
    const tally = tallies.get(group) ?? {
      hits: 0,
      rightVerdicts: 0,
      misses: 0,
      extras: 0,
      conflicts: 0,
      conflictsFound: 0,
      detected: 0,
      undetected: 0,
    };
    tally[field] += 1;
    tallies.set(group, tally);
  }
}
