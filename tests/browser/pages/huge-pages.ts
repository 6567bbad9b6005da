import { articleOf, pageOf, paragraphs } from './subject-article.ts';

const filler =
  'The harvest was good that year, and most of the bakers in the old town said so when they were asked about it.';
const repeated = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i));

/** Pages of a size that no article has; `marks`: how many places of them are marked. */
export const hugePages: { name: string; page: string; marks: number }[] = [
  {
    name: 'fifty thousand paragraphs',
    page: pageOf(articleOf(repeated(50_000, (i) => (i % 100 === 0 ? paragraphs[1] : filler)))),
    marks: 500,
  },
  {
    name: 'five thousand marks',
    page: pageOf(articleOf(repeated(15_000, (i) => (i % 3 === 0 ? paragraphs[1] : filler)))),
    marks: 5_000,
  },
  {
    name: 'a megabyte in one text node',
    page: pageOf(
      `<article><h1>Moscow and Pyongyang</h1><p>${repeated(10_000, (i) => (i % 10 === 0 ? paragraphs[1] : filler)).join(' ')}</p></article>`,
    ),
    marks: 1_000,
  },
  {
    name: 'an element for every letter of a long text',
    page: pageOf(
      articleOf(
        repeated(500, (i) => Array.from(i % 5 === 0 ? paragraphs[1] : filler, (letter) => `<i>${letter}</i>`).join('')),
      ),
    ),
    marks: 100 * '25 October 2024'.length,
  },
];
