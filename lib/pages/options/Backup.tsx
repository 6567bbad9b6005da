import { useState } from 'preact/hooks';
import { backUp, restore } from '../../settings/backup.ts';
import { saveFile } from '../save-file.ts';
import type { OptionsProps } from './options-props.ts';
import { refusalText } from './refusal-text.ts';

interface BackupProps extends Pick<OptionsProps, 'builtIn' | 'store' | 'locale'> {
  /** Says that something was done. */
  onDone(text: string): void;
}

/** All that is stored as one file, and back. */
export function Backup({ builtIn, store, locale, onDone }: BackupProps) {
  const { text } = locale;
  const [refused, setRefused] = useState('');
  const save = async () => {
    saveFile('riscontro-backup.json', 'application/json', `${JSON.stringify(await backUp(store), null, 2)}\n`);
  };
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const refusal = await restore(await file.text(), store, new Set(builtIn.map(({ id }) => id)));
    // The same file can be chosen again after it was mended.
    input.value = '';
    if (!refusal) {
      setRefused('');
      onDone(text('options.imported'));
      return;
    }
    setRefused(text('options.refused', { reason: refusalText(refusal, text) }));
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
            onChange={(event) => read(event.currentTarget)}
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
