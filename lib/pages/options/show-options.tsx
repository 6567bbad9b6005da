import { render } from 'preact';
import { browser } from 'wxt/browser';
import { packLabels } from '../../ui/reading.ts';
import { withLabels } from '../../ui/messages.ts';
import { ask, onStoreChange, openPage } from '../open-page.ts';
import { Options } from './Options.tsx';
import type { Shortcut } from './options-props.ts';

/** Shows the settings and what is kept, and follows changes made elsewhere. A new language loads the page anew. */
export async function showOptions(root: HTMLElement): Promise<void> {
  const { locale: own, store } = await openPage();
  document.title = `${own.text('options.title')} – Riscontro`;
  const builtIn = await ask({ type: 'built-in' });
  let { unreadable } = await store.readSettings();
  let language = (await store.settings()).language;

  const readShortcuts = async (): Promise<Shortcut[]> =>
    (await browser.commands.getAll()).map(({ name, shortcut, description }) => ({
      name: name === '_execute_action' ? own.text('options.shortcut-summary') : (description ?? name ?? ''),
      keys: shortcut || own.text('options.shortcut-none'),
    }));

  const show = async () => {
    const [settings, wrongNotes, reports, loaded, shortcuts] = [
      await store.settings(),
      await store.wrongNotes(),
      await store.reports(),
      await store.packs(),
      await readShortcuts(),
    ];
    if (settings.language !== language) {
      language = settings.language;
      location.reload();
      return;
    }
    const labels = packLabels(
      loaded.map(({ pack }) => pack),
      own.language,
    );
    const locale = withLabels(own, labels);
    const kept = { wrongNotes, reports, builtIn, loaded };
    render(<Options {...{ settings, unreadable, ...kept, shortcuts, store, locale }} />, root);
  };

  onStoreChange(() => {
    // What could not be read is said until the settings are written whole.
    unreadable = [];
    void show();
  });
  await show();
}
