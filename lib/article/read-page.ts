import type { BlockRole } from './article.ts';
import { methodCaller, propertyReader } from './dom-access.ts';
import {
  BLOCKS,
  CONTAINERS,
  INLINE,
  SILENT,
  type ElementTraits,
  isNoteMark,
  plainTraits,
  readTraits,
} from './element-kinds.ts';
import { primarySubtag } from './language-tag.ts';
import type { Aside, BlockRange, Container, Extent, Page, PageBlock, PageHead } from './page.ts';
import { settleItem } from './settle-item.ts';
import { type FlowBlock, TextFlow, type TextSetting } from './text-flow.ts';

interface Setting extends TextSetting {
  role: BlockRole;
  element: string;
  level: number;
  node: Element | null;
  container: number;
  /** Blocks of the heading, list item or cell around, to tell a short one from one that is laid out with paragraphs. */
  item: PageBlock[] | null;
  /** Inside something that stands beside the article and is short: what is inside it is no longer. */
  inShortAside: boolean;
}

interface Frame {
  node: Node;
  /** What held before the element began. */
  outer: Setting;
  isBlock: boolean;
  /** What ends with the element. */
  ranges: BlockRange[];
  item: Setting['item'];
}

/** What stands beside the article is passed over from this many characters on: the lines that date and sign it are shorter. */
const longAside = 400;

/** Nodes read between two rests. */
const nodesInRow = 250;

/**
 * Reads the text of a document, resting every now and then: whoever takes the steps decides how long. Never throws on odd trees,
 * never recurses: depth is bounded by memory alone. What is taken out of the page between two steps may end the reading early.
 */
export function* readPage(document: Document, extent: Extent): Generator<void, Page> {
  const tops = [...document.childNodes];
  const samples = [document, ...tops.filter((node) => node.nodeType === 1)];
  const nodeType = propertyReader<number>('nodeType', ...samples);
  const localName = propertyReader<string>('localName', ...samples.slice(1));
  const firstChild = propertyReader<Node | null>('firstChild', ...samples);
  const nextSibling = propertyReader<Node | null>('nextSibling', ...samples);
  const parentNode = propertyReader<Node | null>('parentNode', ...samples);
  const textContent = propertyReader<string | null>('textContent', ...samples.slice(1));

  const walk = new PageWalk(
    {
      attribute: methodCaller<string, string | null>('getAttribute', ...samples.slice(1)),
      attributeNames: methodCaller<undefined, string[]>('getAttributeNames', ...samples.slice(1)),
      hasAttributes: methodCaller<undefined, boolean>('hasAttributes', ...samples.slice(1)),
      length: (node) => textContent(node)?.length ?? 0,
    },
    extent,
  );
  let read = 0;
  for (const top of tops) {
    let node: Node | null = top;
    while (node) {
      if ((read += 1) % nodesInRow === 0) yield;
      const type = nodeType(node);
      if (type === 3 || type === 4) walk.text(node as Text);
      else if (type === 1 && walk.enter(node as Element, localName(node))) {
        const child = firstChild(node);
        if (child) {
          node = child;
          continue;
        }
        walk.leave(node);
      }
      let next: Node | null = null;
      while (node && node !== top && !(next = nextSibling(node))) {
        node = parentNode(node);
        if (node) walk.leave(node);
      }
      node = next;
    }
  }
  return walk.page();
}

/** How elements are asked: past what the page may lay over them (see `dom-access.ts`). */
interface ElementAccess {
  attribute(node: Node, name: string): string | null;
  attributeNames(node: Node, argument: undefined): string[];
  hasAttributes(node: Node, argument: undefined): boolean;
  /** Characters of all text inside. */
  length(node: Node): number;
}

class PageWalk {
  readonly #access: ElementAccess;
  readonly #extent: Extent;
  #longestPassedOver = 0;
  readonly #blocks: PageBlock[] = [];
  readonly #containers: Container[] = [{ element: '#document', parent: -1, first: 0, end: 0, articleBody: false }];
  readonly #asides: Aside[] = [];
  readonly #head: PageHead = { metas: [], jsonLd: [], times: [], documentTitle: null, canonical: null };
  readonly #frames: Frame[] = [];
  readonly #flow = new TextFlow((block) => this.#addBlock(block));
  #setting: Setting = {
    role: 'paragraph',
    element: '#document',
    level: 0,
    node: null,
    container: 0,
    item: null,
    inShortAside: false,
    href: null,
    inTime: false,
    language: null,
    preformatted: false,
  };

  constructor(access: ElementAccess, extent: Extent) {
    this.#access = access;
    this.#extent = extent;
  }

  text(node: Text): void {
    const { element } = this.#setting;
    this.#flow.add(node, this.#setting, element === 'body' || element === '#document' || element === 'html');
  }

  /** Begins an element; false where nothing inside it is text of the page. */
  enter(element: Element, name: string): boolean {
    if (name === 'br') this.#flow.addBreak();
    if (SILENT.has(name)) {
      // A document can be an SVG picture: its own words are then all there is.
      if (name !== 'svg' || this.#frames.length > 0) {
        this.#readHead(element, name);
        return false;
      }
    }
    if (name === 'head') return true;
    const names = this.#access.hasAttributes(element, undefined)
      ? this.#access.attributeNames(element, undefined)
      : noNames;
    const attribute = (key: string) => this.#access.attribute(element, key);
    const traits = names.length > 0 ? readTraits(name, names, attribute) : plainTraits(name);
    if (name === 'sup' && isNoteMark(attribute, element)) return false;
    if (name === 'time' || (names.includes('itemprop') && attribute('itemprop')!.startsWith('date'))) {
      this.#head.times.push({ element, block: this.#blocks.length });
    }
    if (traits.aside && (INLINE.has(name) || this.#passesOver(element, name))) return false;
    this.#begin(element, name, traits, name === 'a' ? attribute('href') : null);
    return true;
  }

  /** A header may hold the headline; all else beside the article is passed over where that is the extent and it is long. */
  #passesOver(element: Element, name: string): boolean {
    if (this.#extent === 'whole' || name === 'header' || this.#setting.inShortAside) return false;
    const length = this.#access.length(element);
    if (length < longAside) return false;
    this.#longestPassedOver = Math.max(this.#longestPassedOver, length);
    this.#flow.end();
    return true;
  }

  leave(node: Node): void {
    const frame = this.#frames.at(-1);
    if (frame?.node !== node) return;
    this.#frames.pop();
    if (frame.isBlock) this.#flow.end();
    this.#setting = frame.outer;
    for (const range of frame.ranges) range.end = this.#blocks.length;
    if (frame.item) settleItem(frame.item);
  }

  page(): Page {
    this.#flow.end();
    this.#containers[0]!.end = this.#blocks.length;
    return {
      blocks: this.#blocks,
      containers: this.#containers,
      asides: this.#asides,
      head: this.#head,
      longestPassedOver: this.#longestPassedOver,
    };
  }

  #begin(element: Element, name: string, traits: ElementTraits, href: string | null): void {
    const outer = this.#setting;
    const isBlock = BLOCKS.has(name);
    const isLink = href !== null;
    if (!isBlock && !isLink && name !== 'time' && !traits.aside && traits.lang === null && !traits.preformatted) return;
    if (isBlock || traits.aside) this.#flow.end();
    const frame: Frame = { node: element, outer, isBlock: isBlock || traits.aside, ranges: [], item: null };
    const setting: Setting = { ...outer };
    if (traits.aside && name !== 'header') setting.inShortAside = true;
    if (traits.lang !== null) setting.language = primarySubtag(traits.lang);
    if (traits.preformatted) setting.preformatted = true;
    if (isLink) setting.href = href;
    if (name === 'time') setting.inTime = true;
    if (isBlock) {
      setting.element = name;
      setting.node = element;
      const role = traits.level > 0 ? 'heading' : BLOCKS.get(name);
      if (role) {
        setting.role = role;
        setting.level = role === 'heading' ? traits.level : 0;
        setting.item = frame.item = role === 'caption' || role === 'quote' ? null : [];
      }
    }
    const first = this.#blocks.length;
    if (CONTAINERS.has(name) || traits.articleBody) {
      const { articleBody } = traits;
      const container: Container = {
        element: traits.main ? 'main' : name,
        parent: outer.container,
        first,
        end: first,
        articleBody,
      };
      setting.container = this.#containers.push(container) - 1;
      frame.ranges.push(container);
    }
    if (traits.aside) {
      const aside: Aside = { element: name, first, end: first };
      this.#asides.push(aside);
      frame.ranges.push(aside);
    }
    this.#frames.push(frame);
    this.#setting = setting;
  }

  #addBlock(flowBlock: FlowBlock): void {
    const { role, element, level, node, container, item } = this.#setting;
    const block: PageBlock = { ...flowBlock, role, element, level, node, container };
    item?.push(block);
    this.#blocks.push(block);
  }

  #readHead(element: Element, name: string): void {
    const attribute = (key: string) => this.#access.attribute(element, key);
    if (name === 'meta') this.#head.metas.push(element);
    else if (name === 'title') this.#head.documentTitle ??= element.textContent.replace(/\s+/g, ' ').trim() || null;
    else if (name === 'link' && attribute('rel')?.toLowerCase() === 'canonical') {
      this.#head.canonical ??= attribute('href');
    } else if (name === 'script' && attribute('type')?.toLowerCase().includes('ld+json')) {
      this.#head.jsonLd.push(element.textContent);
    }
  }
}

const noNames: readonly string[] = [];
