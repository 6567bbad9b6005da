import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/article-from-text.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';
import { checkArticle } from '../../lib/report/check-article.ts';
import { interfaceLanguages } from '../../lib/ui/interface-language.ts';
import type { Message, Messages } from '../../lib/ui/messages.ts';

const folder = new URL('../../assets/locales/', import.meta.url);
const read = (language: string) => JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Messages;
const english = read('en');
const [pack] = readPacks();
const others = interfaceLanguages.filter((language) => language !== 'en');

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const partsOf = (message: Message): string[] =>
  [...new Set(formsOf(message).flatMap((form) => form.match(/\{\w+\}|\$\d/g) ?? []))].sort();

/** Names, which are the same in every language, and texts of parts and signs alone. */
const isName = (text: string) => !/\p{L}{2}/u.test(text.replace(/\{\w+\}|Riscontro|Markdown|CSV/g, ''));

describe('the locales', () => {
  it('are those that the interface knows', () => {
    expect(
      readdirSync(folder)
        .map((file) => basename(file, '.json'))
        .sort(),
    ).toEqual([...interfaceLanguages]);
    expect(Object.keys(pack!.labels).sort()).toEqual([...interfaceLanguages]);
  });

  it.each(others)('%s has every key, in the order of the English ones', (language) => {
    expect(Object.keys(read(language))).toEqual(Object.keys(english));
  });

  it.each(others)('%s has the same parts in every text', (language) => {
    const messages = read(language);
    for (const [key, message] of Object.entries(english))
      expect([key, partsOf(messages[key]!)]).toEqual([key, partsOf(message)]);
  });

  it.each(interfaceLanguages)('%s has every plural form it needs, each with its number', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const plural = Object.entries(read(language)).filter(([, message]) => typeof message !== 'string');
    expect(plural.length).toBeGreaterThan(10);
    for (const [key, message] of plural) {
      expect([key, Object.keys(message)]).toEqual([key, expect.arrayContaining(pluralCategories)]);
      for (const form of formsOf(message)) expect([key, form]).toEqual([key, expect.stringContaining('{count}')]);
    }
  });

  it('say nothing that no surface shows', () => {
    const folders = ['lib', 'entrypoints'].map((name) => new URL(`../../${name}/`, import.meta.url));
    const code = folders
      .flatMap((at) => readdirSync(at, { recursive: true, withFileTypes: true }))
      .filter((entry) => /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
      .join('\n');
    const beginnings = [...code.matchAll(/`([a-z]+\.[a-z-]*)\$\{/g)].map(([, beginning]) => beginning!);
    const unused = Object.keys(english).filter(
      (key) =>
        !key.startsWith('manifest.') &&
        !code.includes(`'${key}'`) &&
        !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  /** Words that French shares with English by right. */
  const shared = new Set(['report.article', 'report.question', 'sources.documents', 'sources.questions']);

  it.each(others)('%s leaves nothing in English', (language) => {
    const messages = read(language);
    const left = Object.entries(english).filter(
      ([key, message]) =>
        !(language === 'fr' && shared.has(key)) &&
        JSON.stringify(messages[key]) === JSON.stringify(message) &&
        !formsOf(message).every(isName),
    );
    expect(left.map(([key]) => key)).toEqual([]);
    for (const [id, { label, counts }] of Object.entries(pack!.labels['en']!.questions)) {
      const own = pack!.labels[language]!.questions[id]!;
      expect([id, own.label]).not.toEqual([id, label]);
      expect([id, own.counts]).not.toEqual([id, counts]);
    }
  });

  it.each(interfaceLanguages)('%s names every question of the pack, and no other', (language) => {
    expect(Object.keys(pack!.labels[language]!.questions).sort()).toEqual(pack!.questions.map(({ id }) => id).sort());
  });

  it.each(interfaceLanguages)('%s never says “false”', (language) => {
    const word = {
      de: /falsch/i,
      en: /\bfalse\b/i,
      es: /\bfals[oa]/i,
      fr: /\bfau(?:x|sse)/i,
      it: /\bfals[oa]/i,
      ja: /虚偽|誤報/,
      ko: /거짓|허위/,
      pl: /fałsz/i,
      pt: /\bfals[oa]/i,
      ru: /ложн|фальш/i,
      uk: /хибн|фальш|неправд/i,
      zh: /虚假|错误信息/,
    }[language];
    const allowed = new Set(['welcome.never-false', 'options.privacy']);
    const said = Object.entries(read(language)).filter(
      ([key, message]) => !allowed.has(key) && formsOf(message).some((form) => word.test(form)),
    );
    expect(said.map(([key]) => key)).toEqual([]);
  });

  it.each(interfaceLanguages)('%s: the manifest’s description is short enough for both stores', (language) => {
    expect(String(read(language)['manifest.description']).length).toBeLessThanOrEqual(132);
  });

  it.each(interfaceLanguages)('%s: the example of the first page bears each of the three marks', (language) => {
    const messages = read(language);
    const article = articleFromText({
      title: String(messages['welcome.example-title']),
      text: [messages['welcome.example-1'], messages['welcome.example-2']].map(String).join('\n\n'),
      language,
      published: { date: '2024-11-06', from: 'given' },
    });
    const { findings } = checkArticle(article, [pack!], { anyway: true });
    expect(findings.map(({ question, state }) => [question, state]).sort()).toEqual([
      ['dprk-troops', 'disputed'],
      ['duma-ratified', 'conflicts'],
      ['treaty-signed', 'agrees'],
    ]);
  });
});
