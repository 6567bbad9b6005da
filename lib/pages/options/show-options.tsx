import { render } from 'preact';
import { browser } from 'wxt/browser';
import { onStoreChange, openPage } from '../open-page.ts';
import { Options } from './Options.tsx';
import type { Shortcut } from './options-props.ts';

/** Shows the settings and what is kept, and follows changes made elsewhere. A new language loads the page anew. */
export async function showOptions(root: HTMLElement): Promise<void> {
  const { locale, store } = await openPage();
  document.title = `${locale.text('options.title')} – Riscontro`;
  let { unreadable } = await store.readSettings();
  let language = (await store.settings()).language;

  const readShortcuts = async (): Promise<Shortcut[]> =>
    (await browser.commands.getAll()).map(({ name, shortcut, description }) => ({
      name: name === '_execute_action' ? locale.text('options.shortcut-summary') : (description ?? name ?? ''),
      keys: shortcut || locale.text('options.shortcut-none'),
    }));

  const show = async () => {
    const [settings, wrongNotes, reports, shortcuts] = [
      await store.settings(),
      await store.wrongNotes(),
      await store.reports(),
      await readShortcuts(),
    ];
    if (settings.language !== language) {
      language = settings.language;
      location.reload();
      return;
    }
    render(<Options {...{ settings, unreadable, wrongNotes, reports, shortcuts, store, locale }} />, root);
  };

  onStoreChange(() => {
    // What could not be read is said until the settings are written whole.
    unreadable = [];
    void show();
  });
  await show();
}
