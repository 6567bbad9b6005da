import { describe, expect, it } from 'vitest';
import { mentionsIn, readings } from './readings.ts';
import type { ReadingOptions } from './readings.ts';

type Row = [language: string, text: string, options: ReadingOptions, expected: string];

describe('years that are not written', () => {
  it.each<Row>([
    ['en', 'They met on 19 June, he said.', { published: '2024-06-21' }, '2024-06-19'],
    ['en', 'The June pact stands.', { published: '2024-11-12' }, '2024-06'],
    ['en', 'He had gone there in September.', { published: '2024-06-19' }, '2023-09'],
    ['en', 'He will go there in September.', { published: '2024-06-19' }, '2024-09'],
    ['en', 'It began on August 6, and went on.', { published: '2025-03-04' }, '2024-08-06'],
    ['en', 'The hearing is set for August 6.', { published: '2025-03-04' }, '2025-08-06'],
    ['en', 'The workers were expected to arrive in July.', { published: '2024-10-28' }, '2024-07'],
    ['fr', 'Les ouvriers arriveront dès juillet, disait-on alors.', { published: '2024-10-28' }, '2024-07'],
    ['pl', 'Pisano, że robotnicy przyjadą w lipcu.', { published: '2024-11-28' }, '2024-07'],
    ['en', 'It was signed on 12 November.', { published: '2024-11-11' }, '2024-11-12'],
    ['en', 'The pact of 24 October, and the decree after it.', { published: '2025-06-01' }, '2024-10-24'],
    ['en', 'The hearing: 20 June, in the small hall.', { published: '2025-06-01' }, '2025-06-20'],
    ['fr', 'Le 2 janvier, un engin s’écrase en ville.', { published: '2024-11-13' }, '2024-01-02'],
    ['en', 'The shells by March, said one of them.', { published: '2024-11-13' }, '2025-03'],
    ['it', 'I colpi prima di fine marzo, non oltre.', { published: '2024-11-13' }, '2025-03'],
    ['en', 'The date named most: July.', { published: '2024-06-01' }, '2024-07'],
    ['en', 'The date named most: September.', { published: '2024-06-01' }, '2023-09'],
    ['en', 'It came out in January.', { published: '2025-01-03' }, '2025-01'],
    ['it', 'Era partito a dicembre.', { published: '2025-01-03' }, '2024-12'],
    ['it', 'Partirà a dicembre.', { published: '2024-11-13' }, '2024-12'],
    ['it', 'La firma è del 19 giugno scorso.', { published: '2025-02-01' }, '2024-06-19'],
    ['it', 'Ne aveva parlato lo scorso giugno.', { published: '2024-06-12' }, '2023-06'],
    ['it', 'Il 29 febbraio era in viaggio.', { published: '2024-06-12' }, '2024-02-29'],
  ])('%s: %s', (language, text, options, expected) => {
    expect(readings(language, text, options)).toBe(expected);
  });
});

describe('rows of a time line that begin with their year', () => {
  it.each<[string, string, string]>([
    ['uk', '2023, 13 вересня. Зустріч на космодромі.', '2023-09-13'],
    ['pt', '2024, 19 de junho — Assinatura.', '2024-06-19'],
    ['en', '2022, February 24: It begins.', '2022-02-24'],
    ['it', '2019 – aprile: Primo viaggio.', '2019-04'],
    ['de', '1995, September: Die Kündigung.', '1995-09'],
    ['en', 'In 2000, 2019 and 2023, 13 June 2024 came.', '2000 | 2019 | 2023 | 2024-06-13'],
    ['en', 'In 2023, May was cold.', '2023'],
  ])('%s: %s', (language, text, expected) => {
    expect(readings(language, text, { published: '2024-11-20' })).toBe(expected);
  });
});

describe('without a publication date', () => {
  const options = { published: null, defaultYear: 2024 };
  it.each<[string, string, string]>([
    ['en', 'They met on 19 June in the hall.', '2024-06-19'],
    ['en', 'They have been there since August.', '2024-08'],
    ['en', 'They met yesterday, on Monday, last month and this year.', ''],
    ['en', 'Signed on November 9, and again on the 11th.', '2024-11-09 | 2024-11-11'],
    ['it', 'Lo firmò ieri, o lunedì, o il mese scorso.', ''],
    ['it', 'Lo firmò il 9 novembre, e di nuovo l’11.', '2024-11-09 | 2024-11-11'],
  ])('%s: %s', (language, text, expected) => {
    expect(readings(language, text, options)).toBe(expected);
  });

  it('adds no year when none is given', () => {
    expect(readings('en', 'They met on 19 June in the hall.', { published: null })).toBe('');
  });
});

describe('dates against the publication day', () => {
  it.each<Row>([
    ['en', 'The vote on Wednesday was short.', { published: '2024-11-06' }, '2024-11-06'],
    ['en', 'The vote last Wednesday was short.', { published: '2024-11-06' }, '2024-10-30'],
    ['en', 'They will vote on Wednesday.', { published: '2024-11-06' }, '2024-11-06'],
    ['en', 'They will vote on Thursday.', { published: '2024-11-06' }, '2024-11-07'],
    ['en', 'It happened last month, in the north.', { published: '2024-01-15' }, '2023-12'],
    ['it', 'Ieri il voto, oggi la firma.', { published: '2024-03-01' }, '2024-02-29 | 2024-03-01'],
    ['it', 'Lo ha firmato il 30, dice una nota.', { published: '2024-11-12' }, '2024-10-30'],
    ['it', 'È accaduto mercoledì 19 sul fiume.', { published: '2024-06-29' }, '2024-06-19'],
  ])('%s: %s', (language, text, options, expected) => {
    expect(readings(language, text, options)).toBe(expected);
  });

  it('says how each date came to its value', () => {
    const text = 'Signed on 19 June 2024, shown on 20 June, filed on the 21st, told on Monday and yesterday.';
    const hows = mentionsIn('en', text).map((mention) => (mention.kind === 'date' ? mention.how : mention.kind));
    expect(hows).toEqual(['full', 'year-added', 'month-added', 'weekday', 'relative']);
  });
});
