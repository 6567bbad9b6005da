/** Addresses, e-mails, file names, handles: figures in them are none. Bounded, so that no long run of letters is read twice. */
const addresses =
  /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[@#][\p{L}\p{N}_]{1,100}|(?<![\p{L}\p{N}_])[\p{L}\p{N}_-]{1,80}\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|docx?|xlsx?|html?|php|txt|csv|zip)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}_.-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|info|ru|it|ua|uk|eu|kp|kr|jp|cn|de|fr|es|pl|pt|br|ch|at|us)(?:\/[^\s<>"]{0,2000})?(?![\p{L}\p{N}])|[\p{L}\p{N}]{1,60}(?:_[\p{L}\p{N}]{1,60})+/giu;

const singles = new Map<string, string>([
  ['’', "'"], ['‘', "'"], ['ʼ', "'"], ['′', "'"], ['`', "'"], ['＇', "'"],
  ['‐', '-'], ['‑', '-'], ['‒', '-'], ['–', '-'], ['—', '-'], ['―', '-'], ['−', '-'], ['－', '-'], ['～', '-'], ['〜', '-'],
  ['％', '%'], ['，', ','], ['．', '.'], ['：', ':'], ['／', '/'], ['（', '('], ['）', ')'], ['［', '['], ['］', ']'], ['＋', '+'], ['ё', 'е'],
]);

const odd = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000’‘ʼ′`＇‐‑‒–—―−－～〜％，．：／（）［］＋ё\uff10-\uff19]/g;

/**
 * The text as patterns read it, of the same length: lower case, straight apostrophes, `-` for every dash, plain spaces,
 * ASCII digits, `е` for `ё`, and `_` over addresses and file names.
 */
export function foldText(text: string): string {
  return lower(text.replace(addresses, (address) => '_'.repeat(address.length))).replace(odd, foldCharacter);
}

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
