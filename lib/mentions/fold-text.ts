import { placesOf } from './compile-pattern.ts';

/** Signs of an address, e-mail, file name or handle: figures in such a word are none. */
const addressSign =
  /[@_]|#\p{L}|:\/\/|www\.|\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|docx?|xlsx?|html?|php|txt|csv|zip|com|org|net|gov|info|ru|it|ua|uk|eu|kp|kr|jp|cn|de|fr|es|pl|pt|br|ch|at|us)(?![\p{L}\p{N}-])/giu;

/** No address is longer; a page of signs must not be read twice. */
const longestAddress = 500;

const singles = new Map<string, string>([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['′', "'"],
  ['`', "'"],
  ['＇', "'"],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['−', '-'],
  ['－', '-'],
  ['～', '-'],
  ['〜', '-'],
  ['％', '%'],
  ['，', ','],
  ['．', '.'],
  ['：', ':'],
  ['／', '/'],
  ['（', '('],
  ['）', ')'],
  ['［', '['],
  ['］', ']'],
  ['＋', '+'],
  ['ё', 'е'],
]);

const odd = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000’‘ʼ′`＇‐‑‒–—―−－～〜％，．：／（）［］＋ё\uff10-\uff19]/g;

/** Most blocks of most languages hold nothing to fold. */
const beyondAscii = /[^\n -~]/;

/** Years by place, 二〇二四年, also with a circle for the zero. */
const chineseDigits = '〇一二三四五六七八九零';
const chineseYear =
  /[〇○一二三四五六七八九零]{4}(?=年)|(?<![十百千万萬〇○一二三四五六七八九零\d])(?!六七|七八|八九)[六七八九][〇○一二三四五六七八九零](?=年)/g;

/**
 * The text as patterns read it, of the same length: lower case, straight apostrophes, `-` for every dash, plain spaces,
 * ASCII digits, `е` for `ё`, and `_` over addresses and file names.
 */
export function foldText(text: string): string {
  const lowered = lower(maskAddresses(text));
  if (!beyondAscii.test(lowered)) return lowered;
  return lowered
    .replace(odd, foldCharacter)
    .replace(chineseYear, (year) =>
      Array.from(year, (digit) => Math.max(0, chineseDigits.indexOf(digit)) % 10).join(''),
    );
}

function maskAddresses(text: string): string {
  let masked = '';
  let done = 0;
  for (const [index] of placesOf(addressSign, text)) {
    if (index < done) continue;
    let [start, end] = [index, index];
    while (start > done && index - start < longestAddress && inAddress(text.charCodeAt(start - 1))) start--;
    while (end < text.length && end - index < longestAddress && inAddress(text.charCodeAt(end))) end++;
    masked += text.slice(done, start) + '_'.repeat(end - start);
    done = end;
  }
  return masked + text.slice(done);
}

/** Printable ASCII but spaces, quotes and brackets: where words are not set apart, the address ends with its script. */
const inAddress = (code: number): boolean => code > 32 && code < 127 && !'"()<>[]'.includes(String.fromCharCode(code));

function foldCharacter(character: string): string {
  const single = singles.get(character);
  if (single !== undefined) return single;
  const code = character.charCodeAt(0);
  return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xff10 + 48) : ' ';
}

/** Lower case without a change of length: "İ" would become two characters. */
function lower(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}
