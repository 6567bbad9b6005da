import * as v from 'valibot';
import { PackFault } from './pack-fault.ts';

/**
 * The shape of a pack's files. A pack may come from anywhere, so every text, list and number has a limit;
 * words are compared letter by letter, never compiled into a pattern, so none can run away.
 */
const id = v.pipe(
  v.string(),
  // Things are looked up by their ids in plain objects, which have a “constructor” of their own.
  v.regex(/^(?!constructor$)[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens'),
);
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language tag such as "it"'));
const concepts = v.pipe(v.array(id), v.maxLength(64));
const cost = v.pipe(v.number(), v.minValue(-20), v.maxValue(200));
/** JSON's 1e999 is infinite. */
const number = v.pipe(v.number(), v.minValue(-Number.MAX_VALUE), v.maxValue(Number.MAX_VALUE));
const day = v.pipe(v.string(), v.check(isDay, 'must be a day, YYYY-MM-DD'));
const side = v.optional(v.picklist(['left', 'right']));
const mentionKind = v.picklist(['count', 'date', 'years', 'never', 'share', 'ordinal']);
const valueKind = v.picklist(['count', 'date', 'last-time', 'share', 'ordinal']);

// The library's own tuples would weigh on the background, which shares its file with whoever uses them.
const someIds = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(16),
  v.transform((ids) => ids as [string, ...string[]]),
);
const ends = v.pipe(
  v.array(number),
  v.minLength(2),
  v.maxLength(2),
  v.transform((pair) => pair as [number, number]),
);

const slot = v.strictObject({
  any: concepts,
  reach: v.optional(cost),
  block: v.optional(v.boolean()),
  orElse: v.optional(cost),
  weight: v.optional(cost),
  side,
});
const guard = v.strictObject({ any: concepts, within: v.optional(cost), side, nearerThan: v.optional(concepts) });
const frame = v.strictObject({
  of: v.optional(v.pipe(v.array(mentionKind), v.maxLength(6))),
  counts: v.optional(v.pipe(v.array(v.nullable(id)), v.maxLength(64))),
  slots: v.pipe(v.array(slot), v.maxLength(12)),
  unless: v.optional(v.pipe(v.array(guard), v.maxLength(24))),
  bias: v.optional(cost),
  or: v.optional(v.pipe(v.array(id), v.maxLength(16))),
  and: v.optional(v.pipe(v.array(someIds), v.maxLength(16))),
  range: v.optional(ends),
  done: v.optional(v.boolean()),
  how: v.optional(
    v.pipe(v.array(v.picklist(['full', 'year-added', 'month-added', 'weekday', 'relative'])), v.maxLength(5)),
  ),
  precision: v.optional(v.picklist(['day', 'month', 'year'])),
});
const frames = v.pipe(v.array(frame), v.minLength(1), v.maxLength(24));

/** `pack.json`: questions, decoys and how the subject is told. */
export const packFileSchema = v.strictObject({
  id,
  year: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(3000)),
  subject: v.strictObject({ parties: v.pipe(v.array(concepts), v.minLength(1), v.maxLength(4)), rivals: concepts }),
  /** Every concept the frames use, and what its words mean: what a translator goes by. */
  concepts: v.record(id, line),
  names: concepts,
  peoples: concepts,
  actors: v.optional(v.pipe(v.array(concepts), v.maxLength(64)), []),
  questions: v.pipe(v.array(v.strictObject({ id, kind: valueKind, frames })), v.maxLength(500)),
  decoys: v.pipe(v.array(v.strictObject({ id, frames })), v.maxLength(500)),
});

/** `labels/<language>.json`: what people are told of the pack, in one language of the interface. */
export const labelsFileSchema = v.strictObject({
  subject: line,
  questions: v.record(id, v.strictObject({ label: line, counts: line })),
});

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

/**
 * `words/<language>.json`: the words of each concept and the sentences that show them at work. `subject` holds what the gate looks
 * for in this language, for each party of the subject: written as on the page, and no more than are needed; the engine itself does without.
 */
export const wordsFileSchema = v.strictObject({
  subject: v.optional(v.pipe(v.array(v.pipe(v.array(word), v.maxLength(100))), v.minLength(1), v.maxLength(4))),
  words: v.record(id, v.pipe(v.array(word), v.maxLength(2_000))),
  examples: v.optional(v.record(id, v.pipe(v.array(line), v.maxLength(2_000))), {}),
});

/** `weights.json`: written by `npm run train`. */
export const weightsFileSchema = v.strictObject({
  outcomes: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\+[a-z0-9-]+)*$/, 'must be ids joined by "+"'))),
    v.maxLength(501),
  ),
  scale: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  signs: v.record(
    v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
    v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))), v.maxLength(1_002)),
  ),
});

/** `sources.json`: what is known of each document before it is read. */
export const sourcesFileSchema = v.pipe(
  v.array(
    v.strictObject({ id, title: line, language, published: day, publishedFrom: v.picklist(['read', 'inferred']) }),
  ),
  v.maxLength(2_000),
);

const openEnd = v.nullable(number);
const value = v.union([
  v.pipe(
    v.strictObject({ min: openEnd, max: openEnd }),
    v.check(({ min, max }) => min === null || max === null || min <= max, 'must not end before it begins'),
  ),
  v.pipe(
    v.strictObject({ from: day, to: day }),
    v.check(({ from, to }) => from <= to, 'must not end before it begins'),
  ),
  v.strictObject({ year: v.pipe(v.number(), v.integer(), v.minValue(-9_999), v.maxValue(9_999)) }),
  v.strictObject({ never: v.literal(true) }),
  v.strictObject({ percent: number }),
  v.strictObject({ number }),
]);

/** `facts.json`: written by `npm run facts`. */
export const factsFileSchema = v.strictObject({
  digests: v.record(id, v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'))),
  shingles: v.record(id, v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(20_000))),
  facts: v.pipe(
    v.array(
      v.strictObject({
        question: id,
        value,
        source: id,
        paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
        offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    v.maxLength(200_000),
  ),
});

/** `subject.json`: what the gate looks for on every page, in all languages at once; written by `npm run languages`. */
export const subjectFileSchema = v.strictObject({
  id,
  groups: v.pipe(v.array(v.pipe(v.array(word), v.minLength(1), v.maxLength(200))), v.minLength(1), v.maxLength(4)),
});

/**
 * Parses one file of a pack.
 * @throws PackFault that names the file and the field that is wrong.
 */
export function parsePackFile<const S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  path: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new PackFault('unreadable', path, v.getDotPath(issue), issue.message);
}

/** Whether a text is a day of the calendar: there is no 30 February. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
