import { createElement as h, useState } from 'react';
import { paragraphs, title } from './subject-article.ts';

/** What the page's own scripts may do with the article once it lives. */
export interface ArticleState {
  /** The day of ratification, as it is written. */
  day: string;
  /** Paragraphs that are added at the end. */
  added: string[];
}

/** An article that React draws on the server and takes over in the browser; `onState` is handed what changes it. */
export function ReactArticle({ onState }: { onState?: (change: (state: ArticleState) => void) => void }) {
  const [state, change] = useState<ArticleState>({ day: '25 October 2024', added: [] });
  onState?.(change);
  const [before, after] = paragraphs[1].split('25 October 2024');
  return h(
    'article',
    null,
    h('h1', null, title),
    h('p', null, paragraphs[0]),
    h('p', { className: 'ratified' }, before, h('b', null, state.day), after),
    state.added.map((text) => h('p', { key: text }, text)),
  );
}
