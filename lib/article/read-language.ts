import { isArticleNode, type JsonLdNode, textOf } from './json-ld.ts';
import { primarySubtag } from './language-tag.ts';
import type { PageHead } from './page.ts';
import { metaContent } from './read-title.ts';

/**
 * The language that the page's metadata declare, for blocks under no `lang`: Open Graph, `content-language`, JSON-LD.
 * "und" where they declare none.
 */
export function readLanguage(head: PageHead, jsonLd: readonly JsonLdNode[]): string {
  const articles = jsonLd.filter((node) => isArticleNode(node));
  const declared = [
    metaContent(head, 'og:locale'),
    metaContent(head, 'content-language'),
    ...articles.map((node) => languageOf(node.inLanguage)),
    metaContent(head, 'language'),
    metaContent(head, 'dc.language'),
    ...jsonLd.map((node) => languageOf(node.inLanguage)),
  ];
  for (const tag of declared) {
    const language = tag === null ? 'und' : primarySubtag(tag);
    if (language !== 'und') return language;
  }
  return 'und';
}

function languageOf(value: unknown): string | null {
  const named: unknown =
    typeof value === 'object' && value !== null && 'alternateName' in value ? value.alternateName : value;
  return textOf(named);
}
