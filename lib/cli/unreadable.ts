/** A page that cannot be read. The message ends a line that begins with the page's name and says what to do about it. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** The largest page that is read, in bytes. News pages have 0.1 to 3 MB. */
export const LARGEST_PAGE = 20_000_000;

/** What is said of a page of `bytes` (or more, where the count stopped) that is too large. */
export function tooLarge(bytes: number): Unreadable {
  return new Unreadable(
    `has ${Math.floor(bytes / 1_000_000)} MB or more, and pages from ${LARGEST_PAGE / 1_000_000} MB on are not read. Save the article alone and check that`,
  );
}
