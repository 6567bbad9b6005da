/** One text of the interface, or its plural forms by `Intl.PluralRules` category. */
export type Message = string | { [form in Intl.LDMLPluralRule]?: string };

/** All texts of the interface in one language, by key. */
export type Messages = Record<string, Message>;

/** The interface's language as plain data: what the background hands to a page. */
export interface LocaleData {
  /** Primary subtag of the language the messages are in. */
  language: string;
  /** Full BCP 47 tag, for the way numbers and dates are written ("en-US" and "en-GB" differ). */
  tag: string;
  messages: Messages;
}

/** What stands in for `{name}` in a text. `count` also picks the plural form. */
export type Parts = Record<string, string | number>;

/** The interface's language, ready for use. */
export interface Locale {
  language: string;
  tag: string;
  /** The text of a key with its parts filled in; numbers are written the language's way. Throws on an unknown key. */
  text(key: string, parts?: Parts): string;
}

/** The first of the `wanted` tags whose language has messages, in the order given; English where none has. */
export function chooseLocale(
  locales: Record<string, Messages>,
  wanted: readonly (string | null | undefined)[],
): LocaleData {
  for (const tag of wanted) {
    const language = tag?.split('-')[0]?.toLowerCase();
    const messages = language && locales[language];
    if (tag && language && messages) return { language, tag, messages };
  }
  return { language: 'en', tag: 'en', messages: locales['en'] ?? {} };
}

/** Makes a locale of its data. */
export function openLocale({ language, tag, messages }: LocaleData): Locale {
  const plural = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  const text = (key: string, parts: Parts = {}): string => {
    const message = messages[key];
    if (message === undefined) throw new Error(`No text for "${key}" in "${language}"`);
    const chosen =
      typeof message === 'string' ? message : (message[plural.select(Number(parts['count']))] ?? message.other ?? '');
    return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`"${key}" needs "${name}"`);
      return typeof part === 'number' ? number.format(part) : part;
    });
  };
  return { language, tag, text };
}

/** The locale files of a bundler's glob (`…/it.json` → messages) as messages by language. */
export function localesOf(files: Record<string, Messages>): Record<string, Messages> {
  return Object.fromEntries(
    Object.entries(files).map(([path, messages]) => [path.replace(/^.*\/|\.json$/g, ''), messages]),
  );
}
