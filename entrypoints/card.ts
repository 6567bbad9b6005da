import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardView, type CardView } from '../lib/notes/card-view.tsx';

/** Where the reader of the page finds it: in the extension's own world, which the page cannot see. */
const world = globalThis as { riscontroCards?: CardView };

/** Draws cards. It is most of what a page's notes need, so it comes only when the first one is wanted. */
export default defineUnlistedScript(() => {
  world.riscontroCards ??= cardView();
});
