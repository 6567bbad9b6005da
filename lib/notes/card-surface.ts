import { render, type ComponentChild } from 'preact';
import theme from '../ui/theme.css?inline';
import picture from '../ui/picture.css?inline';
import styles from './card.css?inline';
import { placeCard, roomBeside } from './place-card.ts';

/** The one place in the document where a card is drawn. */
export interface CardSurface {
  /** Draws a card beside a box of the viewport, adding the surface to the document if it is not there. */
  show(card: ComponentChild, beside: DOMRectReadOnly): void;
  /** Draws the card anew where it is. */
  redraw(card: ComponentChild): void;
  /** Moves the card with its note. */
  moveTo(beside: DOMRectReadOnly): void;
  /** Gives the card the keyboard. */
  focus(): void;
  /** Takes the card and the surface out of the document. */
  hide(): void;
  isShown(): boolean;
  /** Whether this is the element that holds the card: an event inside the card shows nothing deeper to the page. */
  holds(element: EventTarget | undefined | null): boolean;
}

/**
 * Makes the surface: one element with a closed shadow root at the end of the root element, there only while a card shows.
 *
 * Not in the body: that is what page frameworks own, watch and lay out. As a popover it lies in the browser's top layer, so
 * no style of the page clips or covers it. Its styles are a constructed sheet, which a page's content policy cannot refuse.
 */
export function cardSurface(): CardSurface {
  const { host, root, frame } = closedHost();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme + picture + styles);
  root.adoptedStyleSheets = [sheet];

  const moveTo = (beside: DOMRectReadOnly) => {
    const padding = 10;
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    frame.style.setProperty('--room', `${Math.floor(roomBeside(beside, viewport))}px`);
    const { width, height } = frame.getBoundingClientRect();
    const place = placeCard(beside, { width: width - 2 * padding, height: height - 2 * padding }, viewport);
    frame.style.transform = `translate(${Math.round(place.x - padding)}px, ${Math.round(place.y - padding)}px)`;
  };

  const raise = () => {
    if (!host.isConnected) document.documentElement.append(host);
    try {
      if (!host.matches(':popover-open')) host.showPopover();
    } catch {
      // The page has put its hand in, as the popover's `beforetoggle` lets it: the card stays where that left it, or gone.
    }
  };

  return {
    moveTo,
    show(card, beside) {
      raise();
      render(card, frame);
      moveTo(beside);
    },
    redraw: (card) => render(card, frame),
    focus: () => frame.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true }),
    hide() {
      render(null, frame);
      host.remove();
    },
    isShown: () => host.isConnected,
    holds: (element) => element === host,
  };
}

/**
 * The element and its closed shadow root, made in a document of no page: where the page has defined an element of this name, its
 * constructor would else run first, and `attachInternals` would give it the root that is closed to everybody. In a document that is
 * no HTML, its own elements would be none either.
 */
function closedHost(): { host: HTMLElement; root: ShadowRoot; frame: HTMLElement } {
  const inert = document.implementation.createHTMLDocument('');
  const host = inert.createElement('riscontro-card');
  const root = host.attachShadow({ mode: 'closed' });
  host.popover = 'manual';
  const frame = inert.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  // A constructed sheet belongs to the document it was made in, so the root must be there before it.
  document.adoptNode(host);
  return { host, root, frame };
}
