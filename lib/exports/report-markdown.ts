import { coverageLine } from '../ui/coverage-line.ts';
import { formatDay, formatValue } from '../ui/format-value.ts';
import type { Locale } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';
import { wordsAt } from '../ui/words-at.ts';
import { answerTexts, sideOf } from './finding-text.ts';
import { textFragmentLink } from './text-fragment.ts';

/** A page's report as Markdown (CommonMark, no tables: it is pasted into mails and chats too), findings in the article's order. */
export function reportMarkdown(reading: Reading, locale: Locale): string {
  const { article, findings, coverage, pack } = reading.report;
  const title = escapeMarkdown(article.title || (article.url ?? ''));
  const pair = (name: string, value: string) => locale.text('pair', { name, value });
  const lines = [
    `# ${locale.text('report.title')}`,
    '',
    pair(locale.text('report.article'), article.url ? `[${title}](${linkTarget(article.url)})` : title),
    ...(article.published
      ? ['', pair(locale.text('report.published'), formatDay(article.published.date, locale))]
      : []),
    '',
    `**${coverageLine(coverage, locale)}**`,
    '',
  ];
  for (const finding of findings.toSorted((left, right) => left.claim.start - right.claim.start)) {
    const kind = reading.questions[finding.question]!;
    const { label } = locale.question(pack ?? '', finding.question);
    const words = escapeMarkdown(wordsAt(reading, finding));
    const link = article.url
      ? `[${words}](${linkTarget(textFragmentLink(article.url, reading.quotes[finding.id]!))})`
      : words;
    lines.push(
      `- **${pair(escapeMarkdown(label), escapeMarkdown(formatValue(finding.claim.value, kind, locale)))}** (${locale.text('card.quote', { words: link })}). ${locale.text(`state.${finding.state}`)}.`,
      ...answerTexts(finding, reading, locale).map(
        ({ agrees, value, title: source, published }) =>
          `  - ${pair(sideOf(agrees, locale), `${escapeMarkdown(value)} — *${escapeMarkdown(source)}*, ${published}`)}`,
      ),
    );
  }
  return [...lines, '', `*${locale.text('report.made-by')}*`, ''].join('\n');
}

/** Words of a page or a source stand as they are: none of their signs is taken for markup. */
const escapeMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#&|~]/g, '\\$&');

/** An address as the target of a link: nothing in it ends the target, and `&copy;` in it stays as it is. */
const linkTarget = (url: string): string =>
  `<${url.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign)).replace(/&(?=#?\w+;)/g, '\\&')}>`;
