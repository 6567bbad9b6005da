/** One object of a page's JSON-LD, wherever it stood: in an array, a `@graph` or another object. */
export type JsonLdNode = Record<string, unknown>;

/** A page's own list of everything could be endless; what names the article stands near the top. */
const MOST_NODES = 5000;

/** All objects of the page's JSON-LD scripts, outermost first. What cannot be parsed or mended gives what can still be picked out of it. */
export function readJsonLd(scripts: readonly string[]): JsonLdNode[] {
  const queue: unknown[] = scripts.map((script) => parseJsonLd(script));
  const nodes: JsonLdNode[] = [];
  for (let i = 0; i < queue.length && nodes.length < MOST_NODES; i += 1) {
    const value = queue[i];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    else if (typeof value === 'object' && value !== null) {
      nodes.push(value as JsonLdNode);
      for (const item of Object.values(value)) if (typeof item === 'object' && item !== null) queue.push(item);
    }
  }
  return nodes;
}

/** Whether a node is an article of some kind: `NewsArticle`, `ReportageNewsArticle`, `LiveBlogPosting`, `https://schema.org/Article`. */
export function isArticleNode(node: JsonLdNode): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type));
}

/** A property as text: the string, the first of several, or a `@value`. Null where it is none of these. */
export function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  const inner = typeof first === 'object' && first !== null ? (first as JsonLdNode)['@value'] : null;
  return typeof inner === 'string' ? inner : null;
}

function parseJsonLd(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?\s*$/, '')
    .trim();
  return (
    parsed(bare) ??
    // Line breaks inside strings and commas before a bracket are what templates get wrong most.
    parsed(
      bare
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u001F]+/g, ' ')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/;\s*$/, ''),
    ) ??
    pickedOut(bare)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function pickedOut(text: string): JsonLdNode {
  const node: JsonLdNode = {};
  for (const key of ['@type', 'headline', 'datePublished', 'inLanguage']) {
    const found = new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]*)"`).exec(text);
    if (found) node[key] = found[1];
  }
  return node;
}
