import { readFile } from 'node:fs/promises';
import type { Article } from '../article/article.ts';
import type { Pack } from '../packs/pack.ts';
import { parsePack } from '../packs/parse-pack.ts';
import { toReportJson } from '../report/report-json.ts';
import type { Report } from '../report/report.ts';
import { withLabels, type Locale } from '../ui/messages.ts';
import { readingOf } from '../ui/reading.ts';
import { parseCheckArguments, usage } from './check-arguments.ts';
import { listPages, type PagePlace } from './list-pages.ts';
import { loadPage } from './load-page.ts';
import { type Output, write } from './output.ts';
import { showProgress } from './progress.ts';
import { readLoadedPage } from './read-loaded-page.ts';
import { printable, reportTable } from './report-table.ts';
import { Unreadable } from './unreadable.ts';

/** What the command needs from outside. */
export interface CheckSurroundings {
  args: readonly string[];
  stdout: Output;
  stderr: Output;
  /** The packs that are built in. */
  packs: Pack[];
  check: (article: Article, packs: Pack[]) => Report;
  /** The language that people are told in. */
  locale: Locale;
  version: string;
  /** Whether the surroundings ask for no colours (NO_COLOR). */
  noColour?: boolean;
  /** Milliseconds that a page may take to arrive. */
  timeout?: number;
}

/**
 * `check` as typed: reads the pages one after another, writes each report as soon as it is there, and gives the exit code:
 * 0, or 2 where a page or a pack could not be read or the arguments are wrong.
 */
export async function runCheck(surroundings: CheckSurroundings): Promise<0 | 2> {
  const { args, stdout, stderr, version } = surroundings;
  const request = parseCheckArguments(args);
  switch (request.kind) {
    case 'help':
      await write(stdout, usage);
      return 0;
    case 'version':
      await write(stdout, `${version}\n`);
      return 0;
    case 'wrong':
      await write(stderr, `check: ${request.problem}.\n`);
      return 2;
    case 'check': {
      const loaded = await readPackFiles(request.packs, surroundings);
      if (!loaded) return 2;
      return checkPages(request.pages, request.json, { ...surroundings, packs: [...surroundings.packs, ...loaded] });
    }
  }
}

/** The packs in files; null where one cannot be read, which is said. A later file stands for an earlier one of the same id. */
async function readPackFiles(paths: readonly string[], { packs, stderr }: CheckSurroundings): Promise<Pack[] | null> {
  const builtIn = new Set(packs.map(({ id }) => id));
  const loaded = new Map<string, Pack>();
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error);
    if (typeof text !== 'string') {
      await write(stderr, `check: ${printable(path)} cannot be read (${text.code}).\n`);
      return null;
    }
    const { pack, refusal } = parsePack(text, builtIn);
    if (refusal) {
      const place = refusal.field === null ? '' : `${refusal.field}: `;
      await write(stderr, `check: ${printable(path)} is no pack: ${printable(place + refusal.detail)}.\n`);
      return null;
    }
    loaded.set(pack.pack.id, pack.pack);
  }
  return [...loaded.values()];
}

async function checkPages(words: readonly string[], json: boolean, surroundings: CheckSurroundings): Promise<0 | 2> {
  const { stdout, stderr } = surroundings;
  const progress = showProgress(stderr, Date.now);
  let exitCode: 0 | 2 = 0;
  const complain = async (page: string, error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    exitCode = 2;
    progress.clear();
    await write(stderr, `check: ${printable(page)} ${error.message}.\n`);
  };
  for (const word of words) {
    try {
      for await (const place of listPages(word)) {
        try {
          const output = await checkPage(place, json, surroundings);
          // On a terminal the count would stand in the middle of the report.
          if (stdout.isTTY) progress.clear();
          await write(stdout, output);
        } catch (error) {
          await complain(place.page, error);
        }
        progress.step();
      }
    } catch (error) {
      await complain(word, error);
    }
  }
  progress.clear();
  return exitCode;
}

async function checkPage(place: PagePlace, json: boolean, surroundings: CheckSurroundings): Promise<string> {
  const { packs, check, locale, stdout, noColour, timeout = 20_000 } = surroundings;
  const loaded = await loadPage(place, timeout);
  const article = readLoadedPage('file' in place ? place.file : place.url, loaded);
  const report = check(article, packs);
  if (json) return `${JSON.stringify(toReportJson(place.page, report, article.text))}\n`;
  const pack = packs.find(({ id }) => id === report.pack) ?? null;
  const reading = readingOf(report, article.text, pack, locale.language);
  const named = withLabels(locale, reading.labels);
  return `${reportTable(place.page, reading, { locale: named, colours: stdout.isTTY === true && !noColour })}\n`;
}
