import type { BlockRole } from './article.ts';

/** Elements whose text is never part of an article: code, controls, media, furigana, struck-out words. */
export const SILENT = new Set(
  (
    'area audio base button canvas datalist del dialog embed frame iframe input link map menu meta meter nav noembed noframes noscript ' +
    'object option progress rp rt s script select strike style svg template textarea title track video'
  ).split(' '),
);

/** Elements that start and end a line of their own, with the role they give to the text right inside; null keeps the role around. */
export const BLOCKS: ReadonlyMap<string, BlockRole | null> = new Map<string, BlockRole | null>([
  ...(
    'address article aside body center details dialog dir div dl fieldset figure footer form header hgroup hr html ' +
    'legend main menu nav ol p pre search section table tbody tfoot thead tr ul xmp listing plaintext'
  )
    .split(' ')
    .map((name) => [name, null] as const),
  ...'h1 h2 h3 h4 h5 h6 summary dt'.split(' ').map((name) => [name, 'heading'] as const),
  ...'li dd'.split(' ').map((name) => [name, 'list-item'] as const),
  ...'figcaption caption'.split(' ').map((name) => [name, 'caption'] as const),
  ...'td th'.split(' ').map((name) => [name, 'cell'] as const),
  ['blockquote', 'quote'],
]);

/** Blocks that can hold a whole article, or one entry of a page that lists several. */
export const CONTAINERS = new Set('article body center div form li main section td'.split(' '));

/** Elements that stand inside a line: what is left out there does not end the paragraph. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i kbd mark q ruby samp small span strong sub sup time tt u var'.split(' '),
);

export const PREFORMATTED = new Set('pre xmp listing plaintext'.split(' '));

const ASIDE_TAGS = new Set('aside footer form header search'.split(' '));

const ASIDE_ROLES = new Set(
  (
    'alert alertdialog banner complementary contentinfo dialog doc-endnotes doc-toc menu menubar navigation search tablist ' +
    'toolbar tooltip'
  ).split(' '),
);

/** Words in class names and ids that mark what stands beside the article: one word, or two joined by a hyphen. */
const ASIDE_WORDS = new Set(
  (
    'ad ads advert advertisement advertising advertorial adv adslot author authors breadcrumb breadcrumbs byline catlinks ' +
    'cmp comment comments consent cookie cookies copyright credit credits dateline didomi disqus editsection gdpr hatnote ' +
    'infolinks jumplinks leggi-anche masthead more-from more-news more-on more-stories most-popular most-read mostread ' +
    'navbar navbox navigation newsletter noprint onetrust outbrain pager pagination popular print-only promo promos ' +
    'pubdate published-date publish-date read-also read-more read-next readmore recirc recirculation recommendations ' +
    'recommended reflist related relatedposts reply respond screen-reader share sharebar sharing sidebar signup ' +
    'skip-link skiplink social sponsor sponsored sr-only subscribe taboola taglist tags teaser teasers timestamp toc ' +
    'toolbar trending visually-hidden visuallyhidden ymal'
  ).split(' '),
);

/** First words of class names that describe the page's set-up or its topics rather than the element: `has-sidebar`, `tag-comments`. */
const MODIFIERS = new Set('category cat has is no not page post-type tag type with without wp'.split(' '));

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const PRE_STYLE = /(?:^|;)\s*white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)/i;

/** Of these, what is left out of the middle of a sentence too: a link of class `related` there is part of it. */
const ASIDE_INLINE = new Set(
  'copyright credit credits editsection noprint screen-reader sr-only visually-hidden visuallyhidden'.split(' '),
);

const namedAside = new Map<string, boolean>();

/** Whether a class attribute or id names something beside the article: `share-bar`, `article__related`, `relatedPosts`. */
function isAsideName(names: string, isInline: boolean): boolean {
  const key = isInline ? `${names} <inline>` : names;
  const known = namedAside.get(key);
  if (known !== undefined) return known;
  // Pages with generated names would grow this for as long as their tab lives.
  if (namedAside.size > 5000) namedAside.clear();
  const words = isInline ? ASIDE_INLINE : ASIDE_WORDS;
  const aside = names.length < 500 && names.split(/\s+/).some((token) => isAsideToken(token, words));
  namedAside.set(key, aside);
  return aside;
}

function isAsideToken(token: string, known: ReadonlySet<string>): boolean {
  const words = token
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (MODIFIERS.has(words[0]!)) return false;
  return words.some((word, i) => known.has(word) || known.has(`${word}-${words[i + 1]}`));
}

/** What an element's attributes say about the text in it. */
export interface ElementTraits {
  /** It stands beside the article, or is not shown. */
  aside: boolean;
  preformatted: boolean;
  /** The language it declares, as written; null where it declares none. */
  lang: string | null;
  articleBody: boolean;
  /** It is the page's main part by its role. */
  main: boolean;
  /** The level of the heading it is, 1 to 6 (`summary` and `dt` have the lowest); 0 where it is none. */
  level: number;
}

/** Traits of an element without attributes, by its name alone. */
export function plainTraits(name: string): ElementTraits {
  return PLAIN_TRAITS.get(name) ?? PLAIN;
}

const PLAIN: ElementTraits = {
  aside: false,
  preformatted: false,
  lang: null,
  articleBody: false,
  main: false,
  level: 0,
};
const PLAIN_TRAITS = new Map<string, ElementTraits>([
  ...[...ASIDE_TAGS].map((name) => [name, { ...PLAIN, aside: true }] as const),
  ...[...PREFORMATTED].map((name) => [name, { ...PLAIN, preformatted: true }] as const),
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { ...PLAIN, level }] as const),
  ['summary', { ...PLAIN, level: 6 }],
  ['dt', { ...PLAIN, level: 6 }],
]);

/** Traits of an element with attributes: their names, and what reads their values. */
export function readTraits(
  name: string,
  names: readonly string[],
  attribute: (name: string) => string | null,
): ElementTraits {
  const traits = { ...plainTraits(name) };
  for (const key of names) {
    const read = ATTRIBUTES[key];
    if (read) read(traits, attribute(key) ?? '', name);
  }
  return traits;
}

const ATTRIBUTES: Record<string, (traits: ElementTraits, value: string, name: string) => void> = {
  __proto__: null as never,
  'aria-hidden': (traits, value) => void (traits.aside ||= value === 'true'),
  'aria-level': (traits, value) => void (traits.level &&= headingLevel(value)),
  class: readName,
  hidden: (traits) => void (traits.aside = true),
  id: readName,
  itemprop: (traits, value) => void (traits.articleBody = value.includes('articleBody')),
  lang: (traits, value) => void (traits.lang = value),
  role: (traits, value) => {
    const role = value.trim().toLowerCase();
    traits.aside ||= ASIDE_ROLES.has(role);
    if (role === 'heading') traits.level ||= 2;
    if (role === 'main') traits.main = true;
  },
  style: (traits, value) => {
    traits.aside ||= HIDDEN_STYLE.test(value);
    traits.preformatted ||= PRE_STYLE.test(value);
  },
  'xml:lang': (traits, value) => void (traits.lang ??= value),
};

function readName(traits: ElementTraits, value: string, name: string): void {
  // WordPress names every topic of a post in the classes of these; theirs say nothing about the element.
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return;
  traits.aside ||= isAsideName(value, INLINE.has(name));
}

function headingLevel(ariaLevel: string): number {
  const level = Number(ariaLevel);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** A footnote mark: "11,000[3] soldiers" is no figure with a 3 in it. */
export function isNoteMark(attribute: (name: string) => string | null, element: Element): boolean {
  if (/(?:^|[\s_-])(?:reference|footnote|noteref|cite)/i.test(attribute('class') ?? '')) return true;
  if (attribute('role') === 'doc-noteref') return true;
  const link = element.firstElementChild;
  return (
    link?.localName === 'a' && (link.getAttribute('href') ?? '').includes('#') && /\d|[*†‡]/.test(link.textContent)
  );
}
