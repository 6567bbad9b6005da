import type { Published } from './article.ts';
import { calendarDay, dayInUrl } from './calendar-day.ts';
import { isArticleNode, type JsonLdNode, textOf } from './json-ld.ts';
import type { PageHead } from './page.ts';
import { metaContent } from './read-title.ts';

/** Names of `<meta>` for the day of publication, the surest first. */
const META_NAMES = (
  'article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date ' +
  'cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date citation_online_date citation_date ' +
  'prism.publicationdate dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date pubdate ' +
  'publishdate publish-date publish_date publication_date publication-date originalpublicationdate article.published ' +
  'published_at published displaydate bt:pubdate ptime date article:post_date rnews:datepublished'
).split(' ');

/** What is known of a page when its date is read. */
export interface DatedPage {
  head: PageHead;
  jsonLd: readonly JsonLdNode[];
  url: string | null;
  /** The blocks in which a `<time>` belongs to the article's head. */
  isInHead(block: number): boolean;
  /** The blocks of the article. */
  isInArticle(block: number): boolean;
  /** Texts that may be a dateline or a byline, the likeliest first. */
  datelines: readonly string[];
}

/**
 * The day the article came out, as the page's own time zone writes it, and where it says so; null where it does not.
 * `readDateline` reads a day (`YYYY-MM-DD`) out of a dateline's words; it gives null where there is none.
 */
export function readPublished(page: DatedPage, readDateline?: (text: string) => string | null): Published | null {
  const { head, jsonLd, url } = page;
  const inJsonLd = firstDay([
    ...jsonLd.filter(isArticleNode).map((node) => textOf(node.datePublished)),
    ...jsonLd.map((node) => textOf(node.datePublished)),
    ...jsonLd.filter(isArticleNode).map((node) => textOf(node.dateCreated)),
  ]);
  if (inJsonLd) return { date: inJsonLd, from: 'json-ld' };
  const inMeta = firstDay(META_NAMES.map((name) => metaContent(head, name)));
  if (inMeta) return { date: inMeta, from: 'meta' };

  const times = head.times.filter(
    ({ element }) => !/modified|updated|start|end/i.test(element.getAttribute('itemprop') ?? ''),
  );
  const isMarked = (element: Element) =>
    element.hasAttribute('pubdate') || /datePublished/i.test(element.getAttribute('itemprop') ?? '');
  const inTime = firstDay([
    ...times.filter(({ element, block }) => isMarked(element) && page.isInArticle(block)).map(printedTime),
    ...times.filter(({ block }) => page.isInHead(block)).map(printedTime),
    ...times.filter(({ element }) => isMarked(element)).map(printedTime),
  ]);
  if (inTime) return { date: inTime, from: 'time' };

  const inUrl = url === null ? null : dayInUrl(url);
  if (inUrl) return { date: inUrl, from: 'url' };
  const inDateline = readDateline ? firstDay(page.datelines.map(readDateline)) : null;
  if (inDateline) return { date: inDateline, from: 'dateline' };
  // Left for last: in the text it may well be the day of what the article tells. Several days surely are.
  const others = new Set(
    times.filter(({ block }) => page.isInArticle(block)).map((time) => calendarDay(printedTime(time))),
  );
  const [elsewhere] = others;
  return elsewhere && others.size === 1 ? { date: elsewhere, from: 'time' } : null;
}

function firstDay(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const day = text === null ? null : calendarDay(text);
    if (day) return day;
  }
  return null;
}

function printedTime({ element }: { element: Element }): string {
  return element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
}
