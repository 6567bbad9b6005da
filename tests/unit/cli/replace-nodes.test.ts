import { describe, expect, it } from 'vitest';
import { replaceNodes, type SyntaxNode } from '../../../lib/cli/replace-nodes.ts';

const code = 'f(a, g(b, a), c)';
/** The tree of the code's calls and names, as a parser gives it. */
const tree = {
  type: 'Program',
  start: 0,
  end: 16,
  body: [
    call(0, 16, [name(0, 1), name(2, 3), call(5, 12, [name(5, 6), name(7, 8), name(10, 11)]), name(14, 15)]),
    null,
    'no node',
  ],
};

function call(start: number, end: number, parts: SyntaxNode[]): SyntaxNode {
  return { type: 'Call', start, end, parts };
}

function name(start: number, end: number): SyntaxNode {
  return { type: 'Name', start, end, name: code.slice(start, end) };
}

describe('replaceNodes', () => {
  it('replaces each chosen node, and leaves every other sign as it is', () => {
    expect(replaceNodes(code, tree, (node) => (node['name'] === 'a' ? node : null), 'void 0')).toBe(
      'f(void 0, g(b, void 0), c)',
    );
    expect(replaceNodes(code, tree, () => null, 'void 0')).toBe(code);
  });

  it('replaces a part of a node where that is what was chosen', () => {
    const last = ({ parts }: SyntaxNode) =>
      Array.isArray(parts) && parts.length === 3 ? (parts[2] as SyntaxNode) : null;
    expect(replaceNodes(code, tree, last, '{}')).toBe('f(a, g(b, {}), c)');
  });

  it('does not look into what it replaces', () => {
    const inner = (node: SyntaxNode) =>
      node.start === 5 && node.type === 'Call' ? node : node['name'] === 'b' ? node : null;
    expect(replaceNodes(code, tree, inner, '0')).toBe('f(a, 0, c)');
  });
});
