import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CardView } from '../lib/notes/card-view.tsx';
import type { CheckedPage, FromPage } from '../lib/notes/protocol.ts';
import { parseToReader } from '../lib/notes/to-reader.ts';
import { readAndShow, type PageReader } from '../lib/notes/read-and-show.ts';
import { readerParts, type ReaderParts } from '../lib/notes/reader-parts.ts';

/** Set in the extension's own world of the page, which the page cannot see: a second reader must not start. */
const world = globalThis as {
  riscontroReader?: PageReader | null;
  riscontroReaderParts?: ReaderParts;
  riscontroCards?: CardView;
  riscontroLocale?: { language: string };
};

/** Both browsers know it by this name; the polyfill is as large as all the rest. */
declare const chrome: {
  runtime: {
    /** Missing once the extension has been updated, switched off or taken away: this script outlives it. */
    id?: string;
    getURL(path: string): string;
    sendMessage(message: FromPage): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (message: unknown, sender: { id?: string }, answer: (answer: unknown) => void) => boolean,
      ): void;
    };
  };
};

const isCutOff = () => !chrome.runtime?.id;

/** The background's answer, which is never undefined; a worker that ends on the way is asked once more, and starts anew. */
async function send(message: FromPage, again = true): Promise<unknown> {
  try {
    const answer = await chrome.runtime.sendMessage(message);
    if (answer !== undefined || !again) return answer;
  } catch (error) {
    if (isCutOff()) return null;
    if (!again) throw error;
  }
  return isCutOff() ? null : send(message, false);
}

export default defineUnlistedScript(() => {
  // The extension's own pages are not read: one takes the parts, to show an example.
  if (location.href.startsWith(chrome.runtime.getURL(''))) {
    world.riscontroReaderParts = readerParts;
    return;
  }
  const isFirst = world.riscontroReader === undefined;
  world.riscontroReader ??= readAndShow({
    ask: (message) => send(message) as Promise<CheckedPage | null>,
    tell: async (message) => (await send(message)) !== false,
    async loadCards({ language }) {
      if (!world.riscontroCards || world.riscontroLocale?.language !== language) await send({ type: 'cards-wanted' });
      return world.riscontroCards ?? null;
    },
    isCutOff,
  });
  if (!isFirst) return;
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== chrome.runtime.id) return false;
    const asked = parseToReader(message);
    const reader = world.riscontroReader;
    if (!asked || !reader) return false;
    if (asked.type === 'end') world.riscontroReader = null;
    void reader.handle(asked).then(answer, () => answer(false));
    return true;
  });
});
