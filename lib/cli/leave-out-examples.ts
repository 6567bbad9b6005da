import type { Plugin } from 'vite';
import { isNode, replaceNodes, type SyntaxNode } from './replace-nodes.ts';

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
      return { code: replaceNodes(code, this.parse(code), examples, '{}'), map: null };
    },
  };
}

function examples({ type, key, value }: SyntaxNode): SyntaxNode | null {
  const named = type === 'Property' && (key as { name?: string }).name === 'examples';
  return named && isNode(value) && value.type === 'ObjectExpression' ? value : null;
}
