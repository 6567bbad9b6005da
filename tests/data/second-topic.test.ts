import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/article-from-text.ts';
import { readPacks } from '../../lib/packs/read-packs.ts';
import { checkArticle } from '../../lib/report/check-article.ts';

const packs = [...readPacks(), ...readPacks(fileURLToPath(new URL('packs', import.meta.url)))];

function check(text: string, language: string) {
  const article = articleFromText({ title: '', text, language, published: { date: '2021-08-14', from: 'given' } });
  const report = checkArticle(article, packs);
  return {
    pack: report.pack,
    findings: report.findings.map(({ question, state, claim }) => [
      question,
      state,
      text.slice(claim.start, claim.end),
    ]),
  };
}

describe('a pack of another topic', () => {
  it('is checked without a change to the engine', () => {
    const text =
      'The bridge in Genoa collapsed on 14 August 2018. It was a rainy morning, and 43 people died; 16 were hurt.\n\nThe new bridge was opened on 5 August 2020.';
    expect(check(text, 'en')).toEqual({
      pack: 'bridge',
      findings: [
        ['collapsed', 'agrees', '14 August 2018'],
        ['dead', 'disputed', '43'],
        ['reopened', 'conflicts', '5 August 2020'],
      ],
    });
  });

  it('reads its words in each of its languages', () => {
    const text =
      'Il ponte di Genova crollò il 14 agosto 2018: persero la vita quarantuno persone, secondo un primo conto sbagliato.';
    expect(check(text, 'it')).toEqual({
      pack: 'bridge',
      findings: [
        ['collapsed', 'agrees', '14 agosto 2018'],
        ['dead', 'conflicts', 'quarantuno'],
      ],
    });
  });

  it('leaves a page about neither alone', () => {
    expect(check('The bakery in the harbour sold 300 loaves on 14 August 2018, its owner said.', 'en').pack).toBe(null);
  });
});
