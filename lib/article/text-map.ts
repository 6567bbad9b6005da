/** `[start, start + length)` of the article's text stands in `node` at `[from, from + length)`, unit for unit. */
export interface TextPiece {
  node: Text;
  from: number;
  start: number;
  length: number;
}

/**
 * Where the article's text stands on its page: pieces in the order of the text, none overlapping.
 * What no piece covers (blank lines between blocks, a line break from `<br>`) has no place of its own on the page.
 */
export interface TextMap {
  /** Those of one text node follow one another. */
  pieces: readonly TextPiece[];
}

/** `[from, to)` of one text node. */
export interface TextStretch {
  node: Text;
  from: number;
  to: number;
}

/**
 * The parts of the page's text nodes that a span of the article's text covers, one per node, in order.
 * Inside a node a stretch runs on over what the text leaves out (soft hyphens, collapsed spaces).
 */
export function stretchesOf(textMap: TextMap, span: { start: number; end: number }): TextStretch[] {
  const stretches: TextStretch[] = [];
  let last: TextStretch | undefined;
  for (let i = firstEndingAfter(textMap.pieces, span.start); i < textMap.pieces.length; i += 1) {
    const piece = textMap.pieces[i]!;
    if (piece.start >= span.end) break;
    const from = piece.from + Math.max(0, span.start - piece.start);
    const to = piece.from + Math.min(piece.length, span.end - piece.start);
    if (to <= from) continue;
    if (last?.node === piece.node) last.to = to;
    else stretches.push((last = { node: piece.node, from, to }));
  }
  return stretches;
}

/**
 * One live Range per text node under a span of the article's text. One range from end to end would also mark what the
 * text leaves out in between (footnote marks, hidden words), and a StaticRange has no rectangles to hit or scroll to.
 * Empty where the nodes have been shortened meanwhile: the page changed and must be read again.
 */
export function rangesOf(textMap: TextMap, span: { start: number; end: number }): Range[] {
  const stretches = stretchesOf(textMap, span);
  // Not by `data`: Firefox hands over a copy of the node's whole text each time it is asked for.
  if (stretches.some(({ node, to }) => to > node.length)) return [];
  return stretches.map(({ node, from, to }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
}

/**
 * Whether the ranges made for a span still stand under it. A page that writes a node's text anew, even the same text, leaves them
 * empty at the node's beginning.
 */
export function areRangesOf(textMap: TextMap, span: { start: number; end: number }, ranges: readonly Range[]): boolean {
  const stretches = stretchesOf(textMap, span);
  return (
    stretches.length === ranges.length &&
    stretches.every(({ node, from, to }, i) => {
      const { startContainer, startOffset, endOffset } = ranges[i]!;
      return startContainer === node && startOffset === from && endOffset === to;
    })
  );
}

function firstEndingAfter(pieces: readonly TextPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start + pieces[middle]!.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
