import { render } from 'preact';
import { browser } from 'wxt/browser';
import { looksAnywhere } from '../../background/site-access.ts';
import type { CardView } from '../../notes/card-view.tsx';
import { highlightStyles } from '../../notes/highlight-styles.ts';
import type { ReaderParts } from '../../notes/reader-parts.ts';
import { ask, loadScript, openPage } from '../open-page.ts';
import { Welcome } from './Welcome.tsx';

/** Where the very scripts that read pages and draw cards there leave what they bring. */
const world = globalThis as { riscontroReaderParts?: ReaderParts; riscontroCards?: CardView };

/** The day the example came out: its figures are told as of then. */
const published = '2024-11-06';

/** Shows what Riscontro does on a live example, by the same reader and the same check as on any page. */
export async function showWelcome(root: HTMLElement): Promise<void> {
  const { locale, store } = await openPage();
  const { style } = await store.settings();
  document.title = `${locale.text('welcome.title')} – Riscontro`;
  const openOwn = (path: '/options.html' | '/sources.html') =>
    void browser.tabs.create({ url: browser.runtime.getURL(path) });

  const isOnClick = !(await looksAnywhere());

  let onShow: () => void = () => undefined;
  render(
    <>
      <style>{highlightStyles(style)}</style>
      <Welcome
        locale={locale}
        isOnClick={isOnClick}
        onShow={() => onShow()}
        openSettings={() => openOwn('/options.html')}
        openSources={() => openOwn('/sources.html')}
      />
    </>,
    root,
  );

  const example = root.querySelector('article.example')!;
  await loadScript('/reader.js');
  const { readArticle, rangesOf, showNotes } = world.riscontroReaderParts!;
  const { article, textMap } = readArticle(document, { isChosen: (element) => example.contains(element) });
  const { reading, wrong, language } = await ask({
    type: 'check-example',
    article: { ...article, url: null, published: { date: published, from: 'given' } },
  });
  if (!reading) return;
  const shown = {
    reading,
    language,
    notes: reading.report.findings.map((finding) => ({ finding, ranges: rangesOf(textMap, finding.claim) })),
    marks: { agrees: true, disputed: true, conflicts: true },
    wrong: new Set(wrong),
    onWrong: () => Promise.resolve(true),
  };
  const notes = showNotes(shown, { loadCards, isCutOff: () => false });
  onShow = () => void notes.step(1);
}

async function loadCards(): Promise<CardView> {
  if (!world.riscontroCards) await loadScript('/card.js');
  return world.riscontroCards!;
}
