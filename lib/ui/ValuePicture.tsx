import type { Finding } from '../findings/finding.ts';
import type { Value, ValueKind } from '../mentions/value.ts';
import type { Locale } from './messages.ts';
import { valueLine, type LineValue } from './value-line.ts';

interface ValuePictureProps {
  /** The article's own values: one, or all that it gives for the question. */
  own: Value[];
  finding: Pick<Finding, 'answers'>;
  kind: ValueKind;
  locale: Locale;
  /** Width and type size in CSS pixels, the same in every surface: a picture is drawn, never stretched. */
  width?: number;
}

const height = 58;
const axis = 26;
/** Radius of a source's dot, and how far one stands above the other. */
const radius = 3.6;
const step = 8.4;

/**
 * A dot strip of figures or a time line of dates: a dot for each source above the line (filled where it agrees, a ring where
 * it differs), the article's own value as a wedge under it; ranges and bounds as bars. The list beside it says the same in
 * words, so it is silent for screen readers.
 */
export function ValuePicture({ own, finding, kind, locale, width = 312 }: ValuePictureProps) {
  const values = valueLine(own, finding, kind, locale);
  const labels = placeLabels(values, width);
  return (
    <svg class="picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path class="axis" d={`M0 ${axis}H${width}`} />
      {values.map((value) => (
        <ValueMark key={value.text} {...{ value, width }} />
      ))}
      {labels.map(({ value, x, anchor }) => (
        <text key={value.text} class={value.article ? 'own' : ''} x={x} y={height - 6} text-anchor={anchor}>
          {value.text}
        </text>
      ))}
    </svg>
  );
}

function ValueMark({ value, width }: { value: LineValue; width: number }) {
  const [from, to] = [value.from * width, value.to * width];
  const middle = middleOf(value) * width;
  const isBar = to - from > 2 * radius;
  return (
    <g class={value.agrees ? 'agrees' : 'conflicts'}>
      {isBar && (
        <path
          class={`bar${value.openFrom || value.openTo ? ' open' : ''}`}
          d={`M${value.openFrom ? 0 : from} ${axis}H${value.openTo ? width : to}${value.openFrom ? '' : `M${from} ${axis - 3}v6`}${value.openTo ? '' : `M${to} ${axis - 3}v6`}`}
        />
      )}
      {Array.from({ length: Math.min(value.sources, 3) }, (_, i) => (
        <circle key={i} cx={middle} cy={axis - 6 - i * step + 0.8} r={radius} />
      ))}
      {value.article && <path class="wedge" d={`M${middle} ${axis + 2}l5 8h-10z`} />}
    </g>
  );
}

const middleOf = ({ from, to, openFrom, openTo }: LineValue): number =>
  openFrom === openTo ? (from + to) / 2 : openTo ? from : to;

/** About how wide a letter of the labels is: enough to keep two apart. */
const letter = 6.1;
const wideLetter = 11;

/** Writes each value under its place, the article's own first, and leaves out what would touch another. */
function placeLabels(values: LineValue[], width: number) {
  const placed: { value: LineValue; x: number; anchor: 'start' | 'middle' | 'end'; left: number; right: number }[] = [];
  for (const value of [...values].sort((a, b) => Number(b.article) - Number(a.article) || b.sources - a.sources)) {
    const length = [...value.text].reduce((sum, sign) => sum + (sign > '\u2E80' ? wideLetter : letter), 0);
    const middle = middleOf(value) * width;
    const left = Math.max(0, Math.min(middle - length / 2, width - length));
    const anchor = left === 0 ? 'start' : left === width - length ? 'end' : 'middle';
    if (placed.some((other) => left < other.right + 8 && other.left < left + length + 8)) continue;
    const x = anchor === 'start' ? 0 : anchor === 'end' ? width : middle;
    placed.push({ value, x, anchor, left, right: left + length });
  }
  return placed;
}
