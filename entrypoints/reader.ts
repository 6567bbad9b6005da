import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CheckedPage, FromPage } from '../lib/notes/protocol.ts';
import { parseToReader } from '../lib/notes/to-reader.ts';
import { readAndShow, type PageReader } from '../lib/notes/read-and-show.ts';

/** Set in the extension's own world of the page, which the page cannot see: a second reader must not start. */
const world = globalThis as { riscontroReader?: PageReader | null };

/** Both browsers know it by this name; the polyfill is as large as all the rest. */
declare const chrome: {
  runtime: {
    id: string;
    sendMessage(message: FromPage): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (message: unknown, sender: { id?: string }, answer: (answer: unknown) => void) => boolean,
      ): void;
    };
  };
};

export default defineUnlistedScript(() => {
  const isFirst = world.riscontroReader === undefined;
  world.riscontroReader ??= readAndShow({
    ask: (message) => chrome.runtime.sendMessage(message) as Promise<CheckedPage>,
    tell: (message) => void chrome.runtime.sendMessage(message),
  });
  if (!isFirst) return;
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== chrome.runtime.id) return false;
    const asked = parseToReader(message);
    const reader = world.riscontroReader;
    if (!asked || !reader) return false;
    if (asked.type === 'end') world.riscontroReader = null;
    void reader.handle(asked).then(answer);
    return true;
  });
});
