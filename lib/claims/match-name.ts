import Fuse from 'fuse.js/basic';
import { madeOnceFor, MadeOnceForWord } from '../languages/made-once.ts';
import { foldWord, type Token } from '../languages/words.ts';
import type { Topic } from './question.ts';

interface Name {
  form: string;
  concept: string;
}

// Fuse is held at 7.0.0: the releases since are twice as large, for searches that are not asked here.

/** Shorter words are alike by chance. */
const shortest = 6;
/** Fuse's distance, 0 to 1: one letter in six or seven may differ ("Zelensky", "Selenskyj", "Zelens'kyj"). */
const threshold = 0.2;

/**
 * The concept that an unknown capitalised word of a text names, spelt otherwise than the pack spells it, or null.
 * Only names are compared: for common words a near spelling is mostly another word.
 */
export function matchName({ start, end, word }: Token, topic: Topic): string | null {
  return end - start < shortest || !word.isCapitalised ? null : conceptsOf(topic).of(word.form);
}

/** The concept that a form names, by topic; answers are kept, since a page repeats its names. */
const conceptsOf = madeOnceFor((topic: Topic) => {
  const names = namesOf(topic);
  const fuse = new Fuse(names, { keys: ['form'], threshold, ignoreLocation: true, minMatchCharLength: 3 });
  return new MadeOnceForWord((form) => {
    const best = mayMatch(form, names) ? fuse.search(form, { limit: 1 })[0]?.item : null;
    return best && isAsLong(best.form, form) ? best.concept : null;
  });
});

const isAsLong = (one: string, other: string): boolean => Math.abs(one.length - other.length) <= 2;

/**
 * Whether a form may be as near to a name of its length as Fuse asks: a letter that differs parts two pairs of neighbours, the others are in
 * the name too. Few words pass, and Fuse, who takes a millisecond for each, need not be asked for the rest.
 */
function mayMatch(form: string, names: readonly Name[]): boolean {
  const pairs = Array.from({ length: form.length - 1 }, (_, i) => form.slice(i, i + 2));
  const mostMissing = 2 * Math.floor(form.length * threshold);
  return names.some(({ form: name }) => {
    if (!isAsLong(name, form)) return false;
    let missing = 0;
    for (let i = 0; i < pairs.length && missing <= mostMissing; i += 1) if (!name.includes(pairs[i]!)) missing += 1;
    return missing <= mostMissing;
  });
}

/** The single words, without stems, of the concepts that are names, over all languages. */
function namesOf(topic: Topic): Name[] {
  const names = new Map<string, Name>();
  for (const words of Object.values(topic.words))
    for (const concept of topic.names)
      for (const word of words[concept] ?? []) {
        const form = foldWord(word.replace(/\*$/, ''));
        if (form.length >= shortest - 1 && !/\s/.test(form)) names.set(form, { form, concept });
      }
  return [...names.values()];
}
