import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FindingState } from '../../findings/finding.ts';
import { highlightStyles } from '../../notes/highlight-styles.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Locale } from '../../ui/messages.ts';

interface MarksPreviewProps {
  settings: Settings;
  locale: Locale;
}

const states: FindingState[] = ['agrees', 'disputed', 'conflicts'];

/** A sentence that bears the marks as a page would, by the very same highlights. */
export function MarksPreview({ settings, locale }: MarksPreviewProps) {
  const sentence = useRef<HTMLParagraphElement>(null);
  const number = new Intl.NumberFormat(locale.tag);
  const parts = { agrees: number.format(10_000), disputed: number.format(11_000), conflicts: number.format(12_000) };
  const text = locale.text('options.preview-text', parts);
  useLayoutEffect(() => {
    const node = sentence.current?.firstChild;
    for (const state of states) {
      CSS.highlights.delete(`riscontro-${state}`);
      const at = text.indexOf(parts[state]);
      if (!settings.marks[state] || !node || at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + parts[state].length);
      CSS.highlights.set(`riscontro-${state}`, new Highlight(range));
    }
  });
  return (
    <figure class="preview">
      <style>{highlightStyles(settings.style)}</style>
      <figcaption>{locale.text('options.preview')}</figcaption>
      <p ref={sentence}>{text}</p>
    </figure>
  );
}
