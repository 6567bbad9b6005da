import { reportCsv } from '../../exports/report-csv.ts';
import { reportMarkdown } from '../../exports/report-markdown.ts';
import { webAnnotations } from '../../exports/web-annotations.ts';
import type { Locale } from '../../ui/messages.ts';
import type { Reading } from '../../ui/reading.ts';
import { fileNameOf, saveFile } from '../save-file.ts';

interface ActionsProps {
  reading: Reading;
  locale: Locale;
  /** False where there is not enough room, null where there is nothing to keep. */
  onKeep(): Promise<boolean | null>;
  /** Says that something was done. */
  onDone(text: string): void;
}

/** What a reader can take away of a report. */
export function Actions({ reading, locale, onKeep, onDone }: ActionsProps) {
  const { text } = locale;
  const { title } = reading.report.article;
  const copyMarkdown = async () => {
    await navigator.clipboard.writeText(reportMarkdown(reading, locale));
    onDone(text('panel.copied'));
  };
  const saveAnnotations = () => {
    const annotations = webAnnotations(reading, locale, {
      created: new Date().toISOString(),
      newId: () => `urn:uuid:${crypto.randomUUID()}`,
    });
    const type = 'application/ld+json';
    saveFile(fileNameOf(title, 'jsonld'), type, `${JSON.stringify(annotations, null, 2)}\n`);
    onDone(text('panel.saved'));
  };
  const saveCsv = () => {
    saveFile(fileNameOf(title, 'csv'), 'text/csv', reportCsv(reading, locale));
    onDone(text('panel.saved'));
  };
  const keep = async () => {
    const isKept = await onKeep();
    if (isKept !== null) onDone(text(isKept ? 'panel.kept' : 'no-room'));
  };
  return (
    <details class="actions">
      <summary>{text('panel.actions')}</summary>
      <div>
        <button type="button" class="copy-markdown" onClick={copyMarkdown}>
          {text('panel.copy-markdown')}
        </button>
        <button type="button" class="save-annotations" onClick={saveAnnotations}>
          {text('panel.save-annotations')}
        </button>
        <button type="button" class="save-csv" onClick={saveCsv}>
          {text('panel.save-csv')}
        </button>
        <button type="button" class="keep" onClick={keep}>
          {text('panel.keep')}
        </button>
      </div>
    </details>
  );
}
