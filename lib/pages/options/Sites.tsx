import { useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { siteOf } from '../../settings/site.ts';
import type { Store } from '../../settings/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Locale } from '../../ui/messages.ts';

interface SitesProps {
  settings: Settings;
  store: Store;
  locale: Locale;
}

/** The sites that are left alone: a list to add to and to take from. */
export function Sites({ settings, store, locale }: SitesProps) {
  const { text } = locale;
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(typed);
    if (site === null) return setRefused(typed);
    setRefused(null);
    setTyped('');
    void store.change({ sitesOff: [...new Set([...settings.sitesOff, site])].sort() });
  };
  return (
    <div class="sites">
      <h3>{text('options.sites')}</h3>
      {settings.sitesOff.length === 0 && <p class="aside">{text('options.sites-none')}</p>}
      <ul class="entries">
        {settings.sitesOff.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="remove"
              aria-label={text('options.remove-named', { name: site })}
              title={text('options.remove')}
              onClick={() => store.change({ sitesOff: settings.sitesOff.filter((other) => other !== site) })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add} noValidate>
        <input
          name="site"
          value={typed}
          placeholder="news.example"
          aria-label={text('options.sites-label')}
          aria-invalid={refused !== null}
          aria-describedby="site-refused"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{text('options.sites-add')}</button>
      </form>
      <p id="site-refused" class="refused" role="alert">
        {refused !== null && text('options.sites-bad', { site: refused })}
      </p>
    </div>
  );
}
