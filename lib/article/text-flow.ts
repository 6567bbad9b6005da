import type { TextPiece } from './text-map.ts';

/** Soft hyphens, zero-width and direction marks: on the page they take no room, in a figure they would split it. */
const UNSEEN = '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';

/** What does not stand in the text as it stands in the source. */
const UNEVEN = new RegExp(`[\\t\\n\\f\\r ]{2,}|[\\t\\n\\f\\r]|[${UNSEEN}]+|^ | $`, 'g');
const UNEVEN_PRE = new RegExp(`[\\t\\f\\r ]*\\n[\\t\\n\\f\\r ]*|\\r|[${UNSEEN}]+`, 'g');

/** Scripts written without spaces: a line break in the source between two of these is none on the page. */
const SPACELESS = /[\u2E80-\u312F\u31A0-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

const SPACE = 32;
const NEWLINE = 10;
const TAB = 9;
const FORM_FEED = 12;

/** What stands around a text node, as far as its block is judged by it. */
export interface TextSetting {
  /** Where the link around it leads to, as written; null outside links. */
  href: string | null;
  inTime: boolean;
  /** The nearest declared language; null where none is declared. */
  language: string | null;
  preformatted: boolean;
}

/** A block's text and where it stands; offsets of the pieces count from its start. */
export interface FlowBlock {
  text: string;
  pieces: TextPiece[];
  /** How many of its characters stand in links, and in `<time>`. */
  linked: number;
  timed: number;
  /** Where its last link leads to, as written; null without one. */
  href: string | null;
  /** The language that most of its characters are declared in; null where none is. */
  language: string | null;
}

/**
 * Turns text nodes into text as a browser shows it: runs of white space are one space, none at the ends of a block, and
 * every unit keeps its place on the page. `onBlock` gets each block that has any text.
 */
export class TextFlow {
  #onBlock: (block: FlowBlock) => void;
  #text = '';
  #pieces: TextPiece[] = [];
  #linked = 0;
  #timed = 0;
  #href: string | null = null;
  #languages = new Map<string | null, number>();
  #last = 0;
  /** White space that only shows if more text follows. */
  #space: { node: Text; at: number; newline: boolean } | null = null;
  #breaks = 0;

  constructor(onBlock: (block: FlowBlock) => void) {
    this.#onBlock = onBlock;
  }

  /** A `<br>`: one is a line break inside the block, two end it. */
  addBreak(): void {
    this.#breaks += 1;
    this.#space = null;
  }

  /** Adds a text node. `blankLineEnds`: an empty line in its source ends the block, as in text without any markup. */
  add(node: Text, setting: TextSetting, blankLineEnds: boolean): void {
    const data = node.data;
    const uneven = setting.preformatted ? UNEVEN_PRE : UNEVEN;
    let at = 0;
    uneven.lastIndex = 0;
    for (let found = uneven.exec(data); found; found = uneven.exec(data)) {
      if (found.index > at) this.#append(node, data, at, found.index, setting);
      at = found.index + found[0].length;
      if (found[0].charCodeAt(0) > SPACE) continue;
      const lines = found[0].split('\n').length - 1;
      if (setting.preformatted || (blankLineEnds && lines > 1)) this.#breaks += lines;
      else this.#space ??= { node, at: found.index, newline: lines > 0 };
    }
    if (at < data.length) this.#append(node, data, at, data.length, setting);
  }

  /** Ends the block. */
  end(): void {
    this.#breaks = 0;
    this.#space = null;
    if (this.#text === '') return;
    this.#trimEnd();
    const block = {
      text: this.#text,
      pieces: this.#pieces,
      linked: this.#linked,
      timed: this.#timed,
      href: this.#href,
      language: mostCounted(this.#languages),
    };
    this.#text = '';
    this.#pieces = [];
    this.#linked = this.#timed = this.#last = 0;
    this.#href = null;
    this.#languages.clear();
    // Many pages space their paragraphs with `&nbsp;` ones.
    if (/\S/.test(block.text)) this.#onBlock(block);
  }

  #append(node: Text, data: string, from: number, to: number, setting: TextSetting): void {
    const begun = this.#breaks === 0 && this.#text !== '' && this.#last !== SPACE && this.#last !== NEWLINE;
    while (!begun && from < to && isBlank(data.charCodeAt(from))) from += 1;
    if (from === to) return;
    if (this.#breaks > 1) this.end();
    if (this.#breaks === 1 && this.#text !== '') {
      this.#trimEnd();
      this.#text += '\n';
      this.#last = NEWLINE;
    }
    this.#breaks = 0;
    const spaced = data.charCodeAt(from) === SPACE;
    const space = this.#space;
    this.#space = null;
    if (space && begun && !spaced && !(space.newline && this.#runsOn(data, from))) {
      this.#take(space.node, ' ', space.at, setting);
    }
    this.#take(node, data.slice(from, to), from, setting);
  }

  #runsOn(data: string, from: number): boolean {
    return SPACELESS.test(String.fromCharCode(this.#last)) && SPACELESS.test(data.charAt(from));
  }

  #take(node: Text, text: string, from: number, setting: TextSetting): void {
    const start = this.#text.length;
    const last = this.#pieces.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.start + last.length === start) {
      last.length += text.length;
    } else {
      this.#pieces.push({ node, from, start, length: text.length });
    }
    this.#text += text;
    this.#last = text.charCodeAt(text.length - 1);
    if (setting.href !== null) {
      this.#linked += text.length;
      this.#href = setting.href;
    }
    if (setting.inTime) this.#timed += text.length;
    this.#languages.set(setting.language, (this.#languages.get(setting.language) ?? 0) + text.length);
  }

  /** White space ends a block where it stands before a break, or inside `pre`, and then there may be much of it. */
  #trimEnd(): void {
    let excess = 0;
    while (isBlank(this.#text.charCodeAt(this.#text.length - 1 - excess))) excess += 1;
    if (excess === 0) return;
    this.#text = this.#text.slice(0, -excess);
    this.#last = this.#text.charCodeAt(this.#text.length - 1);
    for (
      let last = this.#pieces.at(-1);
      last && last.start + last.length > this.#text.length;
      last = this.#pieces.at(-1)
    ) {
      last.length = this.#text.length - last.start;
      if (last.length > 0) break;
      this.#pieces.pop();
    }
  }
}

const isBlank = (unit: number): boolean => unit === SPACE || unit === TAB || unit === FORM_FEED;

function mostCounted<K>(counts: ReadonlyMap<K, number>): K | null {
  let most: K | null = null;
  let best = 0;
  for (const [key, count] of counts) if (count > best) [most, best] = [key, count];
  return most;
}
