import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/article-from-text.ts';

describe('articleFromText', () => {
  it('puts the headline in front and gives blocks their roles', () => {
    const article = articleFromText({
      title: 'Count again',
      text: 'The council met.\r\n\r\nWhat follows\n \nIt  met\tagain.\n\n- one box\n\n“Enough.”',
      language: 'en-GB',
      published: { date: '2024-11-12', from: 'given' },
      url: 'https://a.example/',
    });
    expect(article.text).toBe(
      'Count again\n\nThe council met.\n\nWhat follows\n\nIt met again.\n\n- one box\n\n“Enough.”',
    );
    expect(article.blocks.map(({ role }) => role)).toEqual([
      'title',
      'paragraph',
      'heading',
      'paragraph',
      'list-item',
      'paragraph',
    ]);
    expect(article).toMatchObject({
      title: 'Count again',
      language: 'en',
      url: 'https://a.example/',
      published: { date: '2024-11-12', from: 'given' },
    });
  });

  it('does not repeat a headline that the text begins with', () => {
    expect(articleFromText({ title: 'Count  again', text: 'Count again\n\nIt met.' }).text).toBe(
      'Count again\n\nIt met.',
    );
  });

  it('takes a first block that reads like a headline, where none is given', () => {
    expect(articleFromText({ text: 'Kursk: «Enough»\n\nIt met.' }).title).toBe('Kursk: «Enough»');
    expect(articleFromText({ text: 'It met.\n\nAnd again.' }).title).toBe('');
    expect(articleFromText({ text: 'Alone' })).toMatchObject({
      title: '',
      blocks: [{ start: 0, end: 5, role: 'heading' }],
    });
    expect(articleFromText({ text: '' })).toMatchObject({
      title: '',
      text: '',
      blocks: [],
      language: 'und',
      url: null,
      published: null,
    });
  });

  it('has blocks that tile its text, whatever that is', () => {
    const anyText = fc
      .array(fc.constantFrom('a', 'B.', ' ', '\n', '\n\n', '\r\n', '\t', '一', '- '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, fc.option(anyText), (text, title) => {
        const article = articleFromText({ text, title });
        expect(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n\n')).toBe(article.text);
        expect(article.text).not.toMatch(/\n{3}|^\s|\s$/);
      }),
    );
  });
});
