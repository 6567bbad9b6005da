import type { Locale } from '../ui/messages.ts';
import type { Reading } from '../ui/reading.ts';
import { withinBlock } from './article-quote.ts';
import { findingText } from './finding-text.ts';

/** What the annotations cannot know themselves. */
export interface AnnotationSettings {
  /** The time of saving, ISO 8601. */
  created: string;
  /** A new IRI for each annotation: `urn:uuid:…`. */
  newId: () => string;
}

/**
 * A page's findings as W3C Web Annotations: a collection in JSON-LD, one annotation for each finding, anchored by the words
 * themselves (TextQuoteSelector), so that a change of the page's markup does not lose it.
 * @see https://www.w3.org/TR/annotation-model/
 */
export function webAnnotations(reading: Reading, locale: Locale, { created, newId }: AnnotationSettings) {
  const { article, findings } = reading.report;
  const source = article.url ?? 'about:blank';
  const items = findings
    .toSorted((left, right) => left.claim.start - right.claim.start)
    .map((finding) => ({
      id: newId(),
      type: 'Annotation',
      motivation: 'assessing',
      created,
      generator: { id: 'urn:riscontro:extension', type: 'Software', name: 'Riscontro' },
      body: {
        type: 'TextualBody',
        value: findingText(finding, reading, locale),
        format: 'text/plain',
        language: locale.language,
        purpose: 'assessing',
      },
      target: {
        source,
        selector: { type: 'TextQuoteSelector', ...withinBlock(reading.quotes[finding.id]!) },
      },
    }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationCollection',
    label: locale.text('pair', { name: locale.text('report.title'), value: article.title }),
    total: items.length,
    first: { id: newId(), type: 'AnnotationPage', startIndex: 0, items },
  };
}
