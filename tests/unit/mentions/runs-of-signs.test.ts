import { describe, expect, it } from 'vitest';
import { withinTime } from '../../../lib/cli/fuzz/within-time.ts';
import { languages } from '../../../lib/languages/all-languages.ts';
import { mentionsIn } from './readings.ts';

/** Tables, rulers and jokes are drawn with rows of these. */
const signs = [
  '-',
  '–',
  "'",
  '.',
  ',',
  ':',
  '/',
  '(',
  '%',
  '"',
  '0',
  'I',
  ' ',
  '- ',
  '. ',
  '1-',
  '1 ',
  '、',
  '。',
  '年',
  '万',
];

describe.each(languages.map(({ tag }) => tag))('rows of one sign: %s', (language) => {
  it.each(signs)('read in no time: %s', (sign) => {
    // What is compiled at first use takes longer than what is tested.
    mentionsIn(language, '6 km');
    for (const head of ['6', '12 000', 'x 19 '])
      for (const tail of ['', ' km', 'x', '6'])
        expect(() => withinTime(1000, () => mentionsIn(language, head + sign.repeat(60) + tail))).not.toThrow();
  });
});
