/** The languages that the interface speaks: each has a file in assets/locales and labels in every pack. */
export const interfaceLanguages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'uk', 'zh'] as const;

/** A language of the interface, and the tag whose habits its numbers and dates follow. */
export interface InterfaceLanguage {
  language: (typeof interfaceLanguages)[number];
  tag: string;
}

/**
 * The language the reader chose, else the first of the browser's `preferred` tags that the interface speaks, else English;
 * with the reader's own variant of it ("en-GB") where the browser names one.
 */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): InterfaceLanguage {
  const spoken = [...preferred, ...(chosen ? [chosen] : []), 'en'].flatMap((tag) => {
    const language = interfaceLanguages.find((known) => known === tag.split(/[-_]/)[0]!.toLowerCase());
    return language ? [{ language, tag: tag.replaceAll('_', '-') }] : [];
  });
  return spoken.find(({ language }) => language === chosen) ?? spoken[0]!;
}

/** The path of the built file that holds all texts of a language. */
export const localeFile = (language: InterfaceLanguage['language']) => `/locales/${language}.js` as const;
