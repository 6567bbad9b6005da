import { useState } from 'preact/hooks';
import { markStyles } from '../../settings/settings.ts';
import { interfaceLanguages } from '../../ui/interface-language.ts';
import { ownName } from '../../ui/own-name.ts';
import { Backup } from './Backup.tsx';
import { KeptReports, WrongNotes } from './Kept.tsx';
import { MarksPreview } from './MarksPreview.tsx';
import type { OptionsProps } from './options-props.ts';
import { Packs } from './Packs.tsx';
import { Sites } from './Sites.tsx';

/** Everything the reader can choose, and everything that is kept. Each change is stored as it is made. */
export function Options(props: OptionsProps) {
  const { settings, unreadable, shortcuts, store, locale } = props;
  const { text } = locale;
  const [said, setSaid] = useState('');
  return (
    <>
      <header>
        <img src="/icon-48.png" width="36" height="36" alt="" />
        <h1>{text('options.title')}</h1>
      </header>
      <p class="said" role="status">
        {said || (unreadable.length > 0 && text('options.recovered', { fields: unreadable.join(', ') }))}
      </p>

      <section aria-labelledby="checking">
        <h2 id="checking">{text('options.checking')}</h2>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            name="paused"
            checked={settings.paused}
            onChange={(event) => store.change({ paused: event.currentTarget.checked })}
          />
          <span>{text('options.paused')}</span>
        </label>
        <Sites {...{ settings, store, locale }} />
      </section>

      <section aria-labelledby="marks">
        <h2 id="marks">{text('options.states')}</h2>
        <div class="choices">
          {(['agrees', 'disputed', 'conflicts'] as const).map((state) => (
            <label key={state} class={`switch ${state}`}>
              <input
                type="checkbox"
                name={`mark-${state}`}
                checked={settings.marks[state]}
                onChange={(event) =>
                  store.change({ marks: { ...settings.marks, [state]: event.currentTarget.checked } })
                }
              />
              <span>{text(`state.${state}`)}</span>
            </label>
          ))}
        </div>
        <p class="aside">{text('options.states-more')}</p>
        <fieldset>
          <legend>{text('options.style')}</legend>
          {markStyles.map((style) => (
            <label key={style} class="switch">
              <input
                type="radio"
                name="style"
                value={style}
                checked={settings.style === style}
                onChange={() => store.change({ style })}
              />
              <span>{text(`options.style-${style}`)}</span>
            </label>
          ))}
        </fieldset>
        <MarksPreview {...{ settings, locale }} />
      </section>

      <section aria-labelledby="language">
        <h2 id="language">{text('options.language')}</h2>
        <select
          name="language"
          aria-labelledby="language"
          value={settings.language ?? ''}
          onChange={(event) => store.change({ language: event.currentTarget.value || null })}
        >
          <option value="">{text('options.language-auto')}</option>
          {interfaceLanguages.map((language) => (
            <option key={language} value={language} lang={language}>
              {ownName(language)}
            </option>
          ))}
        </select>
        <p class="aside">{text('options.language-more')}</p>
      </section>

      <section aria-labelledby="shortcuts">
        <h2 id="shortcuts">{text('options.shortcuts')}</h2>
        <dl class="shortcuts">
          {shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <p class="aside">{text('options.shortcuts-more')}</p>
      </section>

      <Packs {...props} />
      <WrongNotes {...props} />
      <KeptReports {...props} />
      <Backup {...props} onDone={setSaid} />

      <section aria-labelledby="privacy">
        <h2 id="privacy">{text('options.privacy')}</h2>
        <ul class="plain">
          <li>{text('options.privacy-read')}</li>
          <li>{text('options.privacy-kept')}</li>
          <li>{text('options.privacy-sent')}</li>
        </ul>
      </section>
    </>
  );
}
