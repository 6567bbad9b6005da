import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Subject } from '../lib/notes/may-be-on-subject.ts';
import { watchForSubjects } from '../lib/notes/watch-for-subjects.ts';

const subjects = Object.values(
  import.meta.glob<Subject>('../assets/packs/*/subject.json', { eager: true, import: 'default' }),
);

/** The gate's own world outlives a second look that the background asks for: what waited from the first one ends. */
const world = globalThis as { riscontroGate?: AbortController };

/**
 * Looks on every page for the subjects of the packs that are built in.
 *
 * An unlisted script named by the manifest, not a WXT content script: those announce themselves to the page by an event
 * and a message, and bring the polyfill along.
 */
export default defineUnlistedScript(() => {
  world.riscontroGate?.abort();
  const { signal } = (world.riscontroGate = new AbortController());
  watchForSubjects(subjects, signal);
});
