import type { Weights } from '../claims/question.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { weighMentions } from '../claims/find-claims.ts';
import type { Forget } from '../claims/find-concepts.ts';
import type { Fitting } from '../claims/weigh-frames.ts';
import { impliedSigns } from '../claims/signs.ts';
import type { Article } from '../article/article.ts';
import { settleLanguages } from '../languages/settle-languages.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { Span } from '../mentions/mention.ts';
import { exampleArticle } from '../packs/example-article.ts';
import type { Pack } from '../packs/pack.ts';
import { packsFolder, readPacks } from '../packs/read-packs.ts';
import { placeOf, readLabelledArticles, toArticle, type LabelledArticle } from './labelled-article.ts';
import { learnWeights, type Lesson } from './learn-weights.ts';
import { scoreArticles } from './score-articles.ts';
import { rowOf, tableHead } from './score-table.ts';

/** The working set, and the labelled articles beside the project. */
const usual = ['tests/articles', '../shared/articles/development', '../shared/articles/sources'];

const usage = `Usage: npm run train -- [--without FOLDER]... [FOLDER]...

Learns what the words around a figure or date say about it from labelled articles (by default those of
${usual.join(' and ')}), and writes it to assets/packs/treaty/weights.json. With --without, nothing is written: the articles of that folder are left out
of the learning, and scored with the frames alone and with what was learned from the others.`;

/** What the mentions of an article teach: for each, and the frame that fits it best, the questions it answers, or null where that is not known. */
function lessonsOf(
  article: Article,
  pack: Pack,
  answersOf: (mention: Span, best: Fitting | null) => string[] | null,
  forget?: Forget | undefined,
): Lesson[] {
  // Weights of no worth, so that signs are read.
  const signed: Pack = { ...pack, weights: { outcomes: ['none'], scale: 1, signs: {} } };
  const settled = settleLanguages(article);
  const mentions = findMentions(settled, { defaultYear: pack.year });
  return weighMentions(settled, mentions, signed, { every: true, forget }).flatMap(
    ({ mention, grounds, best }): Lesson[] => {
      const answers = answersOf(mention, best);
      return answers && grounds ? [{ signs: grounds.signs.flatMap(impliedSigns), open: grounds.open, answers }] : [];
    },
  );
}

/**
 * A labelled article teaches every figure and date in it but those that the rules leave open. It teaches once as it is, and again
 * in copies in each of which a tenth of its words are unknown: articles to come will use words that no list has.
 */
function lessonsOfLabelled(labelled: LabelledArticle, pack: Pack, copy: number): Lesson[] {
  const forget: Forget = (concept, word) =>
    chanceOf(`${copy}${labelled.id}|${concept}|${word.toLowerCase()}`) < forgotten.part;
  const labels = labelled.claims.map((label) => ({ ...placeOf(labelled, label), question: label.question }));
  const undecided = (labelled.unsure ?? []).map((label) => placeOf(labelled, label));
  const answersOf = (mention: Span) =>
    undecided.some((place) => overlap(place, mention))
      ? null
      : labels.filter((place) => overlap(place, mention)).map(({ question }) => question);
  return lessonsOf(toArticle(labelled), pack, answersOf, copy === 0 ? undefined : forget);
}

/**
 * An article on another subject teaches what the figures and dates of other things look like. It has no labels, though it may well speak of the
 * subject too: what a question's frame fits teaches nothing.
 */
const lessonsOfOther = (labelled: LabelledArticle, pack: Pack): Lesson[] =>
  lessonsOf(toArticle(labelled), pack, (_, best) => (best?.frame.isQuestion ? null : []));

/** How many copies of an article teach beside it, and the part of its words that each has forgotten: chosen by rounds left out. */
const forgotten = { copies: 3, part: 0.1 };

/** A number from 0 up to 1, the same for the same text: FNV-1a with its bits mixed once more. */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  for (const factor of [0x2c1b3c6d, 0x297a2d39]) hash = Math.imul(hash ^ (hash >>> 15), factor);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** The pack's own examples: short, but each shows one place plainly. They teach as often as an article. */
function lessonsOfExamples(pack: Pack): Lesson[] {
  return Object.entries(pack.examples).flatMap(([language, byQuestion]) =>
    Object.entries(byQuestion).flatMap(([question, sentences]) =>
      sentences.flatMap((sentence) => {
        const { article, place } = exampleArticle(sentence, language);
        return lessonsOf(article, pack, (mention) =>
          overlap(place, mention) ? (question === 'none' ? [] : [question]) : null,
        );
      }),
    ),
  );
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The weights that a pack learns from labelled articles and its own examples, but for small ones (see `learnWeights`). */
export function train(articles: LabelledArticle[], pack: Pack, sizes?: { least: number }): Weights {
  const isOn = ({ about }: LabelledArticle) => about === 'treaty' || about === 'troops';
  const on = articles.filter(isOn);
  const others = articles.filter((labelled) => !isOn(labelled));
  const copies = Array.from({ length: forgotten.copies + 1 }, (_, copy) => copy);
  const lessons = [
    ...copies.flatMap((copy) => on.flatMap((labelled) => lessonsOfLabelled(labelled, pack, copy))),
    ...copies.flatMap(() => others.flatMap((labelled) => lessonsOfOther(labelled, pack))),
    ...copies.flatMap(() => lessonsOfExamples(pack)),
  ];
  return learnWeights(lessons, sizes);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { without: { type: 'string', multiple: true }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.error(usage);
    return 0;
  }
  const articles = (positionals.length > 0 ? positionals : presentOf(usual)).flatMap(readLabelledArticles);
  const [pack] = readPacks() as [Pack];
  if (values.without) {
    compare(articles, values.without, pack);
    return 0;
  }
  const weights = train(articles, pack);
  const path = join(packsFolder, pack.id, 'weights.json');
  writeFileSync(path, await format(JSON.stringify(weights), { ...(await resolveConfig(path)), filepath: path }));
  console.log(`${articles.length} articles, ${Object.keys(weights.signs).length} signs: ${path}`);
  return 0;
}

function presentOf(folders: string[]): string[] {
  for (const folder of folders) if (!existsSync(folder)) console.warn(`train: ${folder} is not here: left out.`);
  return folders.filter((folder) => existsSync(folder));
}

function compare(articles: LabelledArticle[], without: string[], pack: Pack): void {
  const left = without.flatMap(readLabelledArticles);
  const ids = new Set(left.map(({ id }) => id));
  const taught = articles.filter(({ id }) => !ids.has(id));
  console.log(`learned from ${taught.length} articles, scored on ${left.length} others (${without.join(', ')})`);
  console.log(tableHead);
  for (const [name, weights] of [
    ['frames alone', null],
    ['frames and weights', train(taught, pack)],
  ] as const) {
    const { tallies } = scoreArticles(left, { ...pack, weights });
    console.log(rowOf(name, tallies.get('all')!));
  }
}

if (import.meta.main)
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`train: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
