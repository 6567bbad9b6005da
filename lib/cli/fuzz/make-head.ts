import { oddDate } from './odd-values.ts';
import type { Random } from './random.ts';

/** The markup of a page's head: title, language, address and date of publication, each right, odd, broken or missing. */
export function makeHead(title: string, language: string, random: Random): string {
  return random.several(0, 5, () => random.pick(parts)(title, language, random)).join('\n');
}

/** An address of the page as a browser would give it. */
export function makeUrl(random: Random): string | null {
  return random.chance(0.4) ? null : random.pick(addresses);
}

const addresses = [
  'https://news.example/2024/11/12/article',
  'https://news.example/0000/00/00/',
  'https://news.example/275760/09/13/x',
  'https://news.example/a?b=c&copy=1#:~:text=old',
  'https://news.example/%F0%9F%98%80#fragment',
  'https://xn--80ak6aa92e.example/статья',
  'file:///home/article.html',
  'about:blank',
  'data:text/html,x',
  `https://news.example/${'x'.repeat(3000)}`,
];

const parts: ((title: string, language: string, random: Random) => string)[] = [
  (title) => `<title>${title}</title>`,
  (title) => `<title>${title} | The Outlet</title><meta property="og:site_name" content="The Outlet">`,
  (title) => `<meta property="og:title" content="${attribute(title)}">`,
  (_, language, random) => `<meta property="article:published_time" content="${attribute(oddDate(language, random))}">`,
  (_, language, random) => `<meta name="date" content="${attribute(oddDate(language, random))}">`,
  (_, __, random) => `<meta property="article:published_time" content="${usualDay(random)}">`,
  (_, __, random) => `<time pubdate datetime="${usualDay(random)}">x</time>`,
  (_, language) => `<meta property="og:locale" content="${language}_XX">`,
  (_, __, random) =>
    `<meta http-equiv="content-language" content="${random.pick(['', ',', 'en, it', '{{lang}}', '\u202E'])}">`,
  (_, __, random) =>
    `<link rel="canonical" href="${random.pick([...addresses, 'http://[', '//', '', 'javascript:1'])}">`,
  (title, language, random) => script(JSON.stringify(node(title, language, random))),
  (title, language, random) => script(JSON.stringify({ '@graph': [[node(title, language, random)], null, 1, 'x'] })),
  (title, language, random) => script(broken(JSON.stringify(node(title, language, random)), random)),
  (_, __, random) => script('['.repeat(1 + random.below(3000))),
  (_, __, random) => script(`${'{"a":['.repeat(500)}${random.pick(['', ']}'.repeat(500), '1'])}`),
  () => script('null'),
  () => '<base href="http://["><meta><meta content><link><script>',
];

/** A day on which an article may have come out, also the first and last that count as one. */
const usualDay = (random: Random): string =>
  random.pick(['2024-06-20', '2024-11-13', '2024-02-29', '2024-12-31', '2025-01-01', '1900-01-01', '2099-12-31']);

function node(title: string, language: string, random: Random) {
  return {
    '@type': random.pick<unknown>(['NewsArticle', ['Report', 1, null], 'LiveBlogPosting', {}, 7]),
    headline: random.pick<unknown>([title, [title, 2], { '@value': title }, null, { '@value': {} }, true]),
    datePublished: random.pick<unknown>([
      oddDate(language, random),
      '2024-11-12T09:00:00+09:00',
      [null],
      20241112,
      {},
      '',
    ]),
    inLanguage: random.pick<unknown>([language, { alternateName: language }, { alternateName: [] }, ['x'], 3, '']),
  };
}

function broken(json: string, random: Random): string {
  const at = random.below(json.length);
  return random.pick([
    () => json.slice(0, at),
    () => json.slice(at),
    () => `${json.slice(0, at)}\n${json.slice(at)}`,
    () => json.replace('}', ',}'),
    () => `<!-- ${json} -->`,
    () => json.replaceAll('"', "'"),
    () => json + json,
  ])();
}

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;

const attribute = (text: string): string => text.replaceAll('"', '&quot;');
