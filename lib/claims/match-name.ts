import { madeOnceFor, MadeOnceForWord } from '../languages/made-once.ts';
import { foldWord, type Token } from '../languages/words.ts';
import type { Topic } from './question.ts';

interface Name {
  form: string;
  /** Which letters it has, by the last five bits of their codes. */
  letters: number;
  concept: string;
}

/** Shorter words are alike by chance. */
const shortest = 6;
/** Of a word's letters one in five may differ: "Zelensky", "Selenskyj", "Zelens'kyj". */
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
  return new MadeOnceForWord((form) => {
    const name = nearestTo(form, names);
    return name && Math.abs(name.form.length - form.length) <= 2 ? name.concept : null;
  });
});

/** The name that a form is most like, of several the first; null where it is not enough so. */
function nearestTo(form: string, names: readonly Name[]): Name | null {
  const letters = lettersIn(form);
  let nearest: Name | null = null;
  let most = Math.floor(form.length * threshold);
  for (const name of names) {
    if (!mayDifferBy(most, letters & ~name.letters)) continue;
    const differing = lettersDiffering(form, name.form);
    if (differing <= most) [nearest, most] = [name, differing - 1];
  }
  return nearest;
}

/** Whether no more letters than these are missing: a form whose letters a name has not cannot be like it, and most words and names part here. */
function mayDifferBy(most: number, missing: number): boolean {
  let left = missing;
  for (let i = 0; i < most; i += 1) left &= left - 1;
  return left === 0;
}

function lettersIn(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i += 1) letters |= 1 << (form.charCodeAt(i) & 31);
  return letters;
}

/**
 * How many letters of a form must be changed, left out or put in for it to stand anywhere in a name: Sellers, "The theory and computation of
 * evolutionary distances" (1980). Fuse.js would find the same names (a test compares), but the background, which starts anew for every article,
 * would be a tenth larger.
 */
function lettersDiffering(form: string, name: string): number {
  // For each beginning of the form, the letters that differ from what stands before here in the name.
  const differing = Array.from({ length: form.length + 1 }, (_, length) => length);
  let fewest = form.length;
  for (let at = 0; at < name.length; at += 1) {
    let shorter = 0;
    for (let i = 1; i <= form.length; i += 1) {
      const changed = shorter + Number(form[i - 1] !== name[at]);
      shorter = differing[i]!;
      differing[i] = Math.min(changed, shorter + 1, differing[i - 1]! + 1);
    }
    fewest = Math.min(fewest, differing[form.length]!);
  }
  return fewest;
}

/** The single words, without stems, of the concepts that are names, over all languages. */
function namesOf(topic: Topic): Name[] {
  const names = new Map<string, Name>();
  for (const words of Object.values(topic.words))
    for (const concept of topic.names)
      for (const word of words[concept] ?? []) {
        const form = foldWord(word.replace(/\*$/, ''));
        if (form.length >= shortest - 1 && !/\s/.test(form))
          names.set(form, { form, letters: lettersIn(form), concept });
      }
  return [...names.values()];
}
