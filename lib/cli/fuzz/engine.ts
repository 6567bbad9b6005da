import { readFileSync } from 'node:fs';
import { readArticle } from '../../article/read-article.ts';
import type { Pack } from '../../packs/pack.ts';
import { checkArticle } from '../../report/check-article.ts';
import { interfaceLanguages } from '../../ui/interface-language.ts';
import { openLocale, type Locale, type Messages } from '../../ui/messages.ts';

/** The two ends of the way of a page, the packs it is checked against, and the languages people are told in. */
export interface Engine {
  read: typeof readArticle;
  check: typeof checkArticle;
  packs: Pack[];
  locales: readonly Locale[];
}

/** The engine as it ships, with every language of the interface. */
export function engineOf(packs: Pack[]): Engine {
  const locales = interfaceLanguages.map((language) =>
    openLocale({ language, tag: language, messages: messagesIn(language), labels: labelsIn(language, packs) }),
  );
  return { read: readArticle, check: checkArticle, packs, locales };
}

function messagesIn(language: string): Messages {
  const file = new URL(`../../../assets/locales/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Messages;
}

const labelsIn = (language: string, packs: readonly Pack[]) =>
  Object.fromEntries(packs.flatMap(({ id, labels }) => (labels[language] ? [[id, labels[language]] as const] : [])));
