import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../lib/article/read-article.ts';
import { rangesOf } from '../lib/article/text-map.ts';
import { toReaderSchema, type CheckedPage, type FromPage } from '../lib/notes/protocol.ts';
import { showNotes, type ShownNotes } from '../lib/notes/show-notes.tsx';

/** Set in the extension's own world of the page, which the page cannot see: a second reader must not start. */
const world = globalThis as { riscontroReader?: true };

export default defineUnlistedScript(async () => {
  if (world.riscontroReader) return;
  world.riscontroReader = true;
  let notes: ShownNotes | null = null;

  const checkPage = async () => {
    const { article, textMap } = readArticle(document, { url: location.href });
    const { reading, locale } = await ask({ type: 'check', article });
    notes?.end();
    notes = reading
      ? showNotes(
          reading,
          locale,
          reading.report.findings.map((finding) => ({ finding, ranges: rangesOf(textMap, finding.claim) })),
        )
      : null;
  };

  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id) return;
    const asked = v.parse(toReaderSchema, message);
    switch (asked.type) {
      case 'show':
        notes?.goTo(asked.finding);
        break;
      case 'step':
        notes?.step(asked.by);
        break;
      case 'check-again':
        return checkPage().then(() => true);
    }
    return Promise.resolve(true);
  });
  // A page that comes back by the back button kept its notes, but its tab has forgotten the report.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void checkPage();
  });

  await checkPage();
});

const ask = (message: FromPage) => browser.runtime.sendMessage(message) as Promise<CheckedPage>;
