/**
 * Forms of a month and a day in figures, "11/6", where the month stands first. Fractions are written like that too ("1/3"): a day up to 12
 * counts at the head of an entry or a sentence, after one of the words `before`, and beside one of the `weekdays` in brackets.
 */
export const slashedDays = (before: string, weekdays: string): string[] => [
  '(?<!/)<month-number>/<high-day>(?![/%])',
  `(?<=(?:^|[\\n▲△▼▽■□●○◆◇▶▷◎★☆•▪・·ㆍ※。.:;(「『《〈【]|${before}) ?)<month-number>/<digit-day>(?![/%)])(?! ?(?:以上|以下|強|强|弱|이상|이하))`,
  `(?<!/)<month-number>/<digit-day>(?=\\((?:${weekdays})\\))`,
];
