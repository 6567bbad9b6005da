import { useState } from 'preact/hooks';
import type { Store } from '../../settings/store.ts';
import type { Locale } from '../../ui/messages.ts';
import { saveFile } from '../save-file.ts';

interface BackupProps {
  store: Store;
  locale: Locale;
  /** Says that something was done. */
  onDone(text: string): void;
}

/** All that is stored as one file, and back. */
export function Backup({ store, locale, onDone }: BackupProps) {
  const { text } = locale;
  const [refused, setRefused] = useState('');
  const save = async () => {
    saveFile('riscontro-backup.json', 'application/json', `${JSON.stringify(await store.backup(), null, 2)}\n`);
  };
  const restore = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const refusal = await store.restore(await file.text());
    // The same file can be chosen again after it was mended.
    input.value = '';
    if (!refusal) {
      setRefused('');
      onDone(text('options.imported'));
      return;
    }
    const { field } = refusal;
    const reason = field === null ? text('options.import-not-json') : text('options.import-field', { field });
    setRefused(text('options.import-bad', { reason }));
  };
  const reset = async () => {
    await store.reset();
    onDone(text('options.reset-done'));
  };
  return (
    <section aria-labelledby="backup" class="backup">
      <h2 id="backup">{text('options.backup')}</h2>
      <p class="aside">{text('options.backup-more')}</p>
      <p class="buttons">
        <button type="button" class="save" onClick={save}>
          {text('options.export')}
        </button>
        <label class="button">
          {text('options.import')}
          <input
            type="file"
            name="backup"
            accept=".json,application/json"
            aria-describedby="backup-refused"
            onChange={(event) => restore(event.currentTarget)}
          />
        </label>
        <button type="button" class="reset" onClick={reset}>
          {text('options.reset')}
        </button>
      </p>
      <p id="backup-refused" class="refused" role="alert">
        {refused}
      </p>
    </section>
  );
}
