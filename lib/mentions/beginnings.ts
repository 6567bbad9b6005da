/** Stands for a character that a pattern leaves open. */
export const anyCharacter = '\0';

/**
 * What the matches of a regex's source may begin with: two characters, or fewer where a match may end behind them. Digits are all the
 * same, "0". Anchors and what looks around are taken as fulfilled, so there may be too many, never too few.
 */
export function beginningsOf(source: string): Set<string> {
  let at = 0;
  return alternatives();

  function alternatives(): Set<string> {
    const all = new Set<string>();
    for (;;) {
      for (const beginning of sequence()) all.add(beginning);
      if (source[at] !== '|') return all;
      at += 1;
    }
  }

  function sequence(): Set<string> {
    let all = new Set(['']);
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      if ([...all].every((beginning) => beginning.length === 2)) skipToEnd();
      else all = joined(all, repeated(atom()));
    }
    return all;
  }

  /** Moves on to where the alternative ends: what follows the second character tells nothing. */
  function skipToEnd(): void {
    for (let depth = 0; at < source.length; at += 1) {
      const sign = source[at]!;
      if (depth === 0 && (sign === '|' || sign === ')')) return;
      if (sign === '\\') at += 1;
      else if (sign === '[') skipClass();
      else if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
    }
  }

  /** From the bracket that opens a class to the one that closes it. */
  function skipClass(): void {
    for (; source[at] !== ']'; at += 1) if (source[at] === '\\') at += 1;
  }

  /** An atom with the quantifier behind it. */
  function repeated(once: Set<string>): Set<string> {
    const quantifier = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
    quantifier.lastIndex = at;
    const written = quantifier.exec(source)?.[0] ?? '';
    at += written.length;
    const all = /^$|^\?/.test(written) ? new Set(once) : new Set([...once, ...joined(once, once)]);
    if (/^(?:[?*]|\{0)/.test(written)) all.add('');
    return all;
  }

  function atom(): Set<string> {
    const first = source[at]!;
    at += 1;
    switch (first) {
      case '(':
        return group();
      case '[':
        return characterClass();
      case '\\':
        return escape();
      case '^':
      case '$':
        return new Set(['']);
      case '.':
        return new Set([anyCharacter]);
      default:
        return new Set([plain(first)]);
    }
  }

  function group(): Set<string> {
    const opening = /\?(?:[:=!]|<[=!]|<[^>]+>)/y;
    opening.lastIndex = at;
    const written = opening.exec(source)?.[0] ?? '';
    at += written.length;
    const isNever = written === '?!' && source[at] === ')';
    const inside = alternatives();
    at += 1;
    if (isNever) return new Set();
    return /[=!]$/.test(written) ? new Set(['']) : inside;
  }

  function characterClass(): Set<string> {
    const start = at;
    skipClass();
    const inside = source.slice(start, at);
    at += 1;
    const told = inside.replaceAll(/\\([^a-z\d])/gi, '$1').replaceAll(/\d-\d|\\d/g, '0');
    return new Set(/^\^|\\|.-./.test(told) ? [anyCharacter] : Array.from(told, plain));
  }

  function escape(): Set<string> {
    const name = /[bB]|[dDsSwW]|[pP]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|\d|k<[^>]*>|[^]/iy;
    name.lastIndex = at;
    const written = name.exec(source)![0];
    at += written.length;
    if (written === 'd') return new Set(['0']);
    if (/^b$/i.test(written)) return new Set(['']);
    // What a group matched before may be empty.
    if (/^[\dk]/.test(written)) return new Set(['', anyCharacter]);
    return new Set([/^[a-z]/i.test(written) ? anyCharacter : written]);
  }
}

const plain = (character: string): string => (/\d/.test(character) ? '0' : character);

function joined(all: Set<string>, next: Set<string>): Set<string> {
  const longer = new Set<string>();
  for (const beginning of all)
    if (beginning.length === 2) longer.add(beginning);
    else for (const more of next) longer.add((beginning + more).slice(0, 2));
  return longer;
}
