import type { Article } from '../article/article.ts';
import { checkClaims } from '../findings/check-claims.ts';
import type { Finding } from '../findings/finding.ts';
import { settleLanguages } from '../languages/settle-languages.ts';
import type { Mention } from '../mentions/mention.ts';
import { settlePublished } from '../mentions/settle-published.ts';
import type { Pack } from '../packs/pack.ts';
import { readAnyway, readSubject, type SubjectReading } from '../packs/read-subject.ts';
import { recogniseSource } from '../packs/recognise-source.ts';
import type { Coverage, Report } from './report.ts';

/**
 * The whole way of an article: from its text to the report. The first pack whose subject it is about checks it; `anyway`: where
 * it is about none, the one that finds most claims in it.
 */
export function checkArticle(article: Article, packs: Pack[], { anyway = false } = {}): Report {
  const settled = settlePublished(settleLanguages(article));
  const { url, title, language, published } = settled;
  const head = { url, title, language, published };
  const found = firstOnSubject(settled, packs) ?? (anyway ? mostClaimed(settled, packs) : null);
  if (found) {
    const { pack, read } = found;
    const source = recogniseSource(settled, pack.sources)?.id ?? null;
    const findings = checkClaims(read.claims, pack.facts, source);
    return { pack: pack.id, article: head, source, findings, coverage: coverageOf(read.mentions, findings) };
  }
  return { pack: null, article: head, source: null, findings: [], coverage: coverageOf([], []) };
}

interface PackReading {
  pack: Pack;
  read: SubjectReading;
}

function firstOnSubject(article: Article, packs: Pack[]): PackReading | null {
  for (const [i, pack] of packs.entries()) {
    const read = readSubject(article, pack, { looksFirst: i > 0 });
    if (read) return { pack, read };
  }
  return null;
}

function mostClaimed(article: Article, packs: Pack[]): PackReading | null {
  const readings = packs.map((pack) => ({ pack, read: readAnyway(article, pack) }));
  return readings.sort((left, right) => right.read.claims.length - left.read.claims.length)[0] ?? null;
}

/** Counts places, not readings: a figure read as year and as count is one, and so is one that answers two questions. */
function coverageOf(mentions: Mention[], findings: Finding[]): Coverage {
  const coverage: Coverage = { mentions: 0, byState: { agrees: 0, disputed: 0, conflicts: 0 }, unanswered: 0 };
  for (const { state } of findings) coverage.byState[state] += 1;
  let end = -1;
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    if (mention.start >= end) coverage.mentions += 1;
    end = Math.max(end, mention.end);
  }
  const answered = new Set(findings.map(({ claim }) => claim.start)).size;
  coverage.unanswered = Math.max(0, coverage.mentions - answered);
  return coverage;
}
