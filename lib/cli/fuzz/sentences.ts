import { languages } from '../../languages/all-languages.ts';
import { languageOf } from '../../languages/languages.ts';
import type { Examples, Language } from '../../languages/language.ts';
import type { Pack } from '../../packs/pack.ts';
import type { Random } from './random.ts';

/** Sentences of our own by language: those that show the packs' questions, and those that show the language's grammar. */
export interface Sentences {
  languages: readonly string[];
  /** A sentence of the language, mostly one that answers a question of a pack. */
  in(language: string, random: Random): string;
}

/** The examples of the packs and of every language, as one stock. */
export function gatherSentences(packs: readonly Pack[]): Sentences {
  const claims = new Map<string, string[]>();
  const grammar = new Map<string, string[]>();
  for (const language of languages.map(({ tag }) => languageOf(tag)!)) {
    const own = packs.flatMap((pack) => Object.values(pack.examples[language.tag] ?? {}).flat());
    claims.set(
      language.tag,
      own.map((sentence) => sentence.replace(/[[\]]/g, '')),
    );
    grammar.set(language.tag, examplesOf(language));
  }
  return {
    languages: languages.map(({ tag }) => tag),
    in(language, random) {
      const stock = random.chance(0.6) ? claims : grammar;
      return random.pick(stock.get(language)!);
    },
  };
}

function examplesOf(language: Language): string[] {
  const texts: string[] = [];
  for (const part of Object.values(language))
    if (typeof part === 'object' && part !== null && 'examples' in part)
      texts.push(...Object.keys(part.examples as Examples));
  return texts;
}
