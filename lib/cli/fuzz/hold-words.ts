import type { Finding } from '../../findings/finding.ts';
import { howFarApart } from '../../ui/how-far-apart.ts';
import { howRead } from '../../ui/how-read.ts';
import type { Locale } from '../../ui/messages.ts';
import type { Reading } from '../../ui/reading.ts';
import { valueLine } from '../../ui/value-line.ts';
import { must } from './broken.ts';

/** @throws Broken where card or summary have no words, or no place in their picture, for a finding. */
export function holdWords({ report, questions }: Reading, locale: Locale): void {
  for (const finding of report.findings) {
    const kind = questions[finding.question]!;
    const { value, mention } = finding.claim;
    must(howRead(mention, report.article.published, locale) !== '', 'a card tells how it was read', () => mention);
    for (const line of valueLine([value], finding, kind, locale)) {
      must(0 <= line.from && line.from <= line.to && line.to <= 1, 'a value has a place in its picture', () => line);
      must(!isBroken(line.text), 'a value has words', () => line);
    }
    for (const answer of valuesOf(finding)) {
      const apart = howFarApart(value, answer, kind, locale);
      must(apart === null || !isBroken(apart), 'a distance has words', () => ({ value, answer, apart }));
    }
  }
}

const valuesOf = ({ answers }: Finding) => answers.flatMap(({ facts }) => facts.map(({ value }) => value));

const isBroken = (words: string): boolean => /^$|NaN|undefined|null|Invalid|∞/.test(words);
