import type { ServedPage } from '../../../lib/cli/serve-pages.ts';
import { agreeing, articleOf, conflicting, pageOf, paragraphs, title } from './subject-article.ts';

/** A page that is out of the common, and what of it should be marked. */
export interface OddPage {
  name: string;
  page: string | ServedPage;
  /** The words under marks, as they are read: without what takes no room on the page. */
  agrees: string[];
  conflicts?: string[];
  /** Whether the reader has to ask for the check: the gate passes over documents without a body. */
  asked?: boolean;
  /** Whether a card can be shown: not where nothing that is marked is in sight. */
  card: boolean;
}

const both = { agrees: [agreeing], conflicts: [conflicting], card: true };
const [signed, ratified] = paragraphs;
const each = (text: string, tag: string) => Array.from(text, (letter) => `<${tag}>${letter}</${tag}>`).join('');
const between = (text: string, sign: string) => text.replace(/(?<=\w)(?=\w)/g, sign);
const withDate = (written: string) => articleOf([signed, ratified.replace(conflicting, written)]);
const bare = (content: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>News</title></head><body>${content}</body></html>`;

const shadowScript = `<script>
  customElements.define('news-frame', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<style>::slotted(*) { color: navy }</style><header>News</header><news-body><slot></slot></news-body>';
    }
  });
  customElements.define('news-body', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section><footer>End</footer>';
    }
  });
</script>`;

const taken = ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'localName', 'getAttribute', 'getAttributeNames']
  .map((name) => `<input name="${name}">`)
  .join('');
const clobbering = ['body', 'documentElement', 'createElement', 'addEventListener', 'visibilityState', 'activeElement']
  .concat(['getSelection', 'createRange', 'childNodes', 'cookie', 'head', 'defaultView', 'implementation', 'adoptNode'])
  .map((name) => `<img name="${name}" alt=""><form name="${name}">${taken}</form>`)
  .join('');

const brokenJsonLd = [
  '{"@type": "NewsArticle", "datePublished": "2024-11-13", }}}',
  '[{"@graph": [{"@type": ["NewsArticle"], "headline": {"a": []}, "datePublished": {"@value": 20241113}}',
  '{"__proto__": {"datePublished": "1999-01-01"}, "constructor": {"prototype": {"aside": true}}}',
  '"\u0000", null, NaN',
  '[null, [null], 7, "NewsArticle"]',
  '['.repeat(50_000),
]
  .map((json) => `<script type="application/ld+json">${json}</script>`)
  .join('');

const endsOfTime = `
  <meta property="article:published_time" content="0000-01-01T00:00:00Z">
  <meta property="og:published_time" content="9999-12-31T24:60:60Z">
  <meta name="datePublished" content="+275760-09-13T00:00:00.000Z">
  <meta name="pubdate" content="-271821-04-20">
  <meta name="date" content="2024-11-13">`;
/** Without a year of its own: the page's date decides. */
const noYear = agreeing.replace(' 2024', '');
const endsOfTimeText = [
  '<time datetime="+275760-09-13T00:00:00Z">13 September 275760</time> <time datetime="">0</time>',
  signed.replace(agreeing, noYear),
  'The treaty was signed on 31 June 0000, on 13 September 275760, and on 99 October 99999999999999999999.',
  ratified,
  `Moscow sent ${'9'.repeat(400)} soldiers from Pyongyang, or 1e309, or -0, or 0x7fffffff, and 0/0 % of them.`,
];

/** Pages whose text, form or policy is odd, but which do nothing themselves. */
export const oddPages: OddPage[] = [
  {
    name: 'a strict content policy and trusted types',
    page: {
      body: pageOf(articleOf()),
      headers: {
        'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
    ...both,
  },
  {
    name: 'a page that its server sandboxes',
    page: { body: pageOf(articleOf()), headers: { 'content-security-policy': 'sandbox allow-scripts' } },
    ...both,
  },
  {
    name: 'XHTML',
    page: { body: bare(articleOf()), headers: { 'content-type': 'application/xhtml+xml' } },
    ...both,
  },
  {
    name: 'an SVG picture',
    page: {
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="200"><title>${title}</title><text y="40">${signed}</text></svg>`,
      headers: { 'content-type': 'image/svg+xml' },
    },
    agrees: [agreeing],
    asked: true,
    card: true,
  },
  {
    name: 'shadow roots in one another, with the text in their slots',
    page: pageOf(`<news-frame>${articleOf()}</news-frame>`, shadowScript),
    ...both,
  },
  {
    name: 'frames of the same origin, and sandboxed ones',
    page: pageOf(
      `${articleOf()}<iframe src="/plain"></iframe><iframe sandbox src="/plain"></iframe>
       <iframe sandbox="allow-scripts" srcdoc="${articleOf().replaceAll('"', '&quot;')}"></iframe>`,
    ),
    ...both,
  },
  { name: 'an article that can be edited', page: pageOf(`<div contenteditable="true">${articleOf()}</div>`), ...both },
  {
    name: 'an article that a style sheet hides',
    page: pageOf(articleOf(), '<style>article { display: none }</style>'),
    ...both,
    card: false,
  },
  {
    name: 'names of the document taken by elements',
    page: pageOf(`${clobbering}${articleOf()}`),
    ...both,
  },
  {
    name: 'zero-width signs in every word',
    page: pageOf(articleOf(paragraphs.map((text) => between(text, '\u200B')))),
    ...both,
  },
  {
    name: 'soft hyphens in every word',
    page: pageOf(articleOf(paragraphs.map((text) => between(text, '&shy;')))),
    ...both,
  },
  {
    name: 'bidirectional overrides in its dates',
    page: pageOf(withDate(between(conflicting, '\u202E'))),
    ...both,
  },
  {
    name: 'digits of full width',
    page: pageOf(withDate('２５ October ２０２４')),
    agrees: [agreeing],
    conflicts: ['２５ October ２０２４'],
    card: true,
  },
  {
    name: 'letters that only look like a month',
    page: pageOf(withDate('25 Осtоbеr 2024')),
    agrees: [agreeing, '2024'],
    card: true,
  },
  {
    name: 'an element for every letter',
    page: pageOf(articleOf(paragraphs.map((text) => each(text, 'span')))),
    ...both,
  },
  {
    name: 'figures split over elements',
    page: pageOf(withDate('<b>2</b><i>5</i> <u>Oct</u><em>ober</em> 2<span>02<b>4</b></span>')),
    ...both,
  },
  { name: 'broken JSON-LD', page: pageOf(articleOf(), brokenJsonLd), ...both },
  {
    name: 'dates at both ends of time',
    page: pageOf(articleOf(endsOfTimeText), endsOfTime),
    ...both,
    agrees: [noYear],
  },
];
