import type { Article } from '../article/article.ts';
import type { Claim } from '../claims/claim.ts';
import { ConceptIndex } from '../claims/concept-index.ts';
import { countBelow } from '../claims/count-below.ts';
import { findClaims } from '../claims/find-claims.ts';
import { madeOnceFor, madeOnceForName } from '../languages/made-once.ts';
import { tokenise, wordsOf } from '../languages/words.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Pack } from './pack.ts';

/** A text of no more words is a brief: it names everything once, and tells little. */
const shortText = 100;
/** In a longer text, parties named fewer times than this together are named seldom. */
const few = 6;
/** A text of more words that is about its parties comes back to them. */
const longText = 400;

/**
 * How many claims make an article the pack's, by how it names the subject; where hardly or not, as many questions must be answered.
 * Neighbouring subjects ("Yoon impeached", "Moscow and Minsk sign") come to none where they name it well, to three where thinly or
 * barely, to four where hardly; others that do not name it, as a law on Russia's budget, to six.
 */
const claimsFor = { briefly: 1, well: 1, thinly: 4, barely: 4, hardly: 6, not: 8 };

/** The figures and dates of an article that is about a pack's subject, and what they claim. */
export interface SubjectReading {
  mentions: Mention[];
  claims: Claim[];
}

/** Reads an article for a pack as if it were about its subject: the reader says that it is. */
export function readAnyway(article: Article, pack: Pack): SubjectReading {
  const mentions = findMentions(article, { defaultYear: pack.year });
  return { mentions, claims: findClaims(article, mentions, pack) };
}

/**
 * Reads an article for a pack; null where it is not about the pack's subject. The better it names the subject, the
 * less it must claim. Of many packs most are ruled out by one look at the article's words (`looksFirst`); for one alone that look costs
 * more than it saves.
 */
export function readSubject(article: Article, pack: Pack, { looksFirst = false } = {}): SubjectReading | null {
  if (looksFirst && !mayNameSubject(article, pack)) return null;
  const named = namesSubject(article, pack);
  if (named === 'not' && !mayNameSubject(article, pack)) return null;
  const read = readAnyway(article, pack);
  const told = named === 'hardly' || named === 'not' ? countQuestions(read) : read.claims.length;
  return told < claimsFor[named] ? null : read;
}

const countQuestions = ({ claims }: SubjectReading): number =>
  new Set(claims.map(({ questions }) => questions[0])).size;

/**
 * How an article names the pack's subject. Well: in one block all parties together, each more than in passing and more often than the
 * neighbouring subjects ("rivals"); thinly: so, but seldom, or no more often than they; briefly: so, in a brief. Barely: each party at
 * all, and the neighbours no more often than the first. Hardly: the neighbours more often ("the friends that Moscow has left"), or barely
 * in a long text. Not: a party by no word of its own.
 */
function namesSubject(article: Article, pack: Pack): keyof typeof claimsFor {
  const { parties, rivals } = pack.subject;
  const { tokens, firstOf } = wordsOf(article);
  const counts = new Map<string, number>();
  let together = false;
  article.blocks.forEach(({ language }, i) => {
    const named = new Set<string>();
    for (const { concept } of indexesOf(pack)(language).find(tokens, firstOf[i], firstOf[i + 1])) {
      named.add(concept);
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
    }
    together ||= parties.every((party) => party.some((concept) => named.has(concept)));
  });
  const countOf = (concepts: string[]) => concepts.reduce((sum, concept) => sum + (counts.get(concept) ?? 0), 0);
  const [first, others] = [countOf(parties[0]!), countOf(rivals)];
  if (together && others < first) {
    const isMore = parties.every((party) => countOf(party) > Math.max(1, others)) && countOf(parties.flat()) >= few;
    return tokens.length <= shortText ? 'briefly' : isMore ? 'well' : 'thinly';
  }
  if (parties.some((party) => countOf(party) === 0)) return 'not';
  return others <= first && tokens.length <= longText ? 'barely' : 'hardly';
}

/** What an article is written with. */
interface Forms {
  languages: string[];
  /** The forms of its words, each once; `sorted` the first time that a stem is looked for. */
  whole: ReadonlySet<string>;
  sorted: readonly string[] | null;
}

const formsOf = madeOnceFor((article: Article): Forms => ({
  languages: [...new Set(article.blocks.map(({ language }) => language))],
  whole: new Set(wordsOf(article).tokens.map(({ word }) => word.form)),
  sorted: null,
}));

/** Whether a word of the article begins with a stem. */
function begins(article: Article, stem: string): boolean {
  const forms = formsOf(article);
  const sorted = (forms.sorted ??= [...forms.whole].sort());
  const at = countBelow(sorted, stem, (form) => form);
  return sorted[at]?.startsWith(stem) ?? false;
}

/** With what word a phrase of a party begins; `isStem` where any ending may follow. */
interface Beginning {
  form: string;
  isStem: boolean;
}

/**
 * Whether for each party at least the first word of one of its phrases is in the article: a look so quick that one article can be
 * held against a thousand packs. Whoever passes it is read in earnest.
 */
function mayNameSubject(article: Article, pack: Pack): boolean {
  const { whole, languages } = formsOf(article);
  const spoken = languages.map(beginningsOf(pack));
  const isWhole = ({ form }: Beginning) => whole.has(form);
  const isBegun = ({ form, isStem }: Beginning) => isStem && begins(article, form);
  return pack.subject.parties.every(
    (_, party) => spoken.some((own) => own[party]!.some(isWhole)) || spoken.some((own) => own[party]!.some(isBegun)),
  );
}

/** How the phrases of each party begin, by language. */
const beginningsOf = madeOnceFor(({ words, subject }: Pack) =>
  madeOnceForName((language) =>
    subject.parties.map((party) =>
      party.flatMap((concept) =>
        (words[language]?.[concept] ?? []).flatMap((phrase): Beginning[] => {
          const [first, second] = tokenise(phrase);
          // "nord*": a star right behind the only word of a part; of more words the first stands whole.
          const isStem = first !== undefined && phrase[first.end] === '*' && (!second || second.start > first.end);
          return first ? [{ form: first.word.form, isStem }] : [];
        }),
      ),
    ),
  ),
);

/** By language, only the concepts that tell the subject, with all the words that could hide them ("South Korea" hides "Korea"). */
const indexesOf = madeOnceFor(({ words, subject: { parties, rivals }, peoples }: Pack) => {
  const wanted = new Set([...parties.flat(), ...rivals, ...peoples]);
  return madeOnceForName((language) => {
    const named = Object.entries(words[language] ?? {}).filter(([concept]) => wanted.has(concept));
    return new ConceptIndex(Object.fromEntries(named));
  });
});
