/** Pages that exist to be photographed for the stores: what they show of the extension is pictures of it, or its own words. */

/** Two screenshots as one: an article and what stands beside it. Both are PNGs in base64, at the size they are shown in. */
export const sideBySide = (left: string, right: string): string => `<!doctype html>
<style>
  body { display: flex; margin: 0; }
  img:last-child { box-shadow: 0 0 0 1px #d5d2cc; }
</style>
<img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`;

interface Tile {
  /** The icon as SVG. */
  icon: string;
  name: string;
  claim: string;
  /** What the marks mean: agrees, disputed, conflicts. */
  states: [string, string, string];
}

/** The small tile of Chrome's store: the name, and the three marks as they are drawn under words. */
export const promoTile = ({
  icon,
  name,
  claim,
  states: [agrees, disputed, conflicts],
}: Tile): string => `<!doctype html>
<style>
  body {
    background: #fffefc; color: #1c222c; font: 19px/1.3 'Noto Sans', system-ui, sans-serif;
    align-content: center; height: 100vh; margin: 0; padding: 0 44px;
  }
  header { align-items: center; display: flex; gap: 16px; }
  svg { height: 72px; width: 72px; }
  h1 { font: 600 38px/1.1 'Noto Serif', Georgia, serif; margin: 0; }
  h1 + p { color: #5b6370; margin: 3px 0 0; }
  main { display: grid; gap: 11px; margin-top: 28px; }
  span { text-underline-offset: 0.24em; }
  .agrees { text-decoration: underline dotted 2px #2c7454; }
  .disputed { text-decoration: underline dashed 2px #b7791f; }
  .conflicts { text-decoration: underline solid 3px #d9480f; }
</style>
<header>${icon}<div><h1>${name}</h1><p>${claim}</p></div></header>
<main>
  <div><span class="agrees">${agrees}</span></div>
  <div><span class="disputed">${disputed}</span></div>
  <div><span class="conflicts">${conflicts}</span></div>
</main>`;
