import type { ReportJson } from '../../report/report-json.ts';
import { formatDay } from '../../ui/format-value.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { saveFile } from '../save-file.ts';
import type { OptionsProps } from './options-props.ts';

/** The notes that the reader called wrong. */
export function WrongNotes({ wrongNotes, store, locale }: OptionsProps) {
  const { text } = locale;
  return (
    <section aria-labelledby="wrong" class="wrong">
      <h2 id="wrong">{text('options.wrong')}</h2>
      {wrongNotes.length === 0 ? (
        <p class="aside">{text('options.wrong-none')}</p>
      ) : (
        <>
          <ul class="entries">
            {wrongNotes.map((note) => (
              <li key={`${note.page} ${note.question} ${note.target.prefix}${note.target.exact}`} class={note.state}>
                <StateMark state={note.state} />
                <span>
                  {locale.question(note.pack, note.question).label}: <q>{note.target.exact}</q>
                  <a href={note.page} rel="noreferrer">
                    {note.title || note.page}
                  </a>
                </span>
                <button
                  type="button"
                  class="remove"
                  title={text('options.remove')}
                  aria-label={text('options.remove-named', { name: note.target.exact })}
                  onClick={() => store.dropWrongNote(note)}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <p class="buttons">
            <button type="button" onClick={() => saveJson('riscontro-notes.json', wrongNotes)}>
              {text('options.export')}
            </button>
            <button type="button" onClick={() => store.clearWrongNotes()}>
              {text('options.clear')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** The reports that the reader kept. */
export function KeptReports({ reports, store, locale }: OptionsProps) {
  const { text } = locale;
  return (
    <section aria-labelledby="reports" class="reports">
      <h2 id="reports">{text('options.reports')}</h2>
      {reports.length === 0 ? (
        <p class="aside">{text('options.reports-none')}</p>
      ) : (
        <>
          <ul class="entries">
            {reports.map(({ kept, report }) => (
              <li key={report.page}>
                <span>
                  <a href={report.page} rel="noreferrer">
                    {report.article.title || report.page}
                  </a>
                  <small>
                    {formatDay(kept.slice(0, 10), locale)} · {countsOf(report, text)}
                  </small>
                </span>
                <button
                  type="button"
                  class="remove"
                  title={text('options.remove')}
                  aria-label={text('options.remove-named', { name: report.article.title })}
                  onClick={() => store.dropReport(report.page)}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <p class="buttons">
            <button type="button" onClick={() => saveJson('riscontro-reports.json', reports)}>
              {text('options.export')}
            </button>
            <button type="button" onClick={() => store.clearReports()}>
              {text('options.clear')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** "9 agree, 2 disputed, 1 conflicts". */
function countsOf({ findings }: ReportJson, text: OptionsProps['locale']['text']): string {
  const parts = (['agrees', 'disputed', 'conflicts'] as const).flatMap((state) => {
    const count = findings.filter((finding) => finding.state === state).length;
    return count > 0 ? [text(`coverage.${state}`, { count })] : [];
  });
  return parts.join(text('coverage.comma'));
}

const saveJson = (name: string, data: unknown): void =>
  saveFile(name, 'application/json', `${JSON.stringify(data, null, 2)}\n`);
