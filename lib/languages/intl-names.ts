/** What the runtime's `Intl` knows of how one language writes numbers and dates. Lists of months start with January, of weekdays with Monday. */
export interface IntlNames {
  decimal: string;
  group: string;
  /** Every written form of each month, in the nominative and beside a day ("травень", "травня"). */
  months: string[][];
  shortMonths: string[][];
  weekdays: string[][];
  shortWeekdays: string[][];
  /** "yesterday", "last month": the phrase → its distance from now. */
  days: Record<string, number>;
  monthsFromNow: Record<string, number>;
  years: Record<string, number>;
  weeks: Record<string, number>;
  /** Words and abbreviations for thousand, million and so on → their value. */
  scales: Record<string, number>;
}

/** The tables for the languages, read from this runtime's `Intl`. Committed as intl-names.json, since browsers' ICU differ. */
export function intlNames(tags: string[]): Record<string, IntlNames> {
  return Object.fromEntries(tags.map((tag) => [tag, namesOf(tag)]));
}

function namesOf(tag: string): IntlNames {
  const number = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5);
  const part = (type: string) => number.find((one) => one.type === type)?.value ?? '';
  return {
    decimal: part('decimal'),
    group: part('group'),
    months: monthsOf(tag, 'long'),
    shortMonths: monthsOf(tag, 'short'),
    weekdays: weekdaysOf(tag, 'long'),
    shortWeekdays: weekdaysOf(tag, 'short'),
    days: relativeOf(tag, 'day', 2),
    monthsFromNow: relativeOf(tag, 'month', 1),
    years: relativeOf(tag, 'year', 1),
    weeks: relativeOf(tag, 'week', 1),
    scales: scalesOf(tag),
  };
}

function datePart(tag: string, type: 'month' | 'weekday', date: Date, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const found = format.formatToParts(date).find((one) => one.type === type);
  return (found?.value ?? '').toLowerCase().replace(/\.$/, '');
}

function monthsOf(tag: string, width: 'long' | 'short'): string[][] {
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2024, month, 6));
    const alone = datePart(tag, 'month', date, { month: width });
    const beside = datePart(tag, 'month', date, { month: width, day: 'numeric' });
    return names([alone, beside]);
  });
}

function weekdaysOf(tag: string, width: 'long' | 'short'): string[][] {
  const monday = Date.UTC(2024, 0, 1);
  return Array.from({ length: 7 }, (_, day) => {
    const date = new Date(monday + day * 86_400_000);
    const alone = datePart(tag, 'weekday', date, { weekday: width });
    const beside = datePart(tag, 'weekday', date, { weekday: width, month: 'long', day: 'numeric' });
    return names([alone, beside]);
  });
}

/** Distinct names; bare digits, which some languages give for months, are none. */
const names = (forms: string[]) => [...new Set(forms)].filter((form) => /\p{L}/u.test(form));

function relativeOf(tag: string, unit: 'day' | 'week' | 'month' | 'year', reach: number): Record<string, number> {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const phrases: Record<string, number> = {};
  for (let distance = -reach; distance <= reach; distance++) {
    const parts = format.formatToParts(distance, unit);
    if (parts.length === 1) phrases[parts[0]!.value.toLowerCase()] = distance;
  }
  return phrases;
}

function scalesOf(tag: string): Record<string, number> {
  const scales: Record<string, number> = {};
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay });
    for (let power = 3; power <= 12; power++) {
      for (const factor of [1, 2, 5]) {
        const value = factor * 10 ** power;
        const parts = format.formatToParts(value);
        const word = parts
          .find((one) => one.type === 'compact')
          ?.value.toLowerCase()
          .replace(/\.$/, '');
        const shown = parts
          .filter((one) => one.type === 'integer')
          .map((one) => one.value)
          .join('');
        if (word && !/\s/.test(word)) scales[word] ??= value / (Number(shown) || 1);
      }
    }
  }
  return scales;
}
