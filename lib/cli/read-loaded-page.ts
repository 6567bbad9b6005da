import { extname } from 'node:path';
import { articleFromText } from '../article/article-from-text.ts';
import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { decodePage, isBinary } from './decode-page.ts';
import type { LoadedPage } from './load-page.ts';
import { parsePage } from './parse-page.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The article of a loaded page, HTML or plain text. `name` is its path or address: its ending tells a plain text.
 * @throws Unreadable where it is neither, or holds no text.
 */
export function readLoadedPage(name: string, { bytes, type, charset, url }: LoadedPage): Article {
  if (bytes.length === 0) throw new Unreadable('is empty. Save the page again');
  if (isBinary(bytes) || !isTextType(type)) throw notHtml;
  const source = decodePage(bytes, charset);
  const article = isPlainText(name, type, source)
    ? articleFromText({ text: source, url })
    : readArticle(parsePage(source), { url }).article;
  if (!/[\p{L}\p{N}]/u.test(article.text)) {
    throw new Unreadable(
      'has no text to read. If its script writes the article, save the page from a browser once it shows',
    );
  }
  return article;
}

const notHtml = new Unreadable('is no HTML page and no plain text. Give the article as .html or .txt');

function isTextType(type: string | null): boolean {
  return type === null || type === 'text/html' || type === 'text/plain' || /\bxml$/.test(type);
}

function isPlainText(name: string, type: string | null, source: string): boolean {
  if (type !== null) return type === 'text/plain';
  const ending = extname(name).toLowerCase();
  if (ending === '.txt') return true;
  if (/^\.x?html?$|^\.xht$/.test(ending)) return false;
  // A file of any other name was asked for by name: it must show that it is a page.
  if (/<(?:!doctype html|html|head|body|article|main|div|p|h1|meta)\b/i.test(source.slice(0, 20_000))) return false;
  throw notHtml;
}
