import type { ConceptWords, Weights } from '../claims/question.ts';
import { foldWord } from '../languages/words.ts';
import type { Pack } from './pack.ts';

/** A pack as it is built into the extension: without what is for tests and pages, its long lists as short strings. */
export interface CompactPack extends Omit<Pack, 'words' | 'examples' | 'labels' | 'weights' | 'concepts'> {
  words: Record<string, string>;
  weights: { outcomes: string[]; scale: number; signs: string } | null;
}

/**
 * Makes a pack compact. Words and signs are sorted and front-coded (each says how many letters it shares with the one before it):
 * the words of twelve languages come to two thirds of their size as zipped JSON, the weights likewise.
 */
export function compactPack({ examples, labels, concepts, ...pack }: Pack): CompactPack {
  return { ...pack, words: mapValues(pack.words, compactWords), weights: pack.weights && compactWeights(pack.weights) };
}

/**
 * The pack that was made compact: words sorted and folded, weights as they were; nothing for tests, pages and translators. A language's words and
 * the weights are unfolded when they are first read: the background starts anew for every article, and most are in one language.
 */
export function expandPack({ words, weights, ...pack }: CompactPack): Pack {
  const expanded: Pack = { ...pack, words: {}, weights: null, examples: {}, labels: {}, concepts: {} };
  for (const [language, text] of Object.entries(words)) defineLazily(expanded.words, language, () => expandWords(text));
  if (weights) defineLazily(expanded, 'weights', () => ({ ...weights, signs: expandSigns(weights.signs) }));
  return expanded;
}

function defineLazily<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  make: () => Target[Key],
): void {
  const keep = (value: Target[Key]) => Object.defineProperty(target, key, { value, enumerable: true });
  Object.defineProperty(target, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = make();
      keep(value);
      return value;
    },
  });
}

/** A line for each concept: its name, then its words, front-coded. */
const compactWords = (words: ConceptWords): string =>
  Object.entries(words)
    .map(([concept, list]) => concept + frontCode(list.map(foldWord)))
    .join('\n');

const expandWords = (text: string): ConceptWords =>
  Object.fromEntries(
    text.split('\n').map((line) => {
      const [concept = '', ...rest] = line.split(/(?=[A-Z])/);
      return [concept, frontDecode(rest)];
    }),
  );

/**
 * Three lines: the signs, front-coded; for each of them the steps from one of its outcomes to the next, a digit of base 36 each,
 * and a blank; all weights, a letter each.
 */
function compactWeights({ outcomes, scale, signs }: Weights): CompactPack['weights'] {
  const names = Object.keys(signs).sort();
  let steps = '';
  let weights = '';
  for (const name of names) {
    const row = signs[name]!;
    for (let i = 0; i < row.length; i += 2) {
      steps += (row[i]! - (row[i - 2] ?? 0)).toString(36);
      weights += letterOf(row[i + 1]!);
    }
    steps += ' ';
  }
  return { outcomes, scale, signs: [frontCode(names), steps, weights].join('\n') };
}

function expandSigns(text: string): Weights['signs'] {
  const [names = '', steps = '', weights = ''] = text.split('\n');
  const letters = weights.match(/~..|[^]/g) ?? [];
  const rows = steps.split(' ');
  let next = 0;
  const signs = frontDecode(names.split(/(?=[A-Z])/)).map((name, i) => {
    let last = 0;
    return [
      name,
      Array.from(rows[i]!, (step) => [(last += Number.parseInt(step, 36)), numberOf(letters[next++]!)]).flat(),
    ];
  });
  return Object.fromEntries(signs) as Weights['signs'];
}

/** Weights up to 46 are a printable letter around "O"; larger ones, which are few, "~" and two digits of base 36. */
const middle = 'O'.charCodeAt(0);
const shift = 600;

const letterOf = (weight: number): string =>
  Math.abs(weight) <= 46 ? String.fromCharCode(middle + weight) : `~${(weight + shift).toString(36)}`;

const numberOf = (letter: string): number =>
  letter.length === 1 ? letter.charCodeAt(0) - middle : Number.parseInt(letter.slice(1), 36) - shift;

const markers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sorts words that hold no capital A to Z: each becomes a capital for the letters shared with the one before it, and the rest. */
function frontCode(words: string[]): string {
  let last = '';
  return [...new Set(words)]
    .sort()
    .map((word) => {
      if (/[A-Z\n]/.test(word)) throw new Error(`“${word}” holds a capital`);
      let shared = 0;
      while (shared < markers.length - 1 && shared < word.length && word[shared] === last[shared]) shared += 1;
      last = word;
      return markers[shared] + word.slice(shared);
    })
    .join('');
}

function frontDecode(coded: string[]): string[] {
  let last = '';
  return coded.map((one) => (last = last.slice(0, markers.indexOf(one[0]!)) + one.slice(1)));
}

const mapValues = <From, To>(record: Record<string, From>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
