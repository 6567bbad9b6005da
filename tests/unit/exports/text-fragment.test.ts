import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '../../../lib/exports/text-fragment.ts';
import { quoteAt, type TextQuote } from '../../../lib/report/report-json.ts';

const page = 'https://news.example/a';
const quote = (exact: string, prefix = '', suffix = ''): TextQuote => ({ exact, prefix, suffix });

/** The parts of a link's text directive, decoded as a browser decodes them. */
function directiveOf(link: string) {
  const [address, directive, ...more] = link.split(':~:text=');
  expect(more).toEqual([]);
  const match = /^(?:([^,&#-]+)-,)?([^,&#-]+)(?:,-([^,&#-]+))?$/.exec(directive!);
  if (!match) throw new Error(`No text directive: ${directive}`);
  const [before, exact, behind] = match.slice(1).map((part) => (part === undefined ? null : decodeURIComponent(part)));
  return { address, before, exact, behind };
}

/** The parts for the first place of some words in a text. */
function partsIn(text: string, words: string) {
  const start = text.indexOf(words);
  const { before, exact, behind } = directiveOf(textFragmentLink(page, quoteAt(text, start, start + words.length)));
  return [before, exact, behind];
}

describe('textFragmentLink', () => {
  it.each([
    ['plain words', quote('11,000'), 'text=11%2C000'],
    ['signs of the directive', quote('a-b, c & d'), 'text=a%2Db%2C%20c%20%26%20d'],
    ['signs of an address', quote('50 % #1? a/b+c'), 'text=50%20%25%20%231%3F%20a%2Fb%2Bc'],
    ['words before', quote('6 November', 'on '), 'text=on-,6%20November'],
    ['words behind', quote('6 November', '', ' in Moscow'), 'text=6%20November,-in%20Moscow'],
    [
      'hyphens in all three',
      quote('24-25', 'mid-May or ', ' (so-called)'),
      'text=mid%2DMay%20or-,24%2D25,-(so%2Dcalled)',
    ],
    ['a mark right behind', quote('2000', 'in ', '.'), 'text=in-,2000,-.'],
    ['white space of any length', quote('6\t November', '  on\r\n', '   '), 'text=6%20November'],
    ['another script', quote('1만', '약 ', '명'), 'text=%EC%95%BD-,1%EB%A7%8C,-%EB%AA%85'],
    ['a no-break space', quote('51', 'article\u00A05 or ', ''), 'text=article%C2%A05%20or-,51'],
    ['half a character', quote('5\uD83D', '', ''), 'text=5%EF%BF%BD'],
  ])('writes %s', (_, given, directive) => expect(textFragmentLink(page, given)).toBe(`${page}#:~:${directive}`));

  it.each([
    ['https://news.example/a', 'https://news.example/a#'],
    ['https://news.example/a?x=1&y=2', 'https://news.example/a?x=1&y=2#'],
    ['https://news.example/a#comments', 'https://news.example/a#comments'],
    ['https://news.example/#/news/5', 'https://news.example/#/news/5'],
    ['https://news.example/a#:~:text=other', 'https://news.example/a#'],
    ['https://news.example/a#top:~:text=one&text=two', 'https://news.example/a#top'],
  ])('leads to the page as it was open: %s', (address, head) =>
    expect(textFragmentLink(address, quote('11,000'))).toBe(`${head}:~:text=11%2C000`),
  );

  it.each([
    [
      'half words at both ends',
      'Yesterday evening the representatives of the upper house met on 6 November, members of the committee said.',
      '6 November',
      ['of the upper house met on', '6 November', ', members of the committee'],
    ],
    [
      'no whole word at the start of the article',
      'On 6 November the council voted in Moscow, as planned before.',
      '6 November',
      ['On', '6 November', 'the council voted in Moscow,'],
    ],
    ['nothing before the first word', '6 November was the day.', '6 November', [null, '6 November', 'was the day.']],
    ['nothing behind the last word', 'It was 6 November', '6 November', ['It was', '6 November', null]],
    ['nothing around the only words', '6 November', '6 November', [null, '6 November', null]],
    [
      'other blocks, and no word of its own',
      'The council voted.\n\nOn 6 November, in Moscow.\n\nThen came the president.',
      '6 November',
      ['On', '6 November', ', in Moscow.'],
    ],
    ['sides that are other blocks alone', 'Voted:\n\n6 November\n\nSigned:', '6 November', [null, '6 November', null]],
    [
      'other lines',
      'Lower house: 24 October\nUpper house: 6 November, evening\nSigned: 9 November',
      '6 November',
      ['Upper house:', '6 November', ', evening'],
    ],
    [
      'a side that is one half word',
      'https://news.example/a/very/long/address/without/an/end 6 November',
      '6 November',
      [null, '6 November', null],
    ],
  ])('leaves out %s', (_, text, words, parts) => expect(partsIn(text, words)).toEqual(parts));

  it.each([
    [
      'starts at a digit, ends at a mark',
      '俄罗斯总统普京和朝鲜领导人金正恩今年6月19日在平壤签署这一条约，这也是普京时隔24年再次访朝。条约共有二十三条，其中规定一方遭到武装入侵时另一方给予援助。',
      '24年',
      ['6月19日在平壤签署这一条约，这也是普京时隔', '24年', '再次访朝。条约共有二十三条，'],
    ],
    ['keeps all of a short block', '条约第四条规定军事援助。', '四', ['条约第', '四', '条规定军事援助。']],
    [
      'keeps the start of a block',
      'これは前の段落の文章です。\n\n国連憲章第51条と両国の国内法に基づく。',
      '51',
      ['国連憲章第', '51', '条と両国の国内法に基づく。'],
    ],
    [
      'cuts Japanese at a mark, too',
      '先週にはロシアのプーチン大統領と北朝鮮の金正恩総書記が平壌で会談し、昨年六月に新しい条約に署名した。ウクライナのゼレンスキー大統領は強く反発していると伝えられている。',
      '昨年六月',
      ['、', '昨年六月', 'に新しい条約に署名した。'],
    ],
    [
      'drops half a Latin word between them',
      `${'漢'.repeat(10)}、Associated Press通信によると兵士は約1万1000人に上るという見方が強い。`,
      '1万1000',
      ['、Associated Press通信によると兵士は約', '1万1000', '人に上るという見方が強い。'],
    ],
    [
      'drops half a word behind half a character',
      `甲𠮷${'田'.repeat(20)}、${'乙'.repeat(10)}24年。`,
      '24年',
      [`、${'乙'.repeat(10)}`, '24年', '。'],
    ],
    ['drops a side that is one long run', `${'漢'.repeat(40)}24年${'字'.repeat(40)}`, '24年', [null, '24年', null]],
    [
      'goes by spaces in Korean',
      '북한과 러시아는 지난 6월 평양에서 전략적 동반자 조약을 체결했으며 러시아 상원은 11월 6일 이 조약을 만장일치로 비준했다고 러시아 언론이 일제히 보도했다.',
      '11월 6일',
      [
        '평양에서 전략적 동반자 조약을 체결했으며 러시아 상원은',
        '11월 6일',
        '이 조약을 만장일치로 비준했다고 러시아 언론이 일제히',
      ],
    ],
  ])('in scripts without spaces: %s', (_, text, words, parts) => expect(partsIn(text, words)).toEqual(parts));

  it('names whole words that stand there', () => {
    const word = fc.array(fc.constantFrom(...'aäж한1.,-&#('), { minLength: 1, maxLength: 14 }).map((of) => of.join(''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 24 }), fc.nat(), (words, which) => {
        const index = which % words.length;
        const text = words.join(' ');
        const start = words.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
        const end = start + words[index]!.length;
        const { before, exact, behind } = directiveOf(textFragmentLink(page, quoteAt(text, start, end)));
        expect(exact).toBe(words[index]);
        const [left, right] = [(before ?? '').split(' '), (behind ?? '').split(' ')];
        if (before !== null) expect(words.slice(index - left.length, index)).toEqual(left);
        if (behind !== null) expect(words.slice(index + 1, index + 1 + right.length)).toEqual(right);
      }),
    );
  });

  it('is one address with one directive, whatever the quote', () => {
    const text = fc.string({ unit: 'binary', maxLength: 32 });
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        fc.pre(exact.trim() !== '');
        const link = textFragmentLink(page, { exact, prefix, suffix });
        expect(link).toMatch(/^[!-~]+$/);
        expect(directiveOf(link).address).toBe(`${page}#`);
        expect(new URL(link).pathname).toBe('/a');
      }),
    );
  });
});
