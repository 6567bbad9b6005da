import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { ReactArticle, type ArticleState } from './react-article.ts';

/** Takes the article over, and changes it, when the test says so. */
const world = globalThis as unknown as {
  hydrate(): void;
  setArticle(state: ArticleState): void;
  recovered: string[];
};
world.recovered = [];
world.hydrate = () => {
  const onRecoverableError = (error: unknown) => world.recovered.push(String(error));
  const onState = (change: (state: ArticleState) => void) => {
    world.setArticle = (state) => flushSync(() => change(state));
  };
  flushSync(() => {
    hydrateRoot(document.querySelector('#root')!, createElement(ReactArticle, { onState }), { onRecoverableError });
  });
};
