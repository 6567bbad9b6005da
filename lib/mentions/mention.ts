import type { Count, DateRange, Ordinal, Share } from './value.ts';

/** `[start, end)` in the article's text, UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A figure or date as the article writes it, before anybody asks what it is about.
 *
 * The span covers the figure and what belongs to its notation ("12mila", "3.2 million", "19 June 2024", "the 11th",
 * "last year", "24 anni", "prima … in assoluto"), not its bound ("at least") nor the noun it counts.
 * Two mentions of different kinds may share a span: "2000" is a year and a count until its words decide.
 */
export type Mention =
  | (Span & { kind: 'count'; value: Count; unit: CountUnit | null })
  | (Span & { kind: 'date'; value: DateRange; precision: DatePrecision; how: DateReading; tense: Tense })
  /** "24 years", "ventiquattro anni fa": a span of whole years that may count back to a last time. */
  | (Span & { kind: 'years'; value: { years: number } })
  /** "first ever", "mai prima": what says that something never happened before. */
  | (Span & { kind: 'never'; value: { never: true } })
  | (Span & { kind: 'share'; value: Share })
  /** A number after (or before) a word for an article, point or clause, or an ordinal in words or digits. */
  | (Span & { kind: 'ordinal'; value: Ordinal });

export type MentionKind = Mention['kind'];

/** A unit printed right at the figure, which rules out that it counts people or things: "$1.2 billion", "86 minutes", "152 mm". */
export type CountUnit = 'money' | 'measure' | 'duration';

export type DatePrecision = 'day' | 'month' | 'year';

/** How the words of its sentence tell a date: as past, as yet to come, or neither. */
export type Tense = 'past' | 'future' | null;

/** How a date came to its full value: for "how was this read" and for rules that trust some readings less. */
export type DateReading =
  | 'full' // as printed
  | 'year-added' // "19 June": year from the publication date and the tense
  | 'month-added' // "the 11th", "il 6": month (and year) from the date named before
  | 'weekday' // "Wednesday", against the publication date
  | 'relative'; // "today", "next month", "l'anno scorso"
