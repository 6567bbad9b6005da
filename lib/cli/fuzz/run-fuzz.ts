import { Broken } from './broken.ts';
import { checkPage } from './check-page.ts';
import type { Engine } from './engine.ts';
import { makeGrowingPage } from './make-growing-page.ts';
import { makePage, type MadePage } from './make-page.ts';
import { measureGrowth, type GrowingPage } from './measure-growth.ts';
import { minimise } from './minimise.ts';
import type { Sentences } from './sentences.ts';
import { withinTime } from './within-time.ts';

/** Which pages are made and what they are held against. */
export interface FuzzRun {
  seed: number;
  /** Numbers of the first page and of the one behind the last. */
  from: number;
  to: number;
  /** One page in this many is followed by one that is measured as it grows. */
  growthEvery: number;
  engine: Engine;
  sentences: Sentences;
}

/** The first page of a run that breaks something, as short as it could be made. */
export interface Failure {
  /** Number of the page: with the run's seed it can be made again. */
  page: number;
  /** What should have held, or the error's own words: the same for all pages that fail alike. */
  kind: string;
  message: string;
  made: MadePage | GrowingPage;
}

/** What a run came to so far. */
export interface Tally {
  pages: number;
  characters: number;
  /** Those that gave a finding. */
  answered: number;
  findings: number;
  grown: number;
  /** The largest factor between the work on a page and on one twice as long. */
  mostGrowth: number;
  /** How many pages failed, by kind. */
  failed: Map<string, number>;
}

/** Milliseconds in which a page of so many characters must be through on any machine, however busy it is. */
const longest = (length: number): number => 60_000 + length;
/** Milliseconds that a page may take to be made shorter. */
const patience = 30_000;

/** Makes and checks the pages of a run. `tell` gets the first failure of each kind; `step` is called after each page. */
export function runFuzz(
  run: FuzzRun,
  tell: (failure: Failure) => void,
  step: (tally: Tally) => void = () => {},
): Tally {
  const { seed, engine, sentences } = run;
  const tally: Tally = {
    pages: 0,
    characters: 0,
    answered: 0,
    findings: 0,
    grown: 0,
    mostGrowth: 0,
    failed: new Map(),
  };
  const fail = (page: number, error: unknown, made: () => MadePage | GrowingPage) => {
    const kind = kindOf(error);
    const known = tally.failed.get(kind) ?? 0;
    tally.failed.set(kind, known + 1);
    if (known === 0) tell({ page, kind, message: textOf(error), made: made() });
  };
  for (let page = run.from; page < run.to; page += 1) {
    const made = makePage(seed, page, sentences);
    tally.pages += 1;
    tally.characters += made.html.length;
    try {
      const { findings } = withinTime(longest(made.html.length), () => checkPage(made, engine));
      if (findings.length > 0) tally.answered += 1;
      tally.findings += findings.length;
    } catch (error) {
      fail(page, error, () => ({ ...made, html: shortest(made, kindOf(error), engine) }));
    }
    if (page % run.growthEvery === run.growthEvery - 1) {
      const growing = makeGrowingPage(seed, page, sentences);
      tally.grown += 1;
      try {
        tally.mostGrowth = Math.max(
          tally.mostGrowth,
          withinTime(longest(lengthOf(growing)), () => measureGrowth(growing, engine)),
        );
      } catch (error) {
        fail(page, error, () => growing);
      }
    }
    step(tally);
  }
  return tally;
}

/** The page without what is not needed for it to fail in the same way, as far as that is found within `patience`. */
function shortest({ html, ...rest }: MadePage, kind: string, engine: Engine): string {
  const until = performance.now() + patience;
  const fails = (shorter: string): boolean => {
    if (performance.now() > until) return false;
    try {
      withinTime(patience / 10, () => checkPage({ html: shorter, ...rest }, engine));
      return false;
    } catch (error) {
      return kindOf(error) === kind;
    }
  };
  return minimise(html, fails);
}

/** A growing page is read at up to four times its length, and several times over. */
const lengthOf = ({ unit, times }: GrowingPage): number => unit.length * times * 12;

/** Digits and quoted words differ from page to page. */
const kindOf = (error: unknown): string =>
  error instanceof Broken ? error.invariant : String(error).replace(/\d+|"[^"]*"|'[^']*'/g, '…');

const textOf = (error: unknown): string =>
  error instanceof Broken || !(error instanceof Error) ? String(error) : (error.stack ?? error.message);
