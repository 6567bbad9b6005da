import type { Coverage } from '../report/report.ts';
import type { Locale } from './messages.ts';

/** "14 figures and dates: 9 agree, 2 disputed, 1 conflicts, 2 not in the fact base"; what is zero is left out. */
export function coverageLine({ mentions, byState, unanswered }: Coverage, locale: Locale): string {
  const total = locale.text('coverage.total', { count: mentions });
  const parts = (['agrees', 'disputed', 'conflicts'] as const)
    .filter((state) => byState[state] > 0)
    .map((state) => locale.text(`coverage.${state}`, { count: byState[state] }));
  if (unanswered > 0) parts.push(locale.text('coverage.unanswered', { count: unanswered }));
  if (parts.length === 0) return total;
  return locale.text('coverage.line', { total, parts: parts.join(locale.text('coverage.comma')) });
}
