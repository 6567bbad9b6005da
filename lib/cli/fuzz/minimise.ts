/**
 * The shortest text that still fails, as far as it is found by leaving out tags, words and characters (Zeller's ddmin):
 * `fails` is asked at most `tries` times.
 */
export function minimise(text: string, fails: (text: string) => boolean, tries = 1500): string {
  let left = tries;
  const stillFails = (parts: readonly string[]) => left-- > 0 && fails(parts.join(''));
  const byTags = shorten(text.split(/(?<=>)|(?=<)/), stillFails).join('');
  const byWords = shorten(byTags.split(/(?<=\s)/), stillFails).join('');
  return shorten(byWords.split(''), stillFails).join('');
}

/** Leaves out ever smaller runs of parts. */
function shorten(all: string[], fails: (parts: readonly string[]) => boolean): string[] {
  let parts = all;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < parts.length;) {
      const rest = parts.toSpliced(at, size);
      if (rest.length < parts.length && fails(rest)) parts = rest;
      else at += size;
    }
  }
  return parts;
}
