import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { englishLocale } from '../../../lib/cli/english-locale.ts';
import { runCheck, type CheckSurroundings } from '../../../lib/cli/run-check.ts';
import { LARGEST_PAGE } from '../../../lib/cli/unreadable.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import type { ReportJson } from '../../../lib/report/report-json.ts';
import type { Report } from '../../../lib/report/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
const place = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const page = (text: string) =>
  `<!doctype html><html lang="en"><head><meta name="date" content="2024-11-12"></head><body><h1>Votes</h1><p>${text}</p></body></html>`;

const pack = {
  id: 'votes',
  labels: { en: { subject: 'Votes', questions: { 'votes-cast': { label: 'Votes cast', counts: 'votes' } } } },
  questions: [{ id: 'votes-cast', kind: 'count', frames: [] }],
  sources: [],
  facts: [],
} as unknown as Pack;

/** Stands in for the engine: the first figure of a page about votes is a claim. */
function check({ url, title, language, published, text }: Article): Report {
  const article = { url, title, language, published };
  const coverage = { mentions: 2, byState: { agrees: 0, disputed: 1, conflicts: 0 }, unanswered: 1 };
  const found = /\d[\d,]*/.exec(text);
  if (!/votes|득표/i.test(text) || !found) return { pack: null, article, source: null, findings: [], coverage };
  const start = found.index;
  const end = start + found[0].length;
  const value = { min: 3200, max: 3200 };
  const fact = (source: string, min: number) => ({
    question: 'votes-cast',
    value: { min, max: min },
    source,
    paragraph: 1,
    offset: 0,
  });
  const answers = [
    { source: 'clerk', agrees: true, facts: [fact('clerk', 3200)] },
    { source: 'mayor', agrees: false, facts: [fact('mayor', 2900), fact('mayor', 2900)] },
  ];
  const mention = { start, end, kind: 'count' as const, value, unit: null };
  const claim = { start, end, questions: ['votes-cast'] as [string], value, mention };
  return {
    pack: 'votes',
    article,
    source: null,
    findings: [{ id: `votes-cast@${start}`, question: 'votes-cast', claim, state: 'disputed', answers }],
    coverage,
  };
}

interface Run {
  code: number;
  out: string;
  err: string;
  reports: ReportJson[];
}

async function run(args: string[], more: Partial<CheckSurroundings> & { tty?: boolean } = {}): Promise<Run> {
  const written = { out: '', err: '' };
  const output = (key: 'out' | 'err') => ({
    isTTY: more.tty ?? false,
    once: () => undefined,
    write: (text: string) => {
      written[key] += text;
      return true;
    },
  });
  const code = await runCheck({
    args,
    stdout: output('out'),
    stderr: output('err'),
    packs: [pack],
    check,
    locale: englishLocale([pack]),
    version: '1.2.3',
    ...more,
  });
  const reports = args.includes('--json')
    ? written.out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as ReportJson)
    : [];
  return { code, ...written, reports };
}

describe('reports', () => {
  const file = place(
    'report/votes.html',
    page('In the end 3,200 votes had been counted by the clerk and her two helpers.'),
  );

  it('are one line of JSON each', async () => {
    const { code, out, err, reports } = await run(['--json', file]);
    expect([code, err, out.endsWith('}\n')]).toEqual([0, '', true]);
    expect(reports).toEqual([
      {
        page: file,
        about: true,
        article: { title: 'Votes', language: 'en', published: '2024-11-12', source: null },
        findings: [
          {
            question: 'votes-cast',
            value: { min: 3200, max: 3200 },
            state: 'disputed',
            target: { exact: '3,200', prefix: 'Votes\n\nIn the end ', suffix: ' votes had been counted by the c' },
            agrees: ['clerk'],
            conflicts: ['mayor'],
          },
        ],
      },
    ]);
  });

  it('are a table for people', async () => {
    const { code, out } = await run([file]);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Votes',
        `${file}  en, 12 November 2024`,
        '  ≠ “3,200”  3,200  Votes cast',
        '      agrees   clerk (3,200)',
        '      differs  mayor (2,900)',
        '  2 figures and dates: 1 disputed, 1 not in the fact base',
        '',
        '',
      ].join('\n'),
    );
  });

  it('say when a page is about something else', async () => {
    const path = place('report/other.txt', 'It rained on 12 May.\n\nAnd then it stopped.');
    expect((await run([path])).out).toBe(
      `(no headline)\n${path}  und, no date\n  Not about a subject of the fact base.\n\n`,
    );
    expect((await run(['--json', path])).reports[0]).toMatchObject({ about: false, findings: [] });
  });

  it('have colours on a terminal alone, and none where NO_COLOR asks for that', async () => {
    const escape = '\u001B[';
    expect((await run([file], { tty: true })).out).toContain(`${escape}33m≠${escape}0m`);
    expect((await run([file], { tty: true, noColour: true })).out).not.toContain(escape);
    expect((await run([file])).out).not.toContain(escape);
  });

  it('let no page steer the terminal', async () => {
    const path = place('report/steer.html', '<title>\u001B]0;owned\u0007Votes\u202E</title><p>3,200 votes</p>');
    expect((await run([path])).out).toMatch(/^\]0;owned Votes\n/);
  });
});

describe('options', () => {
  it.each([
    [['--jsn', 'x'], 'check: unknown option --jsn. See npm run check -- --help.\n'],
    [[], 'check: no page given. See npm run check -- --help.\n'],
    [['-'], 'check: standard input is not read. Give a file, a folder or an address.\n'],
  ])('%j is wrong', async (args, err) => expect(await run(args)).toMatchObject({ code: 2, out: '', err }));

  it('give help and version', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await run(['--help'])).out).toContain('Usage: npm run check');
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  it('end at --', async () => {
    expect((await run(['--', '--json'])).err).toBe('check: --json does not exist. Check the path.\n');
  });
});

describe('folders', () => {
  it('are read in the order of their names, pages alone', async () => {
    for (const name of ['b.html', 'a/z.htm', 'a/y.TXT', 'c.xhtml', 'd.pdf', 'e.json', '.hidden/f.html', '.g.html'])
      place(`walk/${name}`, page('3,200 votes'));
    symlinkSync(join(folder, 'walk'), join(folder, 'walk/up'));
    symlinkSync(join(folder, 'walk/b.html'), join(folder, 'walk/link.html'));
    const { code, reports } = await run(['--json', join(folder, 'walk')]);
    expect(code).toBe(0);
    expect(reports.map((report) => report.page.slice(folder.length))).toEqual([
      '/walk/a/y.TXT',
      '/walk/a/z.htm',
      '/walk/b.html',
      '/walk/c.xhtml',
      '/walk/link.html',
    ]);
  });

  it('without a page say so', async () => {
    mkdirSync(join(folder, 'bare'));
    expect(await run([join(folder, 'bare')])).toMatchObject({
      code: 2,
      err: `check: ${folder}/bare holds no page. Pages end in .html, .htm, .xhtml, .xht, .txt.\n`,
    });
  });

  it('of many pages tell how far they are, each page’s report at once', async () => {
    for (let i = 0; i < 1001; i += 1) place(`many/${i}.txt`, 'votes 3');
    const { err, reports } = await run(['--json', join(folder, 'many')]);
    expect(reports).toHaveLength(1001);
    expect(err).toBe('500 pages read\n1000 pages read\n');
    const onTerminal = await run(['--json', join(folder, 'many')], { tty: true });
    expect(onTerminal.err).toMatch(/\r\d+ pages read/);
    expect(onTerminal.err.endsWith('\r\u001B[K')).toBe(true);
  });

  it('wait for whoever reads the reports', async () => {
    let waiting = 0;
    const stdout = {
      write: () => false,
      once: (_: 'drain', ready: () => void) => {
        waiting += 1;
        setImmediate(ready);
      },
    };
    expect((await run(['--json', join(folder, 'walk')], { stdout })).code).toBe(0);
    expect(waiting).toBe(5);
  });
});

describe('pages that cannot be read', () => {
  const good = place('bad/good.txt', '3,200 votes were cast.');
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj');
  it.each<[string, string | Uint8Array | null, string]>([
    ['missing.html', null, 'does not exist. Check the path'],
    ['empty.html', '', 'is empty. Save the page again'],
    [
      'blank.html',
      '<html><body> <script>app()</script></body></html>',
      'has no text to read. If its script writes the article, save the page from a browser once it shows',
    ],
    ['paper.pdf', pdf, 'is no HTML page and no plain text. Give the article as .html or .txt'],
    ['paper.html', pdf, 'is no HTML page and no plain text. Give the article as .html or .txt'],
    [
      'picture.html',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      'is no HTML page and no plain text. Give the article as .html or .txt',
    ],
    ['data.json', '{"votes": 3200}', 'is no HTML page and no plain text. Give the article as .html or .txt'],
    [
      'large.html',
      new Uint8Array(LARGEST_PAGE).fill(97),
      'has 20 MB or more, and pages from 20 MB on are not read. Save the article alone and check that',
    ],
  ])('%s', async (name, content, message) => {
    const path = content === null ? join(folder, name) : place(`bad/${name}`, content);
    const { code, err, reports } = await run(['--json', path, good]);
    expect(err).toBe(`check: ${path} ${message}.\n`);
    expect(code).toBe(2);
    expect(reports.map((report) => report.page)).toEqual([good]);
  });

  it('names an address of a kind that is not fetched', async () => {
    expect((await run(['ftp://a.example/x'])).err).toBe(
      'check: ftp://a.example/x is an address of a kind that is not fetched. Give one with http:// or https://.\n',
    );
  });

  it('does not hide a fault of its own', async () => {
    const broken = () => {
      throw new TypeError('a fault');
    };
    await expect(run([good], { check: broken })).rejects.toThrow('a fault');
  });
});

describe('addresses', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const send = (type: string, body: string | Uint8Array, status = 200) =>
        response.writeHead(status, { 'content-type': type }).end(body);
      switch (request.url) {
        case '/votes':
          return send('text/html', page('3,200 votes'));
        case '/moved':
          return response.writeHead(302, { location: '/votes' }).end();
        case '/korean':
          return send(
            'text/html; charset="euc-kr"',
            Buffer.concat([Buffer.from('<h1>'), Uint8Array.of(0xb5, 0xe6, 0xc7, 0xa5), Buffer.from(' 3,200</h1>')]),
          );
        case '/picture':
          return send('image/png', 'x');
        case '/text':
          return send('text/plain', 'Votes\n\n3,200 votes were <b>cast</b>.');
        case '/large':
          response.writeHead(200, { 'content-type': 'text/html' });
          return response.end(new Uint8Array(LARGEST_PAGE + 1).fill(97));
        case '/slow':
          return undefined;
        case '/cut':
          return response.destroy();
        default:
          return send('text/html', 'gone', 404);
      }
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('are fetched, in the character set that the server names', async () => {
    const { code, reports } = await run([
      '--json',
      `${origin}/votes`,
      `${origin}/moved`,
      `${origin}/korean`,
      `${origin}/text`,
    ]);
    expect(code).toBe(0);
    expect(reports.map((report) => [report.page.slice(origin.length), report.article.title])).toEqual([
      ['/votes', 'Votes'],
      ['/moved', 'Votes'],
      ['/korean', '득표 3,200'],
      ['/text', 'Votes'],
    ]);
  });

  it.each([
    ['/none', 'is not given out by its server (404 Not Found). Open it in a browser and save it as a file'],
    ['/picture', 'is no HTML page and no plain text. Give the article as .html or .txt'],
    ['/large', 'has 20 MB or more, and pages from 20 MB on are not read. Save the article alone and check that'],
    ['/slow', 'did not come within 0.2 seconds. Try again, or save the page as a file'],
    ['/cut', 'does not answer: its server ended the connection. Check the address, or try again later'],
  ])('%s is told', async (path, message) => {
    const timeout = path === '/slow' ? 200 : 20_000;
    expect(await run([origin + path], { timeout })).toMatchObject({
      code: 2,
      out: '',
      err: `check: ${origin}${path} ${message}.\n`,
    });
  });

  it('that nobody answers are told', async () => {
    const closed = createServer();
    await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
    const { port } = closed.address() as AddressInfo;
    await new Promise((ready) => closed.close(ready));
    expect((await run([`http://127.0.0.1:${port}/`])).err).toContain(
      'does not answer: its server ended the connection',
    );
    expect((await run(['http://nowhere.invalid/'])).err).toMatch(/cannot be (found|fetched)/);
    expect((await run(['http://'])).err).toBe('check: http:// is no valid address. Check how it is written.\n');
  });
});
