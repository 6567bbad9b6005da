import { useState } from 'preact/hooks';
import type { LoadedPack } from '../../packs/pack-file.ts';
import { largestPackFile } from '../../packs/parse-pack.ts';
import { loadPack, type Refusal } from '../../settings/load-pack.ts';
import { Icon } from '../../ui/Icon.tsx';
import { packCountsOf, type PackCounts } from '../../ui/reading.ts';
import type { OptionsProps } from './options-props.ts';
import { refusalText } from './refusal-text.ts';

/** What articles are compared with: the packs that are built in, and those that the reader has loaded from files. */
export function Packs({ builtIn, loaded, store, locale }: OptionsProps) {
  const { text } = locale;
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<LoadedPack | null>(null);
  const taken = new Set(builtIn.map(({ id }) => id));

  const add = async (file: string, then: (added: LoadedPack) => string) => {
    const added = await loadPack(file, store, taken);
    const isRefused = 'reason' in added;
    setRefused(isRefused ? added : null);
    setSaid(isRefused ? '' : then(added));
    setRemoved(null);
  };
  const load = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    // One that is much too large is not even read.
    if (file.size > largestPackFile) setRefused({ field: null, reason: 'too-large' });
    else
      await add(await file.text(), ({ pack }) => text('options.packs-loaded', { name: nameOf(pack.id, pack.labels) }));
    // The same file can be chosen again after it was mended.
    input.value = '';
  };
  const remove = async (pack: LoadedPack) => {
    await store.dropPack(pack.pack.id);
    setRefused(null);
    setRemoved(pack);
    setSaid(text('options.packs-removed', { name: locale.subject(pack.pack.id) }));
  };
  /** The labels of a pack come with it: the locale that this page was drawn with does not know it yet. */
  const nameOf = (id: string, labels: LoadedPack['pack']['labels']) =>
    (labels[locale.language] ?? labels['en'])?.subject ?? id;
  return (
    <section aria-labelledby="packs" class="packs">
      <h2 id="packs">{text('options.packs')}</h2>
      <p class="aside">{text('options.packs-more')}</p>
      <ul class="entries">
        {builtIn.map((counts) => (
          <li key={counts.id}>
            <PackLine {...{ counts, locale }} />
            <small>{text('options.packs-built-in')}</small>
          </li>
        ))}
        {loaded.map((one) => (
          <li key={one.pack.id}>
            <PackLine counts={packCountsOf(one.pack)} locale={locale} />
            <button
              type="button"
              class="remove"
              title={text('options.remove')}
              aria-label={text('options.remove-named', { name: locale.subject(one.pack.id) })}
              onClick={() => remove(one)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p class="said" role="status">
        {said}{' '}
        {removed && (
          <button type="button" class="undo" onClick={() => add(JSON.stringify(removed.file), () => '')}>
            {text('card.wrong-undo')}
          </button>
        )}
      </p>
      <p class="buttons">
        <label class="button">
          {text('options.packs-load')}
          <input
            type="file"
            name="pack"
            accept=".json,application/json"
            aria-describedby="pack-refused"
            onChange={(event) => load(event.currentTarget)}
          />
        </label>
      </p>
      <p id="pack-refused" class="refused" role="alert">
        {refused && text('options.refused', { reason: refusalText(refused, text) })}
      </p>
    </section>
  );
}

function PackLine({ counts, locale }: { counts: PackCounts } & Pick<OptionsProps, 'locale'>) {
  const { text } = locale;
  const parts = [
    text('options.packs-facts', { count: counts.facts }),
    text('panel.sources', { count: counts.sources }),
  ];
  return (
    <span>
      {locale.subject(counts.id)}
      <small>{parts.join(' · ')}</small>
    </span>
  );
}
