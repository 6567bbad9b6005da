/** What `check` was asked for. */
export type CheckRequest =
  /** `packs` are files of packs to check against beside those that are built in. */
  | { kind: 'check'; json: boolean; packs: string[]; pages: string[] }
  | { kind: 'help' }
  | { kind: 'version' }
  /** `problem` is one line for the person who typed it. */
  | { kind: 'wrong'; problem: string };

export const usage = `Usage: npm run check -- [--json] [--pack FILE] FILE|FOLDER|URL...

Checks the figures and dates of news articles against the sources of the fact base.

  FILE     an HTML page (.html, .htm, .xhtml) or a plain text (.txt, blocks divided by blank lines)
  FOLDER   every such file in it and in the folders below, in the order of their names;
           names that begin with a dot are left out
  URL      a page at http:// or https://, fetched once; nothing else is loaded

  --pack FILE  checks against the pack in this file as well (npm run pack makes one); may be given more than once
  --json       one line of JSON for each page in place of a table
  --help, -h   this text
  --version    the version
  --           what follows is a file, even if it begins with a dash

Signs: ✓ every other source agrees, ≠ the sources are divided, ✗ every other source says otherwise.
Colours show on a terminal; NO_COLOR=1 turns them off.

A page that cannot be read gets a line on standard error, the others are still checked.
Exit code: 0 if every page was read, 2 if one was not or an option is wrong.
`;

/** Reads the words after the command's name. */
export function parseCheckArguments(words: readonly string[]): CheckRequest {
  const pages: string[] = [];
  const packs: string[] = [];
  let json = false;
  let onlyPages = false;
  const rest = words.values();
  for (const word of rest) {
    if (onlyPages || !word.startsWith('-') || word === '-') pages.push(word);
    else if (word === '--') onlyPages = true;
    else if (word === '--json') json = true;
    else if (word === '--pack') {
      const { value } = rest.next();
      if (value === undefined) return { kind: 'wrong', problem: '--pack needs a file. See npm run check -- --help' };
      packs.push(value);
    } else if (word === '--help' || word === '-h') return { kind: 'help' };
    else if (word === '--version') return { kind: 'version' };
    else return { kind: 'wrong', problem: `unknown option ${word}. See npm run check -- --help` };
  }
  if (pages.includes('-'))
    return { kind: 'wrong', problem: 'standard input is not read. Give a file, a folder or an address' };
  if (pages.length === 0) return { kind: 'wrong', problem: 'no page given. See npm run check -- --help' };
  return { kind: 'check', json, packs, pages };
}
