import type { Random } from './random.ts';

/** The markup of a text inside a block: in one piece, or split over elements that may stand in the middle of a word or figure. */
export function inlineMarkup(text: string, random: Random): string {
  if (random.chance(0.5)) return escape(text, random);
  const pieces = cut(text, random);
  return pieces.map((piece) => wrapped(escape(piece, random), random)).join('');
}

/** A block around markup: an element of some kind, closed or not, with the attributes that readers go by. */
export function blockMarkup(inner: string, language: string, random: Random): string {
  const name = random.chance(0.5) ? 'p' : random.pick(blockNames);
  const attributes = random.chance(0.25) ? ` ${random.pick(blockAttributes)(language, random)}` : '';
  return `<${name}${attributes}>${inner}${random.chance(0.08) ? '' : `</${name}>`}`;
}

/** What stands between two blocks, or around several of them. */
export function oddMarkup(inner: string, random: Random): string {
  return random.pick(surroundings)(inner, random);
}

const blockNames = (
  'p div li td th h1 h2 h3 h6 blockquote pre figcaption caption dt dd span section article main aside summary center address ' +
  'x-block label legend header footer nav form ul table tr body html plaintext xmp'
).split(' ');

const tags = [
  'amp-ad',
  'x',
  'EN',
  'en_US',
  'und',
  '',
  '  it  ',
  'zh-Hans-CN',
  'jp',
  'ua',
  '*',
  'i-klingon',
  '-',
  'q'.repeat(300),
  '\u0000',
];

const blockAttributes: ((language: string, random: Random) => string)[] = [
  (_, random) => `lang="${random.pick(tags)}"`,
  (language) => `lang=${language}`,
  (_, random) => `xml:lang='${random.pick(tags)}' LANG`,
  () => 'hidden',
  () => 'style="display:none"',
  () => 'style="white-space: pre-wrap"',
  () => 'aria-hidden="true"',
  () => 'role=heading aria-level=99',
  () => 'role="main"',
  () => 'itemprop="articleBody"',
  () => 'itemprop="datePublished" content="+275760-09-13"',
  () => 'class="related share-bar"',
  () => 'class="article__body" id="comments"',
  () => `class="${'a'.repeat(2000)}"`,
  () => '"=\'< a==b onclick',
  () => 'dir=rtl contenteditable',
];

const inlineNames =
  'b i em span a sup sub time mark q bdo bdi ruby font small u x-word code abbr del s wbr label button'.split(' ');
const inlineAttributes = [
  ' href="/x"',
  ' href="#n1"',
  ' href="http://["',
  ' datetime="0000-01-01"',
  ' lang="ja"',
  ' lang="!"',
  ' hidden',
  ' class="reference"',
  ' style="display:none"',
];
const between = [
  '<br>',
  '<br><br>',
  '<wbr>',
  '<!-- 77 -->',
  '<script>9</script>',
  '<sup><a href="#1">[3]</a></sup>',
  '<span hidden>77</span>',
  '<style>p{}</style>',
  '<img alt="12">',
  '<rt>1</rt>',
  '<template shadowrootmode="open"><p>11,000</p></template>',
  '&shy;',
  '&zwj;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&nbsp',
  '&;',
  '</p>',
  '<p>',
  '</div>',
  '<',
];

/** At places that need not be ends of words, nor of characters. */
function cut(text: string, random: Random): string[] {
  const places = random.several(1, 12, () => random.below(text.length + 1)).sort((a, b) => a - b);
  return [0, ...places].map((from, i) => text.slice(from, places[i]));
}

function wrapped(piece: string, random: Random): string {
  if (random.chance(0.4)) return piece;
  if (random.chance(0.35)) return random.pick(between) + piece;
  const names = random.several(1, random.chance(0.03) ? 300 : 3, () => random.pick(inlineNames));
  const attributes = random.chance(0.2) ? random.pick(inlineAttributes) : '';
  const ends = random.chance(0.08) ? [] : names.toReversed();
  return `${names.map((name) => `<${name}${attributes}>`).join('')}${piece}${ends.map((name) => `</${name}>`).join('')}`;
}

const surroundings: ((inner: string, random: Random) => string)[] = [
  (inner) => `<table><tr><td>${inner}</td><td>11,000<td></tr><tr><th>${inner}</table>`,
  (inner) => `<ul><li>${inner}<li>12 June<ul><li>${inner}</ul></ul>`,
  (inner) => `<template shadowrootmode="open">${inner}<slot></slot></template>`,
  (inner) => `<x-host><template shadowrootmode="open"><x-host>${inner}</x-host></template>${inner}</x-host>`,
  (inner, random) => '<div>'.repeat(1 + random.below(300)) + inner,
  (inner, random) => `${'<section><article>'.repeat(1 + random.below(40))}${inner}${'</article></section>'.repeat(20)}`,
  (inner, random) => inner + '<p></p><p> </p><p>\u200B</p><div><br></div>'.repeat(1 + random.below(20)),
  (inner) => `<article><h2><a href="/teaser">A teaser</a></h2>${inner}</article><article>${inner}</article>`,
  (inner) => `</div></p></body></html>${inner}`,
  (inner) => `<form><input name="nextSibling"><input name="childNodes">${inner}</form>`,
  (inner) => `<svg><text>11,000</text><foreignObject>${inner}</foreignObject></svg>`,
  (inner) => `<math><mi>11</mi><mn>000</mn></math>${inner}`,
  (inner) => `<noscript>${inner}</noscript><iframe srcdoc="<p>1"></iframe>`,
  (inner) => `<!--${inner}-->${inner}`,
  (inner) => `<![CDATA[${inner}]]>`,
  (inner) => `<pre>${inner}\n\n${inner}\n</pre>`,
  (inner) => `<dl><dt>${inner}<dd>${inner}</dl>`,
  (inner) => `<figure><img><figcaption>${inner}</figcaption></figure>`,
  (inner) => `<select><option>${inner}</select><textarea>${inner}`,
  (inner) => `<title>${inner}</title>${inner}`,
];

/** Mostly as an author should; now and then raw, so that signs of markup in a text are taken for markup. */
function escape(text: string, random: Random): string {
  if (random.chance(0.03)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
