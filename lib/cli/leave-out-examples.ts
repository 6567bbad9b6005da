import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/**
 * Leaves the examples of the language files out of what is built: they are for the tests, and as long as the grammars
 * themselves. Every property `examples` whose value is written out becomes an empty one.
 */
export function leaveOutExamples(): Plugin {
  return {
    name: 'riscontro:leave-out-examples',
    enforce: 'post',
    transform(code, id) {
      if (!/\/lib\/languages\/[a-z]{2}\.ts$/.test(id)) return null;
      const places: Node[] = [];
      collect(this.parse(code) as unknown as Node, places);
      let kept = '';
      let at = 0;
      for (const { start, end } of places) {
        kept += `${code.slice(at, start)}{}`;
        at = end;
      }
      return { code: kept + code.slice(at), map: null };
    },
  };
}

/** The written-out values of all properties named `examples`, in the order of the code. */
function collect(node: unknown, places: Node[]): void {
  if (Array.isArray(node)) {
    for (const one of node) collect(one, places);
    return;
  }
  if (!isNode(node)) return;
  const { key, value } = node as { key?: { name?: string }; value?: unknown };
  if (node.type === 'Property' && key?.name === 'examples' && isNode(value) && value.type === 'ObjectExpression') {
    places.push(value);
    return;
  }
  for (const child of Object.values(node)) collect(child, places);
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
