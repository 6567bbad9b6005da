import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { getBrowser } from '../../lib/cli/find-browser.ts';
import { openBrowser, type OpenedBrowser } from '../../lib/cli/open-browser.ts';
import { servePages } from '../../lib/cli/serve-pages.ts';
import { compactPack } from '../../lib/packs/compact-pack.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';
import { bundleForPage } from './bundle-for-page.ts';
import { newsPage } from './news-page.ts';
import { median, medianRatio, ms, tableOf, type Row } from './table.ts';
import { distinctTexts, newsText, otherText, subjectText } from './texts.ts';
import { tracePage, type PageCost } from './trace.ts';

/** What runs inside pages: `bench` and `harper`, put there by `bundleForPage`. */
declare global {
  var bench: typeof import('./in-page.ts').bench;
  var harper: typeof import('./harper-in-page.ts').harper;
}

const title = 'Russia and North Korea: what is known of the treaty';
const [treaty] = readPacks();
const compact = [compactPack(treaty!)];
const subjects = [
  {
    id: 'treaty',
    groups: (await import('../../assets/packs/treaty/subject.json', { with: { type: 'json' } })).default.groups,
  },
];

/** Pages on other subjects, from a short report to a long read, and one on the subject. */
const pages: Record<string, string> = {
  '/short': newsPage('A bakery opens', { paragraphs: otherText(6), clutter: 60 }),
  '/usual': newsPage('A bakery opens', { paragraphs: otherText(20), clutter: 200 }),
  '/long': newsPage('A bakery opens', { paragraphs: otherText(120), clutter: 600 }),
  '/article': newsPage(title, { paragraphs: newsText(1000), clutter: 200 }),
  '/many': newsPage('Much to mark', { paragraphs: otherText(400), clutter: 20 }),
  '/tab': newsPage(title, { paragraphs: subjectText(8), clutter: 20 }),
};

const rows: Row[] = [];
const add = (row: Row) => {
  rows.push(row);
  console.error(tableOf([row]).split('\n')[1]);
};

const server = await servePages(pages);
const inPage = await bundleForPage('in-page.ts');

/** A page without the extension, with the benchmark in it. */
async function withBench(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.origin + path);
  await page.evaluate(inPage);
  return page;
}

async function benchGate(browser: Browser): Promise<void> {
  for (const path of ['/short', '/usual', '/long']) {
    const page = await withBench(browser, path);
    const { text, gate } = await page.evaluate((about) => bench.gate(about, 31), subjects);
    const readability = await page.evaluate(() => Array.from({ length: 5 }, () => bench.readability()));
    const kb = Math.round(pages[path]!.length / 1024);
    add({
      what: `gate, ${kb} kB page`,
      ours: ms(median(gate)),
      peer: `${ms(median(text))} textContent`,
      value: medianRatio(gate, text),
      limit: 1.5,
    });
    add({
      what: `gate, ${kb} kB page`,
      ours: ms(median(gate)),
      peer: `${ms(median(readability))} Readability`,
      value: median(gate) / median(readability),
      limit: 0.02,
    });
    await page.close();
  }
}

/** Each time a fresh page: reader and Readability run there for the first time, as for a reader of news. */
async function benchReader({ browser, origin }: OpenedBrowser): Promise<void> {
  const costs: PageCost[] = [];
  for (let round = 0; round < 9; round += 1) {
    const page = await browser.newPage();
    costs.push(
      await tracePage(page, origin, async () => {
        await page.goto(`${server.origin}/article`);
        await page.bringToFront();
        await page.waitForFunction(() => CSS.highlights.size > 0);
        await page.evaluate(inPage);
        await page.addScriptTag({ content: 'bench.readability()' });
      }),
    );
    await page.close();
  }
  add({
    what: 'article read and painted, cold',
    ours: ms(median(costs.map(({ total }) => total))),
    peer: `${ms(median(costs.map(({ added }) => added)))} Readability`,
    value: medianRatio(
      costs.map(({ total }) => total),
      costs.map(({ added }) => added),
    ),
    limit: 0.5,
  });
  const longest = median(costs.map(({ longestTask }) => longestTask));
  add({ what: 'longest task on the page, ms', ours: ms(longest), peer: '', value: longest, limit: 16 });
}

/** Milliseconds until what runs often has been compiled. */
const warmUpTime = 4_000;

const texts = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => newsText(1000, from + i).join('\n\n'));

/** Pairs of turns with harper.js. */
const turns = 15;

/**
 * Texts to warm up with. They share no paragraph with those that are timed: harper.js remembers what it has read, and takes an eighth of the
 * time for it.
 */
const others = texts(turns, distinctTexts - turns);

/** A page that checks against the built pack, warm. */
async function withPacks(browser: Browser): Promise<Page> {
  const page = await withBench(browser, '/tab');
  await page.evaluate((built) => bench.setPacks(built), compact);
  await warmUp(page, warmUpTime);
  return page;
}

const warmUp = (page: Page, time: number): Promise<void> =>
  page.evaluate((all, time) => bench.warmUp(all, time), others, time);

/** The median time of a few checks in a row. */
const timeCheck = async (page: Page, all: string[]): Promise<number> =>
  median(await page.evaluate((all) => bench.check(all, all.length), all));

/** Each in a page of its own, so that neither clears away what the other leaves; both warm, in turns, over texts that neither has seen. */
async function benchCheck(browser: Browser): Promise<void> {
  const page = await withPacks(browser);
  const peerPage = await withBench(browser, '/tab');
  await peerPage.evaluate(await bundleForPage('harper-in-page.ts'));
  await peerPage.evaluate((all, time) => harper.warmUp(all, time), others, warmUpTime);
  const ours: number[] = [];
  const peer: number[] = [];
  for (const text of texts(0, turns)) {
    await warmUp(page, 500);
    ours.push(await timeCheck(page, [text]));
    peer.push(await peerPage.evaluate((text) => harper.lint(text), text));
  }
  add({
    what: 'check of 1000 words, warm',
    ours: ms(median(ours)),
    peer: `${ms(median(peer))} harper.js`,
    value: medianRatio(ours, peer),
    limit: 1 / 50,
  });
  await peerPage.close();
  await benchLength(page);
  await benchFacts(browser, page);
  await page.close();
}

/** A text of a hundred parts, and the same parts one by one. */
async function benchLength(page: Page): Promise<void> {
  const parts = texts(0, 100);
  const whole = parts.join('\n\n');
  const short: number[] = [];
  const long: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const times = await page.evaluate((all) => bench.check(all, all.length), parts);
    short.push(times.reduce((sum, time) => sum + time) / parts.length);
    long.push(await timeCheck(page, [whole]));
  }
  add({
    what: 'check, 100 times the text',
    ours: ms(median(long)),
    peer: `${ms(median(short))} a part`,
    value: medianRatio(long, short),
    limit: 110,
  });
}

async function benchFacts(browser: Browser, fewPage: Page): Promise<void> {
  const page = await withPacks(browser);
  const session = await page.createCDPSession();
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await page.metrics()).JSHeapUsedSize ?? 0;
  };
  const before = await heap();
  await page.evaluate((built) => bench.setPacks(built, 1000, 100), compact);
  await warmUp(page, warmUpTime);
  const after = await heap();
  const few: number[] = [];
  const many: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const timed = texts(5 * turn, 5);
    for (const warm of [fewPage, page]) await warmUp(warm, 500);
    few.push(await timeCheck(fewPage, timed));
    many.push(await timeCheck(page, timed));
  }
  add({
    what: 'check, 100 000 facts of 1001 topics',
    ours: ms(median(many)),
    peer: `${ms(median(few))} with ${treaty!.facts.length}`,
    value: medianRatio(many, few),
    limit: 2,
  });
  const megabytes = (after - before) / 2 ** 20;
  add({ what: 'their memory, MB', ours: `${megabytes.toFixed(1)} MB`, peer: '', value: megabytes, limit: 64 });
  await page.close();
}

/** How long the browser works at drawing while a page is scrolled from end to end. */
async function scrollCost(page: Page): Promise<number> {
  const before = await page.metrics();
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let step = 0; step <= 60; step += 1) {
      scrollTo(0, (end * step) / 60);
      await frame();
    }
  });
  const after = await page.metrics();
  return 1000 * (after.TaskDuration! - before.TaskDuration!);
}

async function benchPaint({ browser }: OpenedBrowser): Promise<void> {
  const page = await withBench(browser, '/many');
  const style = (await import('../../lib/notes/highlight-styles.ts')).highlightStyles('plain');
  await page.addStyleTag({ content: style });
  const plain: number[] = [];
  const marked: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    await page.evaluate(() => CSS.highlights.clear());
    plain.push(await scrollCost(page));
    await page.evaluate(() => bench.paint(1000));
    marked.push(await scrollCost(page));
  }
  add({
    what: 'scrolling, 1000 findings on the page',
    ours: ms(median(marked)),
    peer: `${ms(median(plain))} with none`,
    value: medianRatio(marked, plain),
    limit: 1.3,
  });
  await page.close();
}

async function benchWorker({ browser, origin }: OpenedBrowser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/options.html`);
  const ask = () =>
    page.evaluate(async () => {
      const start = performance.now();
      await (chrome as unknown as { runtime: { sendMessage(message: object): Promise<unknown> } }).runtime.sendMessage({
        type: 'packs',
      });
      return performance.now() - start;
    });
  const isWorker = (url: string) => url.startsWith(origin);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < 11; round += 1) {
    const target = browser.targets().find((one) => one.type() === 'service_worker' && isWorker(one.url()));
    await (await target?.worker())?.close();
    cold.push(await ask());
    warm.push(await ask());
  }
  const start = median(cold.map((one, i) => one - warm[i]!));
  add({
    what: 'cold start of the background, ms',
    ours: ms(median(cold)),
    peer: `${ms(median(warm))} warm`,
    value: start,
    limit: 100,
  });
  await page.close();
}

async function benchTabs({ browser, origin }: OpenedBrowser): Promise<void> {
  const tabs: Page[] = [];
  for (let tab = 0; tab < 100; tab += 1) {
    const page = await browser.newPage();
    tabs.push(page);
    await page.goto(`${server.origin}/tab?${tab}`);
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.size > 0);
  }
  const engines = browser.targets().filter((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  add({
    what: 'engines for 100 tabs with articles',
    ours: String(engines.length),
    peer: '',
    value: engines.length,
    limit: 1,
  });
  await Promise.all(tabs.map((page) => page.close()));
}

const opened = await openBrowser(getBrowser('chrome'), {
  extension: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  headless: true,
});
try {
  await benchGate(opened.browser);
  await benchReader(opened);
  await benchCheck(opened.browser);
  await benchPaint(opened);
  await benchWorker(opened);
  await benchTabs(opened);
} finally {
  await opened.browser.close();
  server.close();
}
console.log(`\nMedians of pairs in one run, Chromium, Node ${process.versions.node}.\n\n${tableOf(rows)}`);
process.exitCode = rows.every(({ value, limit }) => value <= limit) ? 0 : 1;
