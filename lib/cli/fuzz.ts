import { parseArgs } from 'node:util';
import { readPacks } from '../packs/read-packs.ts';
import { engineOf } from './fuzz/engine.ts';
import { runFuzz, type Failure, type Tally } from './fuzz/run-fuzz.ts';
import { gatherSentences } from './fuzz/sentences.ts';

const usage = `Usage: npm run fuzz -- [--seed N] [--pages N] [--page N]

Makes pages that no author would write and takes each the whole way, from HTML to every export: nothing may throw or hang,
and what holds for every page must hold for it (offsets, order, quotes, counts, JSON, the same again at the second time).

  --seed N    makes the pages of this run again; without it a new one is taken
  --pages N   how many pages; 10000 where it is not given. One in 100 is followed by a page that is measured as it grows:
              twice the page must be no more than about twice the work
  --page N    makes and checks this page of the seed alone, and its growing one
  --help      this text

A failure is told with its seed, its page and the shortest page that still fails, ready for a test; of each kind the first.
Exit code: 0 if everything held, 1 if not, 2 if an option is wrong.
`;

const growthEvery = 100;

function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      pages: { type: 'string', default: '10000' },
      page: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [seed, pages] = [wholeNumber('seed', values.seed), wholeNumber('pages', values.pages)];
  const only = values.page === undefined ? null : wholeNumber('page', values.page);
  const packs = readPacks();
  const started = performance.now();
  console.log(`seed ${seed}`);
  const tally = runFuzz(
    {
      seed,
      from: only ?? 0,
      to: only === null ? pages : only + 1,
      growthEvery: only === null ? growthEvery : 1,
      engine: engineOf(packs),
      sentences: gatherSentences(packs),
    },
    (failure) => console.log(failureText(seed, failure)),
    (soFar) => {
      if (soFar.pages % 1000 === 0) console.error(tallyText(soFar, performance.now() - started));
    },
  );
  console.log(`seed ${seed}: ${tallyText(tally, performance.now() - started)}`);
  for (const [kind, count] of tally.failed) console.log(`  failed ${count} times: ${kind}`);
  return tally.failed.size > 0 ? 1 : 0;
}

function tallyText(tally: Tally, milliseconds: number): string {
  const perSecond = (count: number) => (count / (milliseconds / 1000)).toFixed(1);
  const { pages, characters, answered, findings, grown, mostGrowth, failed } = tally;
  const failures = [...failed.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${pages} pages of ${Math.round(characters / Math.max(pages, 1))} characters (${perSecond(pages)} a second)`,
    `${answered} with findings, ${findings} in all (${perSecond(findings)} a second)`,
    `${grown} grown, at most × ${mostGrowth.toFixed(1)} for twice the page`,
    `${failures} failed`,
  ].join(', ');
}

/** A page that could not be made shorter than this is not printed whole: its seed and number make it again. */
const longestPrinted = 4000;

/** Halves of characters are written as escapes, so that it can be pasted as it is. */
function failureText(seed: number, { page, message, made }: Failure): string {
  const source =
    'html' in made
      ? `${made.also}; url ${JSON.stringify(made.url)}\nhtml ${JSON.stringify(made.html.slice(0, longestPrinted))}${made.html.length > longestPrinted ? ` of ${made.html.length}` : ''}`
      : `html ${JSON.stringify(made.begin)} + ${JSON.stringify(made.unit)}.repeat(${made.times}) + ${JSON.stringify(made.end)}`;
  return `\nFAILED --seed ${seed} --page ${page}\n${message}\n${source}\n`;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Error(`--${name} takes a whole number, not “${text}”`);
  return Number(text);
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`fuzz: ${error.message}. See npm run fuzz -- --help`);
  process.exitCode = 2;
}
