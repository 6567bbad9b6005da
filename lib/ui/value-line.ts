import type { Finding } from '../findings/finding.ts';
import { agree } from '../mentions/agree.ts';
import type { Value, ValueKind } from '../mentions/value.ts';
import { extentOf, type Extent } from './extent.ts';
import { formatValue } from './format-value.ts';
import type { Locale } from './messages.ts';

/** One value on the line, with everybody who gives it. Places are parts of the line's length, 0 at its left end and 1 at its right. */
export interface LineValue {
  /** The value in the interface's words. */
  text: string;
  /** Where it begins and ends; the same for a single figure or day. */
  from: number;
  to: number;
  /** Whether it goes on beyond its begin or end without a limit ("at least"). */
  openFrom: boolean;
  openTo: boolean;
  /** How many sources give it, and whether they agree with the article; on which the article itself stands. */
  sources: number;
  agrees: boolean;
  article: boolean;
}

/** Room at both ends of the line, so that a mark at its end is whole. */
const margin = 0.08;
/** Room for "never" on the left, where the line has no place for it. */
const neverAt = 0.04;

/**
 * Puts the article's value and all answers to one question on a line: to scale, or, where the largest figure is more than
 * thirty times the smallest, by their logarithms. The same value given by several sources is one entry.
 */
export function valueLine(
  own: Value[],
  findings: Pick<Finding, 'answers'>,
  kind: ValueKind,
  locale: Locale,
): LineValue[] {
  const entries = new Map<string, Omit<LineValue, 'from' | 'to' | 'openFrom' | 'openTo'> & { extent: Extent | null }>();
  // A source that holds several values agrees with the article by one of them: here each value is judged for itself.
  const agrees = (value: Value) => own.length === 0 || own.some((one) => agree(value, one));
  const add = (value: Value, isSource: boolean) => {
    const text = formatValue(value, kind, locale);
    const entry = entries.get(text) ?? {
      text,
      extent: extentOf(value, kind),
      sources: 0,
      agrees: agrees(value),
      article: false,
    };
    if (isSource) entry.sources += 1;
    else entry.article = true;
    entries.set(text, entry);
  };
  for (const { facts } of findings.answers) {
    const seen = new Set<string>();
    for (const { value } of facts) {
      const text = formatValue(value, kind, locale);
      if (!seen.has(text)) add(value, true);
      seen.add(text);
    }
  }
  for (const value of own) add(value, false);

  const place = scaleFor(
    [...entries.values()].flatMap(({ extent }) => (extent ? [extent] : [])),
    kind,
  );
  return [...entries.values()]
    .map(({ extent, ...entry }) => ({
      ...entry,
      from: extent ? (extent.from === null ? 0 : place(extent.from)) : neverAt,
      to: extent ? (extent.to === null ? 1 : place(extent.to)) : neverAt,
      openFrom: extent?.from === null,
      openTo: extent?.to === null,
    }))
    .sort((left, right) => left.from + left.to - right.from - right.to);
}

/** The place of a point on the line. */
function scaleFor(extents: Extent[], kind: ValueKind): (at: number) => number {
  const ends = extents.flatMap(({ from, to }) => [from, to]).filter((end) => end !== null);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low === high) return () => 0.5;
  const byLogarithm = kind === 'count' && low > 0 && high / low > 30;
  const measure = byLogarithm ? Math.log : (at: number) => at;
  const [first, length] = [measure(low), measure(high) - measure(low)];
  return (at) => margin + ((measure(at) - first) / length) * (1 - 2 * margin);
}
