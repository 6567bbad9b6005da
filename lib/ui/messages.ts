import type { PackLabels } from '../packs/pack.ts';

/** One text of the interface, or its plural forms by `Intl.PluralRules` category. */
export type Message = string | { [form in Intl.LDMLPluralRule]?: string };

/** All texts of the interface in one language, by key. */
export type Messages = Record<string, Message>;

/** The interface's language as plain data. */
export interface LocaleData {
  /** Primary subtag of the language the messages are in. */
  language: string;
  /** Full BCP 47 tag, for the way numbers and dates are written ("en-US" and "en-GB" differ). */
  tag: string;
  messages: Messages;
  /** What each pack's subject and questions are called, by the pack's id. */
  labels: Record<string, PackLabels>;
}

/** What stands in for `{name}` in a text. `count` also picks the plural form. */
export type Parts = Record<string, string | number>;

/** The interface's language, ready for use. */
export interface Locale {
  language: string;
  tag: string;
  /** The text of a key with its parts filled in; numbers are written the language's way. Throws on an unknown key. */
  text(key: string, parts?: Parts): string;
  /** What a pack's question is called, and what its figures count; the question's id and nothing where the pack has no words for it. */
  question(pack: string, id: string): { label: string; counts: string };
  /** What a pack is about. */
  subject(pack: string): string;
}

/** Makes a locale of its data. */
export function openLocale({ language, tag, messages, labels }: LocaleData): Locale {
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
  return {
    language,
    tag,
    text,
    question: (pack, id) => labels[pack]?.questions[id] ?? { label: id, counts: '' },
    subject: (pack) => labels[pack]?.subject ?? pack,
  };
}

/** A locale that also knows what packs are called that came from files: they bring their own labels. */
export function withLabels(locale: Locale, labels: Record<string, PackLabels>): Locale {
  return {
    ...locale,
    question: (pack, id) => labels[pack]?.questions[id] ?? locale.question(pack, id),
    subject: (pack) => labels[pack]?.subject ?? locale.subject(pack),
  };
}
