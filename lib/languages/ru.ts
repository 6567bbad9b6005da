import { functionWords } from './function-words.ts';
import { formsOf, inflect, pairs } from './inflect.ts';
import intl from './intl-names.json' with { type: 'json' };
import type { Language } from './language.ts';

const adjective = 'ый|ая|ое|ой|ого|ому|ым|ом|ую|ые|ых|ыми';
const soft = 'ий|яя|ее|его|ему|им|ем|юю|ей|ие|их|ими';
const velar = 'ий|ая|ое|ой|ого|ому|им|ом|ую|ие|их|ими';
const one = 'один,одн|ого|ому|им|ом|а|ой|у|и|их';
const tens = { двадцать: 20, тридцать: 30, сорок: 40, пятьдесят: 50, шестьдесят: 60, семьдесят: 70, восемьдесят: 80, девяносто: 90 };
/** Ordinals by their stems; the endings follow. */
const ordinalStems = {
  перв: 1, втор: 2, четверт: 4, пят: 5, шест: 6, седьм: 7, восьм: 8, девят: 9, десят: 10, одиннадцат: 11, двенадцат: 12,
  тринадцат: 13, четырнадцат: 14, пятнадцат: 15, шестнадцат: 16, семнадцат: 17, восемнадцат: 18, девятнадцат: 19, двадцат: 20,
};
const ordinalsWith = (endings: string, third: string): Record<string, number> =>
  inflect({ ...pairs(ordinalStems, { [endings]: 0 }, ''), [third]: 3 });
const ordinals = ordinalsWith(`|${adjective}`, `трет|ий|ья|ье|ьей|ьего|ьему|ьим|ьем|ью|ьи|ьих`);
const days = ordinalsWith('|ого|ое|ому', 'трет|ьего|ье|ьему');
const upTo = (table: Record<string, number>, most: number): Record<string, number> =>
  Object.fromEntries(Object.entries(table).filter(([, value]) => value <= most));
const roundYears = { двадцат: 20, тридцат: 30, сороков: 40, пятидесят: 50, шестидесят: 60, семидесят: 70, восьмидесят: 80, девяност: 90 };
const endsOfYears = {
  ...pairs(tens, upTo(ordinalsWith('|ого|ом', 'трет|ьего|ьем'), 9), ' '),
  ...inflect(pairs(roundYears, { '|ого|ом': 0 }, '')),
};
const yearWords = {
  ...pairs(endsOfYears, { ' года': 0, ' году': 0 }, ''),
  ...pairs(endsOfYears, { ' года': 1900, ' году': 1900 }, '').constructor,
};
