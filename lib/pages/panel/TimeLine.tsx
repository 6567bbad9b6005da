import type { FindingState } from '../../findings/finding.ts';
import type { DateRange } from '../../mentions/value.ts';
import { formatDay, formatValue } from '../../ui/format-value.ts';
import type { Locale } from '../../ui/messages.ts';
import type { FactList, Reading } from '../../ui/reading.ts';
import { StateMark } from '../../ui/StateMark.tsx';

interface TimeLineProps {
  reading: Reading;
  list: FactList;
  locale: Locale;
}

interface Entry {
  /** The first day that anybody gives. */
  day: string;
  label: string;
  /** Each date that the sources give, and how many give it. */
  dates: { text: string; count: number }[];
  /** Each date that the article gives, with its state. */
  own: { text: string; state: FindingState }[];
  isArticle?: boolean;
}

/** The dates of the subject in their order, as the sources give them, and where this article stands among them. */
export function TimeLine({ reading, list, locale }: TimeLineProps) {
  const { article } = reading.report;
  const entries = entriesOf(reading, list, locale);
  if (article.published) {
    const day = article.published.date;
    const dates = [{ text: formatDay(day, locale), count: 0 }];
    entries.push({ day, label: locale.text('report.published'), dates, own: [], isArticle: true });
  }
  const ofArticle = (value: string) => locale.text('pair', { name: locale.text('card.this-article'), value });
  entries.sort((left, right) => (left.day < right.day ? -1 : 1));
  return (
    <ol class="time-line">
      {entries.map(({ label, dates, own, isArticle }) => (
        <li key={label} class={isArticle ? 'article' : own.length > 0 ? 'told' : ''}>
          <p class="dates">
            {dates.map(({ text, count }) => (
              <span key={text}>
                {text}
                {dates.length > 1 && <small> · {locale.text('panel.sources', { count })}</small>}
              </span>
            ))}
          </p>
          <p class="label">{isArticle ? ofArticle(label) : label}</p>
          {own.map(({ text, state }) => (
            <p key={text} class={`own ${state}`}>
              <StateMark state={state} />
              {ofArticle(text)}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function entriesOf(reading: Reading, list: FactList, locale: Locale): Entry[] {
  const dated = Object.entries(list.questions).filter(([, kind]) => kind === 'date');
  return dated.flatMap(([question]): Entry[] => {
    const days = new Map<string, { value: DateRange; sources: Set<string> }>();
    for (const { value, source } of list.facts.filter((fact) => fact.question === question)) {
      const text = formatValue(value, 'date', locale);
      const known = days.get(text) ?? { value: value as DateRange, sources: new Set() };
      known.sources.add(source);
      days.set(text, known);
    }
    const own = new Map<string, FindingState>();
    for (const { claim, state } of reading.report.findings.filter((finding) => finding.question === question)) {
      own.set(formatValue(claim.value, 'date', locale), state);
    }
    if (days.size === 0) return [];
    const inOrder = [...days].sort(([, left], [, right]) => (left.value.from < right.value.from ? -1 : 1));
    return [
      {
        day: inOrder[0]![1].value.from,
        label: locale.question(list.pack, question).label,
        dates: inOrder.map(([text, { sources }]) => ({ text, count: sources.size })),
        own: [...own].map(([text, state]) => ({ text, state })),
      },
    ];
  });
}
