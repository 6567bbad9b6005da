import { describe, expect, it } from 'vitest';
import { readings } from './readings.ts';

describe('what looks like a figure or date and is none', () => {
  it.each<[string, string]>([
    ['en', 'A Tu-22 flew over the M4 with a 3D printer and an RTX-4090.'],
    ['en', 'See https://example.org/2024/06/19/page-4 or mail to desk24@example.org.'],
    ['en', 'The file report_2024-06-19.pdf and photo-19.jpg are gone.'],
    ['en', 'He may go, they march, the sun sat.'],
    ['en', 'The second one, a third party, the other half-brother.'],
    ['en', 'Back in the 1980s and in the ’70s.'],
    ['en', 'It starts at 18:30, or at 7 p.m. sharp.'],
    ['en', 'They lost 6-3 in the final.'],
    ['en', 'Thousands came, dozens fell, several hundred left, a few thousand stayed.'],
    ['en', 'Call +39 06 6982 1111 now.'],
    ['en', 'Last weekend, in the summer, within a week.'],
    ['en', 'As the note says.[12]'],
    ['it', 'Un Tu-22 e un M4 con la stampante 3D.'],
    ['it', 'Migliaia di persone, decine di feriti, qualche centinaio di case.'],
    ['it', 'Negli anni Settanta e negli anni ’80.'],
    ['it', 'Comincia alle 18.30, anzi alle ore 19.'],
    ['it', 'Una persona, un uomo, uno di loro.'],
    ['it', 'È finita 6-3 in finale.'],
    ['it', 'A metà strada, mezz’ora dopo, per un quarto d’ora.'],
    ['it', 'Nel fine settimana, d’estate, la scorsa settimana.'],
    ['it', 'Come dice la nota.[12]'],
  ])('%s: %s', (language, text) => {
    expect(readings(language, text)).toBe('');
  });
});

describe('dates of the text itself', () => {
  it.each<[string, string]>([
    ['en', 'LISBON, Nov. 13 (Agency) — The harbour is open again'],
    ['en', 'Lisbon, 13 November – The harbour is open again'],
    ['en', 'Published: 12 November 2024, 09:15 GMT'],
    ['en', 'Last updated on Nov 12, 2024'],
    ['en', 'The harbour at dawn. (Photo: Desk / November 2, 2024)'],
    ['it', 'LISBONA, 13 NOV - Il porto ha riaperto'],
    ['it', 'Lisbona, 13 novembre – Il porto ha riaperto'],
    ['it', 'Pubblicato il 12 novembre 2024 alle 09:15'],
    ['it', 'Ultimo aggiornamento: 12/11/2024'],
    ['it', 'Il porto all’alba (Foto: Archivio, 2 novembre 2024)'],
  ])('%s: %s', (language, text) => {
    expect(readings(language, text)).toBe('');
  });

  it.each<[string, string, string]>([
    ['en', 'Lisbon, 2 June 2023 – the harbour opens.', '2023-06-02'],
    ['en', 'The harbour opened on 13 November – and closed.', '2024-11-13'],
    ['en', 'The harbour, photographed on 2 June 2023, was empty.', '2023-06-02'],
    ['en', '2 June 2023 – the harbour opens', '2023-06-02'],
    ['it', 'Il porto fu aperto il 13 novembre – e poi chiuso.', '2024-11-13'],
    ['it', 'Pubblicato il 2 giugno dal governo, il testo è breve.', '2024-06-02'],
    ['it', '2 giugno 2023: apre il porto', '2023-06-02'],
  ])('but not: %s: %s', (language, text, expected) => {
    expect(readings(language, text)).toBe(expected);
  });

  it('still say the month of a day that follows', () => {
    expect(readings('en', 'LISBON, Nov. 13 (Agency) — The harbour closes on the 28th.')).toBe('2024-11-28');
  });
});
