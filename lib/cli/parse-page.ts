import { parseHTML } from 'linkedom';

const VOID = 'area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr';

/** The document of a page's HTML or XHTML. Nothing in it runs, nothing is loaded. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(isXhtml(html) ? withoutShortTags(html) : html);
  if (/<[a-z][^<>]*\s[A-Z][\w-]*\s*=/i.test(html)) lowerAttributeNames(document);
  return document as unknown as Document;
}

function isXhtml(html: string): boolean {
  return /^\uFEFF?\s*<\?xml\b|<!doctype[^>]+\bxhtml\b|<html\b[^>]+\bxmlns\s*=/i.test(html.slice(0, 1000));
}

/** The parser takes `<script src="…"/>` for the beginning of a script that never ends. */
function withoutShortTags(html: string): string {
  const shortTag = new RegExp(`<(?!(?:${VOID})\\b)([a-z][\\w:-]*)((?:\\s[^<>]*)?)/>`, 'gi');
  return html.replace(shortTag, '<$1$2></$1>');
}

/** The parser keeps `HTTP-EQUIV` and `LANG` as old pages write them; a browser knows them in lower case alone. */
function lowerAttributeNames(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name !== name.toLowerCase() && !element.hasAttribute(name.toLowerCase()))
        element.setAttribute(name.toLowerCase(), value);
    }
  }
}
