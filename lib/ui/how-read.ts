import type { Published } from '../article/article.ts';
import type { Mention } from '../mentions/mention.ts';
import { formatDay } from './format-value.ts';
import type { Locale } from './messages.ts';

/** A sentence on how the words of a mention became its value, for an article that came out on `published`. */
export function howRead(mention: Mention, published: Published | null, locale: Locale): string {
  switch (mention.kind) {
    case 'date': {
      const { how } = mention;
      if (how === 'full' || how === 'month-added') return locale.text(`how.${how}`);
      if (published) return locale.text(`how.${how}`, { date: formatDay(published.date, locale) });
      return locale.text(how === 'year-added' ? 'how.year-added-undated' : 'how.undated');
    }
    case 'count': {
      const { min, max } = mention.value;
      if (min !== max) return locale.text(min === null || max === null ? 'how.bound' : 'how.full');
      return locale.text(min !== null && min >= 100 ? 'how.round' : 'how.full');
    }
    case 'years':
    case 'never':
      return locale.text(`how.${mention.kind}`);
    case 'share':
    case 'ordinal':
      return locale.text('how.full');
  }
}
