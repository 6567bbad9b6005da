import { readArticle } from '../article/read-article.ts';
import { rangesOf } from '../article/text-map.ts';
import { showNotes } from './show-notes.ts';

/** What the reader of a page is made of. The first page, which shows notes in an example of its own, takes them from the reader's script. */
export const readerParts = { readArticle, rangesOf, showNotes };

export type ReaderParts = typeof readerParts;
