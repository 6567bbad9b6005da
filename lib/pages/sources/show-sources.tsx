import { render } from 'preact';
import type { FactList } from '../../ui/reading.ts';
import { withLabels } from '../../ui/messages.ts';
import { ask, openPage } from '../open-page.ts';
import { Sources } from './Sources.tsx';

/** Shows the whole fact base. */
export async function showSources(root: HTMLElement): Promise<void> {
  const { locale } = await openPage();
  document.title = `${locale.text('sources.title')} – Riscontro`;
  const packs = await ask({ type: 'packs' });
  const labels = Object.assign({}, ...packs.map((list) => list.labels)) as FactList['labels'];
  render(<Sources packs={packs} locale={withLabels(locale, labels)} />, root);
}
