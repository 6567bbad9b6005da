const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day that a date for machines prints, as `YYYY-MM-DD`: ISO 8601 in its spellings, 20241112, and the English forms of
 * mail and HTTP headers. The day stays as written, whatever its time zone. Null where there is none, or none of 1900–2099.
 */
export function calendarDay(text: string): string | null {
  const iso = /^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (iso) return validDay(iso[1]!, iso[3]!, iso[4]!);
  const run = /^\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?(?!\d)/.exec(text);
  if (run) return validDay(run[1]!, run[2]!, run[3]!);
  const dayFirst = /^\s*(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})\b/i.exec(
    text,
  );
  if (dayFirst) return validDay(dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /^\s*(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text);
  if (monthFirst) return validDay(monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]!);
  // JavaScript's own: "Tue Nov 12 2024 09:30:00 GMT+0900" is caught above; "Tue Nov 12 09:30:00 KST 2024" is not.
  const unix = /^\s*[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+[\d:]+\s+[a-z]{2,5}\s+(\d{4})\b/i.exec(text);
  return unix ? validDay(unix[3]!, monthNumber(unix[1]!), unix[2]!) : null;
}

/** The day of publication that an address carries: `/2024/11/12/`, `/2024/nov/12/`, `-2024-11-12-`, `20241112`. Null where it carries none. */
export function dayInUrl(url: string): string | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const found =
    /(?<!\d)((?:19|20)\d\d)([-/_.])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)/i.exec(path) ??
    // Agencies go on with a running number: AEN20241112003400315.
    /(?<!\d)(20\d\d)()(\d\d)(\d\d)(?:\d{3,9})?(?!\d)/.exec(path);
  if (!found) return null;
  const month = /^\d/.test(found[3]!) ? found[3]! : monthNumber(found[3]!);
  return validDay(found[1]!, month, found[4]!);
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function validDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1900 || y > 2099 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
