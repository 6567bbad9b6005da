import type { InterfaceLanguage } from '../ui/interface-language.ts';
import { withLabels } from '../ui/messages.ts';
import { Card, type CardProps } from './Card.tsx';
import { cardSurface, type CardSurface } from './card-surface.ts';
import { injectedLocale } from './injected-locale.ts';
import { NoticeCard } from './NoticeCard.tsx';

/** What a card shows: the comparison at a place, or a notice of why there is none. Its words are chosen by `language`. */
export type CardContent =
  | ({ kind: 'comparison'; language: InterfaceLanguage } & Omit<CardProps, 'locale'>)
  | { kind: 'notice'; language: InterfaceLanguage; heading: string; text: string; onClose(): void };

/** The card of a page, and where it is drawn. */
export interface CardView extends Omit<CardSurface, 'show' | 'redraw'> {
  /** Shows a card beside a box of the viewport. */
  show(content: CardContent, beside: DOMRectReadOnly): void;
  /** Draws the card anew where it is. */
  redraw(content: CardContent): void;
}

/** Cards for the document this runs in. In a page it is a script of its own (`/card.js`), put in when the first card is wanted. */
export function cardView(): CardView {
  const surface = cardSurface();
  return {
    ...surface,
    show: (content, beside) => surface.show(draw(content), beside),
    redraw: (content) => surface.redraw(draw(content)),
  };
}

function draw(content: CardContent) {
  const locale = injectedLocale(content.language);
  if (content.kind === 'comparison') return <Card {...content} locale={withLabels(locale, content.reading.labels)} />;
  const { heading, text, onClose } = content;
  return <NoticeCard heading={locale.text(heading)} text={locale.text(text)} locale={locale} onClose={onClose} />;
}
