import { isArticleNode, type JsonLdNode, textOf } from './json-ld.ts';
import type { PageHead } from './page.ts';

/** The headline as the page's metadata give it, best first: JSON-LD, Open Graph, Twitter, `<title>`. */
export function readTitles(head: PageHead, jsonLd: readonly JsonLdNode[]): string[] {
  const titles: (string | null)[] = jsonLd
    .filter(isArticleNode)
    .slice(0, 3)
    .map((node) => textOf(node.headline));
  for (const key of ['og:title', 'twitter:title', 'dc.title', 'title']) titles.push(metaContent(head, key));
  const site = metaContent(head, 'og:site_name');
  if (head.documentTitle !== null) titles.push(withoutSite(head.documentTitle, site), head.documentTitle);
  return titles
    .filter((title) => title !== null)
    .map((title) => title.replace(/\s+/g, ' ').trim())
    .filter((title) => title !== '');
}

/** The content of the first `<meta>` of a name, property, itemprop or http-equiv, in lower case; null without one. */
export function metaContent(head: PageHead, key: string): string | null {
  for (const meta of head.metas) {
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      if (meta.getAttribute(attribute)?.trim().toLowerCase() !== key) continue;
      const content = meta.getAttribute('content');
      if (content !== null && content.trim() !== '') return content.trim();
    }
  }
  return null;
}

/** "Headline | Outlet" without the outlet: by its name where the page gives it, else the short end after the last bar or dash. */
function withoutSite(title: string, site: string | null): string {
  const cut = /^(.{15,})\s[|–—-]\s([^|–—]{2,40})$/.exec(title);
  if (!cut) return title;
  const isSite = site !== null && cut[2]!.toLowerCase().includes(site.toLowerCase());
  return isSite || cut[2]!.split(/\s+/).length <= 4 ? cut[1]!.trim() : title;
}
