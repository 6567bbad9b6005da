import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabelledArticles } from '../../lib/cli/labelled-article.ts';
import { mayBeOnSubject, type Subject } from '../../lib/notes/may-be-on-subject.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const articles = readLabelledArticles(pathOf('../articles'));
const subject = JSON.parse(readFileSync(pathOf('../../assets/packs/treaty/subject.json'), 'utf8')) as Subject;

/** Two interviews and a column: one says "they" and "Kim" throughout and names no country at all, the others never the north of Korea. */
const unnamed = new Set(['uk-t05', 'de28-08', 'r38b-uk-10']);

describe.each([...new Set(articles.map(({ lang }) => lang))])('the gate, on articles in %s', (lang) => {
  const own = articles.filter((one) => one.lang === lang);

  it('lets every article on the subject through', () => {
    const about = own.filter(({ about, id }) => (about === 'treaty' || about === 'troops') && !unnamed.has(id));
    expect(
      about.filter(({ title, text }) => !mayBeOnSubject(`${title}\n${text}`, subject)).map(({ id }) => id),
    ).toEqual([]);
  });
});

it('the gate stops articles on nothing of the kind', () => {
  const others = articles.filter(({ about }) => about === 'other');
  const through = others.filter(({ title, text }) => mayBeOnSubject(`${title}\n${text}`, subject));
  expect(through.length).toBeLessThan(others.length / 2);
});
