import type { Language } from '../languages/language.ts';
import { madeOnceFor } from '../languages/made-once.ts';
import { anyOf, eitherOf, regexOf, sticky, wordEdges } from './compile-pattern.ts';
import { compileDates } from './date-grammar.ts';
import type { DateGrammar } from './date-grammar.ts';
import { compileFigures } from './figure-grammar.ts';
import type { FigureGrammar } from './figure-grammar.ts';
import { compileDatelines } from './is-dateline.ts';
import type { DatelineGrammar } from './is-dateline.ts';
import { compileNumbers } from './number-words.ts';
import type { NumberLexicon } from './number-words.ts';
import { compileOrdinals, compilePhrases } from './phrase-grammar.ts';
import type { OrdinalGrammar, PhraseGrammar } from './phrase-grammar.ts';

/** A language's data as regexes and maps. */
export interface Grammar {
  spaced: boolean;
  frequent: ReadonlySet<string>;
  /** Finds the next place where a mention may begin. */
  starts: RegExp;
  /** What is skipped whole. */
  ignored: RegExp;
  numbers: NumberLexicon;
  figures: FigureGrammar;
  phrases: PhraseGrammar;
  ordinals: OrdinalGrammar;
  dates: DateGrammar;
  datelines: DatelineGrammar;
}

/** The language's grammar, compiled on first use and kept. */
export const grammarOf = madeOnceFor(compile);

function compile(language: Language): Grammar {
  const numbers = compileNumbers(language);
  const phrases = compilePhrases(language);
  const ordinals = compileOrdinals(language);
  const dates = compileDates(language);
  const ignored = anyOf(language.ignored.patterns);
  const { start, end } = wordEdges(language.spaced);
  const words = [...new Set([numbers.starts, ...dates.starts, ...ordinals.starts, ...phrases.starts])];
  return {
    spaced: language.spaced,
    frequent: language.frequent,
    starts: regexOf(`(?<!\\d)\\d|'\\d\\d|${start}(?:${eitherOf([...words, ignored])})`, 'g'),
    ignored: sticky(`${start}${ignored}${end}`),
    numbers,
    figures: compileFigures(language),
    phrases,
    ordinals,
    dates,
    datelines: compileDatelines(language),
  };
}
