import type { Article } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import { findClaims } from '../claims/find-claims.ts';
import { settleLanguages } from '../languages/settle-languages.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { agree } from '../mentions/agree.ts';
import type { Fact } from './fact.ts';
import type { Pack } from './pack.ts';

/** Reads an article of a pack down to its claims: the stages that a web page and a source document go through alike. */
export function readClaims(article: Article, pack: Pack): { article: Article; claims: Claim[] } {
  const settled = settleLanguages(article);
  return { article: settled, claims: findClaims(settled, findMentions(settled, { defaultYear: pack.year }), pack) };
}

/**
 * The facts that source documents hold, in the order of the documents and their text.
 * A claim with an open actor becomes a fact on the question whose clear facts it agrees with, else on its first.
 */
export function buildFacts(documents: { source: string; article: Article }[], pack: Pack): Fact[] {
  const read = documents.flatMap(({ source, article }) => {
    const { claims, article: settled } = readClaims(article, pack);
    return claims.map((claim) => ({ source, claim, article: settled }));
  });
  const clear = read
    .filter(({ claim }) => claim.questions.length === 1)
    .map(({ source, claim, article }) => factOf(source, claim, article, claim.questions[0]));
  return read.map(({ source, claim, article }) => {
    const question =
      claim.questions.find((id) =>
        clear.some((fact) => fact.question === id && fact.source !== source && agree(fact.value, claim.value)),
      ) ?? claim.questions[0];
    return factOf(source, claim, article, question);
  });
}

function factOf(source: string, claim: Claim, { text, blocks }: Article, question: string): Fact {
  const hasTitle = blocks[0]?.role === 'title';
  const at = blocks.findIndex((block) => claim.start < block.end);
  return {
    question,
    value: claim.value,
    source,
    paragraph: hasTitle ? at : at + 1,
    offset: Math.min(claim.start, text.length),
  };
}
