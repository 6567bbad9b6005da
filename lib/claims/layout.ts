import type { Article, BlockRole } from '../article/article.ts';
import type { Token } from '../languages/words.ts';
import type { Mention, Span } from '../mentions/mention.ts';
import { clauseMark, isSmallWord, type Clauses } from './clause-marks.ts';
import { countBelow } from './count-below.ts';
import { step } from './gap-cost.ts';
import { countBetween, familyOf, isPlace, placesByFamily, type Places } from './mention-places.ts';
import { readRows } from './read-rows.ts';

/** Added for each sentence end crossed towards the right: what comes later seldom explains what came before. */
const aheadOfSentence = 2;

/** A mention that opens its clause ("On 20 June, KCNA …") belongs to what follows its comma; any other to what stands before it. */
const leading = { ownComma: -0.6, aheadOfComma: 0.6 };

/**
 * A date that heads its entry ("2022. Russia invades …", "6 August: …"), or a figure that heads its block ("Eighteen. The
 * deserters …"), belongs to what follows its stop, and a figure after a label ("Deserters: 18") to the label: the stop between
 * them costs no more than this, and what lies beyond adds `elsewhere`.
 */
const entry = { stop: 0.2, elsewhere: 4, elsewhereOfFigure: 12 };

/** Added for each other figure or date of the same sort in between: it has the better right to the words behind it. */
const otherMention = 0.9;

/** Distances are sums along the text with at most this much taken off: a label's sign, the stop behind what heads an entry. */
const mostTakenOff = { usual: step.semicolon, headed: step.block };

/**
 * Where the verb ends the sentence, a date right behind the sentence's topic ("KCNAは12日、…と伝えた"), or at its head, is near to
 * that verb, and further from what stands before it.
 */
const finalVerb = { cost: 0.3, reach: 4, beyond: 0.5 };

/** Added where nouns stand before their figure and this one stands right before the next: in "第4条と国連憲章51条" the charter is 51's. */
const nounOfNext = 2;

/** Tokens of a sentence on either side of one: a text without stops is read no further. */
const longestSentence = 400;

/** First and last token of a mention. */
export interface Reach {
  first: number;
  last: number;
}

/** What of a mention's place its distances depend on. */
export interface Stand {
  own: Reach;
  /** The mentions of its family. */
  rivals: Places;
  isDate: boolean;
  /** Whether it heads its entry or its block. */
  isHeaded: boolean;
  /** The token behind the label right before it, or null. */
  label: number | null;
  /** Added behind the comma of its clause. */
  ownComma: number;
}

/** The article's words in a row, and how far apart in structure any two places are. */
export interface Layout {
  tokens: readonly Token[];
  /** The position of each block's first token, and behind the last the number of tokens. */
  firstOf: readonly number[];
  /** Whether a hit stands in the block of a mention. */
  inSameBlock(mention: Mention, hit: { first: number }): boolean;
  /** What the mention's block is on its page. */
  roleOf(mention: Mention): BlockRole;
  /** Number of the sentence a token stands in. */
  sentenceAt(at: number): number;
  /** First and last token of the sentence that a token stands in, of an endless one the part around it. */
  sentenceOf(at: number): { from: number; to: number };
  /** How a mention stands, for `distance`. */
  standOf(mention: Mention): Stand;
  /** Structural distance from where a mention stands to tokens `[first, last]`. */
  distance(stand: Stand, first: number, last: number): number;
  /** Stretches of tokens, first and last, outside which none is within a cost of a mention. */
  windowsAround(mention: Mention, cost: number): { from: number; to: number }[];
  /** First and last token of a mention. */
  reachOf(mention: Mention): Reach;
  /** What the word at a token does in the building of clauses: bits of `clauseMark`. */
  marksAt(at: number): number;
  /** Whether the language at a token puts a counted noun before its figure too. */
  isNounFirst(at: number): boolean;
  /** Whether a figure or date begins at a token. */
  beginsMention(at: number): boolean;
  /** Whether a quotation mark or more stands between token `at - 1` and `at`. */
  isQuotedOff(at: number): boolean;
  /** Whether a break (punctuation or clause word) stands between token `at - 1` and `at`. */
  breaksBefore(at: number): boolean;
}

/** Lays out an article for the claims stage; `clausesOf` tells how a language builds clauses. */
export function layOut(article: Article, mentions: Mention[], clausesOf: (language: string) => Clauses): Layout {
  const { tokens, firstOf, marks, blockOf, clauses, gaps, costs, sentences, breaks } = readRows(
    article,
    mentions,
    clausesOf,
  );
  const clausesAt = (at: number): Clauses | undefined => clauses[blockOf[at]!];
  const findReach = (span: Span): Reach => {
    const first = countBelow(tokens, span.start + 1, (token) => token.end);
    // The last one that begins inside: a mention may end with its full stop ("11 тыс.").
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < span.end) last += 1;
    return { first, last };
  };
  const reaches = new Map(mentions.map((mention) => [mention, findReach(mention)]));
  const reachOf = (mention: Mention): Reach => reaches.get(mention) ?? findReach(mention);
  const opensClause = (first: number): boolean => {
    for (let at = first; at >= 0 && at > first - 4; at -= 1) {
      if (breaks[at + 1]! > breaks[at]!) return true;
      if (at < 1 || !isSmallWord(marks[at - 1]!)) return false;
    }
    return false;
  };
  /** Whether a semicolon or more stands behind a token: "the Council, on 6 November; Putin …". */
  const closesClause = (last: number): boolean => last + 1 < tokens.length && gaps[last + 2]! >= step.semicolon;
  /** The token behind the colon or dash of a label right before a mention ("Killed in one day: at least 8"), or null. */
  const labelBefore = (first: number): number | null => {
    for (let at = first; at > 0 && at > first - 4; at -= 1) {
      if (gaps[at + 1]! === step.colon || gaps[at + 1]! === step.dash) return at;
      if (!isSmallWord(marks[at - 1]!)) return null;
    }
    return null;
  };
  /** Whether a mention stands alone before a stop at the head of its sentence, or behind nothing but a place ("Sudzha, Aug. 7."). */
  const headsEntry = ({ first, last }: Reach): boolean =>
    last + 1 < tokens.length &&
    gaps[last + 2]! >= step.bracket &&
    (opensSentence(first) ||
      (gaps[first + 1]! >= step.comma &&
        labelBefore(first) === null &&
        gaps[last + 2]! >= step.sentence &&
        [1, 2, 3].some((words) => opensSentence(first - words) && areNames(first - words, first))));
  const opensSentence = (at: number): boolean => at === 0 || (at > 0 && sentences[at + 1]! > sentences[at]!);
  const areNames = (from: number, to: number): boolean =>
    tokens.slice(from, to).every(({ start }) => /^[\p{Lu}\p{N}]/u.test(article.text.slice(start, start + 2)));
  const headsBlock = ({ first }: { first: number }): boolean => blockOf[first - 1] !== blockOf[first];
  const isHeaded = ({ kind }: Mention, own: Reach): boolean => (kind === 'date' || headsBlock(own)) && headsEntry(own);
  const places = placesByFamily(mentions, tokens.length, reachOf);
  /** What it costs a date behind its sentence's topic, or at its head, to reach a token ahead by way of the sentence's end. */
  const costByFinalVerb = ({ first, last }: Reach, at: number): number => {
    if (!clausesAt(first)?.verbLast) return Infinity;
    const isHead =
      sentences[first + 1]! > sentences[first]! && last + 1 < tokens.length && gaps[last + 2]! === step.comma;
    const isBehindTopic = gaps[first + 1] === 0 && first > 0 && (marks[first - 1]! & clauseMark.topics) > 0;
    if (!isHead && !isBehindTopic) return Infinity;
    const end = countBelow(sentences, sentences[at + 1]! + 1, (count) => count) - 2;
    return end - at <= finalVerb.reach ? finalVerb.cost : finalVerb.beyond + costs[end + 1]! - costs[at + 1]!;
  };
  /** Whether a noun before figures stands right before another figure of the family. */
  const isOfNext = (below: Places, at: number): boolean => {
    if (!clausesAt(at)?.nounFirst) return false;
    const next = [at + 1, at + 2, at + 3].find((place) => isPlace(below, place));
    return next !== undefined && breaks[next + 1] === breaks[at + 1];
  };
  const begins = new Set(mentions.map((mention) => reachOf(mention).first));

  return {
    tokens,
    firstOf,
    reachOf,
    inSameBlock: (mention, hit) => blockOf[hit.first] === blockOf[reachOf(mention).first],
    sentenceAt: (at) => sentences[at + 1]!,
    sentenceOf(at) {
      const own = sentences[at + 1]!;
      let [from, to] = [at, at];
      while (from > Math.max(0, at - longestSentence) && sentences[from] === own) from -= 1;
      while (to + 1 < Math.min(tokens.length, at + longestSentence) && sentences[to + 2] === own) to += 1;
      return { from, to };
    },
    roleOf: (mention) => article.blocks[blockOf[reachOf(mention).first]!]?.role ?? 'paragraph',
    marksAt: (at) => marks[at]!,
    isNounFirst: (at) => clausesAt(at)?.nounFirst ?? false,
    beginsMention: (at) => begins.has(at),
    isQuotedOff: (at) => gaps[at + 1]! >= step.quote,
    breaksBefore: (at) => gaps[at + 1]! >= step.comma,
    windowsAround(mention, cost) {
      const own = reachOf(mention);
      const self = (sum: number) => sum;
      const reach = cost + (isHeaded(mention, own) ? mostTakenOff.headed : mostTakenOff.usual);
      const first = countBelow(costs, costs[own.first + 1]! - reach, self) - 2;
      const last = countBelow(costs, costs[own.last + 1]! + reach, self) - 1;
      const windows = [{ from: Math.max(0, first), to: Math.min(tokens.length - 1, last) }];
      if (clausesAt(own.first)?.verbLast) {
        // What stands at the end of the sentence may be near by way of its verb.
        const end = countBelow(sentences, sentences[own.last + 1]! + 1, self) - 2;
        const from = countBelow(costs, costs[end + 1]! - reach, self) - 2;
        windows.push({ from: Math.max(last, from), to: end });
      }
      return windows;
    },
    standOf(mention) {
      const own = reachOf(mention);
      const label = labelBefore(own.first);
      return {
        own,
        rivals: places[familyOf(mention.kind)],
        isDate: mention.kind === 'date',
        isHeaded: isHeaded(mention, own),
        label,
        ownComma:
          label === null && opensClause(own.first) && !closesClause(own.last) ? leading.ownComma : leading.aheadOfComma,
      };
    },
    distance(stand, first, last) {
      const { own } = stand;
      if (first <= own.last && last >= own.first) return 0;
      return first > own.last ? ahead(stand, first, last) : behind(stand, last);
    },
  };

  function between({ rivals }: Stand, from: number, to: number): number {
    return costs[to + 1]! - costs[from + 1]! + countBetween(rivals, from, to) * otherMention;
  }

  function crossed(from: number, to: number): number {
    return sentences[to + 1]! - sentences[from + 1]!;
  }

  function behind(stand: Stand, last: number): number {
    const { own, label } = stand;
    const cost = between(stand, last, own.first);
    if (stand.isHeaded) return cost + (stand.isDate ? entry.elsewhere : entry.elsewhereOfFigure);
    if (label === null || last >= label || crossed(last, own.first) > 0) return cost;
    return cost - gaps[label + 1]! + entry.stop;
  }

  function ahead(stand: Stand, first: number, last: number): number {
    const { own, rivals } = stand;
    const cost = between(stand, own.last, first) + (isOfNext(rivals, last) ? nounOfNext : 0);
    const sentencesCrossed = crossed(own.last, first);
    if (stand.isHeaded) {
      const stop = gaps[own.last + 2]!;
      const beyond = sentencesCrossed - (stop >= step.sentence ? 1 : 0);
      return cost - stop + entry.stop + beyond * aheadOfSentence;
    }
    if (sentencesCrossed > 0) return cost + sentencesCrossed * aheadOfSentence;
    const straight = breaks[first + 1]! > breaks[own.last + 1]! ? cost + stand.ownComma : cost;
    return stand.isDate ? Math.min(straight, costByFinalVerb(own, last)) : straight;
  }
}
