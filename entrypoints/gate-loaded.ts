import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parseSubjects } from '../lib/notes/parse-subjects.ts';
import { watchForSubjects } from '../lib/notes/watch-for-subjects.ts';

/** Both browsers know it by this name; the polyfill is too large for every page. */
declare const chrome: {
  runtime?: { id?: string };
  storage: { local: { get(key: string): Promise<{ subjects?: unknown }> } };
};

/** As the gate's: a second look ends what waited from the first one. */
const world = globalThis as { riscontroLoadedGate?: AbortController };

/** Looks for the subjects of the packs that the reader has loaded. Only who has loaded one has it on their pages. */
export default defineUnlistedScript(async () => {
  world.riscontroLoadedGate?.abort();
  const { signal } = (world.riscontroLoadedGate = new AbortController());
  if (!chrome.runtime?.id) return;
  const { subjects } = await chrome.storage.local.get('subjects');
  const parsed = parseSubjects(subjects);
  if (parsed.length > 0) watchForSubjects(parsed, signal);
});
