import type { GrowingPage } from './measure-growth.ts';
import { blockMarkup, inlineMarkup } from './mutate-markup.ts';
import { mutateText } from './mutate-text.ts';
import { randomOf, type Random } from './random.ts';
import type { Sentences } from './sentences.ts';

/** The growing page of a run by its number: some piece of text or markup, again and again. */
export function makeGrowingPage(seed: number, page: number, sentences: Sentences): GrowingPage {
  const random = randomOf(~seed, page);
  const language = random.pick(sentences.languages);
  const unit = random.pick(units)(random, language, () => {
    let text = sentences.in(language, random);
    while (random.chance(0.4)) text = mutateText(text, language, random);
    return text.slice(0, 400);
  });
  const [begin, end] = random.pick(frames);
  const length = random.chance(0.1) ? 200_000 : random.pick([10_000, 20_000, 60_000]);
  return {
    begin: `<html lang="${language}"><body>${begin}`,
    unit,
    end,
    times: Math.max(4, Math.ceil(length / Math.max(unit.length, 1))),
  };
}

type Unit = (random: Random, language: string, write: () => string) => string;

/** Words in one text node, a few characters of them, and pieces of markup. */
const units: Unit[] = [
  (_, __, write) => plain(write()) + ' ',
  (random, __, write) => {
    const text = plain(write());
    const at = random.below(text.length);
    return text.slice(at, at + 1 + random.below(12)) || '1 ';
  },
  (random, __, write) => inlineMarkup(write(), random),
  (random, language, write) => blockMarkup(inlineMarkup(write(), random), language, random),
];

const frames: [string, string][] = [
  ['<p>', '</p>'],
  ['<p>1', '1</p>'],
  ['<p>On 12 June ', ' soldiers.</p>'],
  ['<article><h1>Title</h1>', '</article>'],
  ['<pre>', '</pre>'],
  ['<ul><li>', '</ul>'],
];

const plain = (text: string): string => text.replace(/[<&]/g, '');
