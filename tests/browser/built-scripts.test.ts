import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ways to run text as code, to put text into a page as elements, and to reach another computer. */
const forbidden =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write(?:ln)?|createContextualFragment|setHTMLUnsafe|eval|Function\(|importScripts|import\(|fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|dangerouslySetInnerHTML|externally_connectable)\b/g;

/**
 * What is left of libraries, each with why it does nothing. Preact reads `innerHTML`, and no longer writes it, for
 * `dangerouslySetInnerHTML`, which no component of ours has; the polyfill's table names the API `devtools.inspectedWindow.eval`,
 * which only a devtools page has.
 */
const unreachable = [
  /\w+\.__html==\w+\.__html\|\|\(\w+\.__html,\w+\.innerHTML\)/g,
  /"dangerouslySetInnerHTML"==|\bdangerouslySetInnerHTML:/g,
  /inspectedWindow:\{eval:\{minArgs:1,maxArgs:2,singleCallbackArg:!1\}\}/g,
];

/** Addresses that stand in the scripts: names of vocabularies, which nobody asks for. */
const names = [
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/ns/anno.jsonld',
];

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

describe.each(['chrome', 'firefox'])('what is built for %s', (name) => {
  const folder = `.output/${name}-mv3`;
  const files = globSync(`${folder}/**/*.{js,html,css}`, { cwd: root });

  it('runs no text as code, writes no HTML, and has no way to another computer', () => {
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) => {
      const rest = unreachable.reduce((script, known) => script.replace(known, ''), read(file));
      return [...rest.matchAll(forbidden)].map(([word]) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  it('names no address that could be asked for', () => {
    const addresses = files.flatMap((file) => read(file).match(/\b(?:https?|wss?|ftp):\/\/[\w.-]+[\w./-]*/g) ?? []);
    expect([...new Set(addresses)].sort()).toEqual(names);
  });

  it('loads only its own files into its pages, and no script that stands in them', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const page of pages) {
      const html = read(page);
      expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path!.charAt(0)).join('')).toMatch(
        /^\/+$/,
      );
      expect(html.match(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/g), page).toBeNull();
    }
  });
});

it('no component writes HTML of its own', () => {
  const sources = globSync(['lib/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'], { cwd: root });
  expect(sources.filter((file) => /dangerouslySetInnerHTML|__html/.test(read(file)))).toEqual([]);
});
