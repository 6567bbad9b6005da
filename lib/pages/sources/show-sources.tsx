import { render } from 'preact';
import { ask, openPage } from '../open-page.ts';
import { Sources } from './Sources.tsx';

/** Shows the whole fact base. */
export async function showSources(root: HTMLElement): Promise<void> {
  const { locale } = await openPage();
  document.title = `${locale.text('sources.title')} – Riscontro`;
  const packs = await ask({ type: 'packs' });
  render(<Sources packs={packs} locale={locale} />, root);
}
