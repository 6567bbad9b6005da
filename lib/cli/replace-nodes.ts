/** A node of a syntax tree, with its place in the code. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/**
 * The code with each node that `choose` picks written as `by`. `choose` gets every node of the tree, and gives it, a part of
 * it, or null; what it picks is not searched further.
 */
export function replaceNodes(
  code: string,
  tree: unknown,
  choose: (node: SyntaxNode) => SyntaxNode | null,
  by: string,
): string {
  const places: SyntaxNode[] = [];
  collect(tree, choose, places);
  let replaced = '';
  let at = 0;
  for (const { start, end } of places) {
    replaced += code.slice(at, start) + by;
    at = end;
  }
  return replaced + code.slice(at);
}

/** The chosen nodes in the order of the code. */
function collect(tree: unknown, choose: (node: SyntaxNode) => SyntaxNode | null, places: SyntaxNode[]): void {
  if (Array.isArray(tree)) {
    for (const one of tree) collect(one, choose, places);
    return;
  }
  if (!isNode(tree)) return;
  const chosen = choose(tree);
  if (chosen) places.push(chosen);
  else for (const child of Object.values(tree)) collect(child, choose, places);
}

/** Whether it is a node of a syntax tree. */
export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value;
