import * as v from 'valibot';

/** What the reader asked to keep on the device: notes called wrong, and reports. */

const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
const moment = v.pipe(
  text(30),
  v.check((written) => Date.parse(written) > 0, 'must be a moment, as 2024-11-13T08:00:00.000Z'),
);
const id = text(200);
const bound = v.nullable(v.number());
const value = v.union([
  v.strictObject({ min: bound, max: bound }),
  v.strictObject({ from: text(10), to: text(10) }),
  v.strictObject({ year: v.number() }),
  v.strictObject({ never: v.literal(true) }),
  v.strictObject({ percent: v.number() }),
  v.strictObject({ number: v.number() }),
]);
const quote = v.strictObject({ exact: text(1_000), prefix: text(100), suffix: text(100) });
const state = v.picklist(['agrees', 'disputed', 'conflicts']);

export const wrongNoteSchema = v.strictObject({
  noted: moment,
  page: text(10_000),
  title: text(10_000),
  pack: id,
  question: id,
  value,
  state,
  target: quote,
});

export const keptReportSchema = v.strictObject({
  kept: moment,
  report: v.strictObject({
    page: text(10_000),
    about: v.boolean(),
    article: v.strictObject({
      title: text(10_000),
      language: text(35),
      published: v.nullable(text(10)),
      source: v.nullable(id),
    }),
    findings: v.pipe(
      v.array(
        v.strictObject({ question: id, value, state, target: quote, agrees: v.array(id), conflicts: v.array(id) }),
      ),
      v.maxLength(10_000),
    ),
  }),
});

/** A note the reader called wrong, with what is needed to look into it: no other page is told. */
export type WrongNote = v.InferOutput<typeof wrongNoteSchema>;

/** A report the reader kept, as `check --json` writes it. */
export type KeptReport = v.InferOutput<typeof keptReportSchema>;

/** Whether two entries are of the same place of the same page. */
export const isSameNote = (left: WrongNote, right: WrongNote): boolean =>
  left.page === right.page &&
  left.question === right.question &&
  left.target.exact === right.target.exact &&
  left.target.prefix === right.target.prefix;
