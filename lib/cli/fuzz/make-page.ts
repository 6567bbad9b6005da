import { makeHead, makeUrl } from './make-head.ts';
import { blockMarkup, inlineMarkup, oddMarkup } from './mutate-markup.ts';
import { mutateText } from './mutate-text.ts';
import { randomOf, type Random } from './random.ts';
import type { Sentences } from './sentences.ts';

/** A made page: its HTML, which may hold halves of characters, and its address (null for a file). */
export interface MadePage {
  html: string;
  url: string | null;
  /** What is done with it beside the whole way: to do all with each page would take three times as long. */
  also: (typeof extras)[number];
}

const extras = ['check again', 'put text before', 'read in parts'] as const;

/** One page in this many has a single text node of a megabyte, and one in `longEvery` one of 20 to 60 kB. */
const hugeEvery = 4000;
const longEvery = 250;

/** The page of a run by its number: a news article of our own sentences, mutated in words and markup. */
export function makePage(seed: number, page: number, sentences: Sentences): MadePage {
  const random = randomOf(seed, page);
  const language = random.pick(sentences.languages);
  const write = () => writeText(language, sentences, random);
  const blocks = random.several(1, 5, () => blockMarkup(inlineMarkup(write(), random), language, random));
  if (random.below(hugeEvery) === 0) blocks.push(oneNode(1_000_000, write));
  else if (random.below(longEvery) === 0) blocks.push(oneNode(20_000 + random.below(40_000), write));
  let body = blocks.join(random.pick(['', '\n', ' ']));
  for (let i = random.below(3); i > 0; i -= 1) {
    const at = random.below(blocks.length);
    body = blocks.with(at, oddMarkup(blocks[at]!, random)).join('\n');
  }
  const title = write();
  const head = makeHead(title, language, random);
  const headline = random.chance(0.7) ? `<h1>${inlineMarkup(title, random)}</h1>` : '';
  const html = random.chance(0.9)
    ? `<!doctype html><html${random.chance(0.9) ? ` lang="${language}"` : ''}><head>${head}</head><body>${headline}${body}</body></html>`
    : headline + body + head;
  return { html, url: makeUrl(random), also: random.pick(extras) };
}

/** One or a few sentences, some of them mutated, some in another language. */
function writeText(language: string, sentences: Sentences, random: Random): string {
  const texts = random.several(1, 2, () => {
    let text = sentences.in(random.chance(0.06) ? random.pick(sentences.languages) : language, random);
    while (random.chance(0.35)) text = mutateText(text, language, random);
    return text;
  });
  return texts.join(random.pick([' ', ' ', ' ', '', '\n', ' — ']));
}

function oneNode(length: number, write: () => string): string {
  const texts: string[] = [];
  for (let written = 0; written < length;) {
    const text = write().replace(/[<&]/g, '').slice(0, 2000) || '0';
    // The megabyte repeats what a page of some length holds: to write it all anew would take longer than to read it.
    const times = length > 100_000 ? 20 : 1;
    for (let i = 0; i < times; i += 1) texts.push(text);
    written += (text.length + 1) * times;
  }
  return `<p>${texts.join(' ')}</p>`;
}
