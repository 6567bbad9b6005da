import type { MarkStyle } from '../settings/settings.ts';

interface Weights {
  /** Widths of the lines, in CSS pixels, from agreement to conflict. */
  lines: [number, number, number];
  /** How much of its colour tints the text's ground, in percent, where sources differ. */
  tint: number;
}

const weights: Record<MarkStyle, Weights> = {
  quiet: { lines: [1, 1, 2], tint: 0 },
  plain: { lines: [1, 2, 3], tint: 12 },
  strong: { lines: [2, 3, 4], tint: 26 },
};

/**
 * The style sheet of the marks. The states are told apart by the form of their line (dotted, dashed, solid), so that no colour
 * is needed; where the browser forces its own colours, lines alone remain. It shows the card too. None of it is printed.
 */
export function highlightStyles(style: MarkStyle): string {
  const { lines, tint } = weights[style];
  return `@media screen {
  riscontro-card {
    --riscontro-card: block;
  }
  ::highlight(riscontro-agrees) {
    text-decoration: underline dotted ${lines[0]}px color-mix(in srgb, currentColor 70%, transparent);
    text-underline-offset: 0.22em;
  }
  ::highlight(riscontro-disputed) {
    background-color: rgb(212 148 30 / ${tint}%);
    text-decoration: underline dashed ${lines[1]}px #b7791f;
    text-underline-offset: 0.22em;
  }
  ::highlight(riscontro-conflicts) {
    background-color: rgb(217 72 15 / ${tint}%);
    text-decoration: underline solid ${lines[2]}px #d9480f;
    text-underline-offset: 0.22em;
  }
  ::highlight(riscontro-current) {
    background-color: rgb(110 140 190 / 32%);
  }
}
@media screen and (forced-colors: active) {
  ::highlight(riscontro-disputed),
  ::highlight(riscontro-conflicts) {
    text-decoration-color: currentColor;
  }
  ::highlight(riscontro-current) {
    background-color: Highlight;
    color: HighlightText;
  }
}
`;
}
