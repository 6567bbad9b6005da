import type { Article } from '../article/article.ts';
import { weighMentions, type Grounds, type Weighing } from '../claims/find-claims.ts';
import { reasonsFor, type Opinion } from '../claims/opinion.ts';
import type { Weights } from '../claims/question.ts';
import type { Reading } from '../claims/reading.ts';
import type { Refusal, RuledOut, Weighed } from '../claims/weigh-frames.ts';
import { settleLanguages } from '../languages/settle-languages.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { settlePublished } from '../mentions/settle-published.ts';
import { readSubject } from '../packs/read-subject.ts';
import type { Pack } from '../packs/pack.ts';
import { readPacks } from '../packs/read-packs.ts';
import { loadPage } from './load-page.ts';
import { readLoadedPage } from './read-loaded-page.ts';
import { Unreadable } from './unreadable.ts';

const usage = `Usage: npm run explain -- FILE

Tells for every figure and date on a page what it was read as, which questions were weighed and at what cost, and why the
others were left out. Costs are distances along the text: words cost little, commas and clauses more, sentences most.
The weights' chances come with the signs that spoke most for the likeliest question (+) or against it (−): a concept to
the left or right within a distance, who is named in the sentence, the noun a figure counts, how a date is told.`;

/** What a page's figures and dates were weighed as, for people. */
export function explainArticle(article: Article, pack: Pack): string {
  const settled = settlePublished(settleLanguages(article));
  const about = readSubject(settled, pack) ? `about “${pack.id}”` : `not about “${pack.id}”: nothing would be marked`;
  const published = settled.published ? `${settled.published.date} (${settled.published.from})` : 'unknown';
  const head = `${settled.title || 'No headline'}\nlanguage ${settled.language}, published ${published}, ${about}\n`;
  const mentions = findMentions(settled, { defaultYear: pack.year });
  return [
    head,
    ...weighMentions(settled, mentions, pack, { every: true }).map((weighing) =>
      explainWeighing(weighing, settled.text, pack),
    ),
  ].join('\n');
}

function explainWeighing(
  { mention, noun, weighed, opinion, grounds, reading }: Weighing,
  text: string,
  pack: Pack,
): string {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  const after = text.slice(mention.end, mention.end + 40);
  const place = `…${before}[${text.slice(mention.start, mention.end)}]${after}…`.replace(/\s+/g, ' ');
  const counts =
    mention.kind === 'count' ? `, counts ${typeof noun === 'string' ? noun : noun.concepts.join('/')}` : '';
  const fitting = weighed.filter((one) => one.fits);
  // Frames that never came near would bury the others.
  const close = weighed.filter((one) => !one.fits && !isHopeless(one.because));
  return [
    place,
    `  ${mention.kind} ${JSON.stringify(mention.value)}${counts}`,
    ...fitting.map((one, i) => `  ${i === 0 ? 'best  ' : 'beaten'}  ${explainFrame(one)}`),
    ...close.map((one) => `  out     ${explainFrame(one)}`),
    ...(opinion && grounds && pack.weights ? explainOpinion(opinion, grounds, pack.weights) : []),
    `  => ${explainReading(reading, fitting.length > 0, text)}`,
    '',
  ].join('\n');
}

function explainReading(reading: Reading, framed: boolean, text: string): string {
  switch (reading.by) {
    case 'frame':
      return `${reading.frame.id}, by its frame`;
    case 'weights':
      return `${reading.questions.join(' and ')}, by the weights alone`;
    case 'nothing':
      if (reading.rival)
        return `left alone: ${reading.doubted} is answered better by “${text.slice(reading.rival.start, reading.rival.end)}”`;
      if (reading.doubted !== undefined) return `left alone: the weights doubt ${reading.doubted}`;
      return framed ? 'left alone: read as what no question asks for' : 'left alone';
  }
}

/** The two likeliest questions with their chances, and the signs that spoke most for the first or against it. */
function explainOpinion({ outcomes, chances }: Opinion, { signs }: Grounds, weights: Weights): string[] {
  const [first, second] = outcomes
    .map((outcome, i) => [outcome, chances[i]!] as const)
    .sort(([, a], [, b]) => b - a)
    .filter(([, chance]) => chance >= 0.01);
  if (!first) return ['  weights no claim'];
  const named = [first, ...(second ? [second] : [])].map(([id, chance]) => `${id} ${chance.toFixed(2)}`);
  const reasons = reasonsFor(weights, signs, first[0])
    .slice(0, 6)
    .map(({ sign, weight }) => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)} ${sign}`);
  return [`  weights ${named.join(', ')} (${reasons.join(', ')})`];
}

const isHopeless = (because: Refusal): boolean =>
  typeof because === 'string' ? ['noun', 'range'].includes(because) : 'concepts' in because;

const rules: Record<RuledOut, string> = {
  unit: 'a figure of money, of a measure or of time',
  noun: 'counts something else',
  range: 'value out of range',
  done: 'not done yet',
  how: 'read from another day',
  precision: 'too coarse a date',
};

function explainRefusal(because: Refusal): string {
  if (typeof because === 'string') return rules[because];
  return 'concepts' in because ? `no ${because.concepts.join('/')} near` : `${because.concept} stands near`;
}

function explainFrame(weighed: Weighed): string {
  if (!weighed.fits) return `${weighed.frame.id}: ${explainRefusal(weighed.because)}`;
  const slots = weighed.filled.map(({ concept, cost }) => `${concept} ${cost.toFixed(1)}`);
  return `${weighed.frame.id} at ${weighed.cost.toFixed(2)}${slots.length > 0 ? ` (${slots.join(', ')})` : ''}`;
}

async function main([file, ...rest]: string[]): Promise<number> {
  if (!file || file.startsWith('-') || rest.length > 0) {
    console.error(usage);
    return file === '--help' ? 0 : 2;
  }
  try {
    const article = readLoadedPage(file, await loadPage({ page: file, file }, 20_000));
    for (const pack of readPacks()) console.log(explainArticle(article, pack));
    return 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(`explain: ${file} ${error.message}.`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
