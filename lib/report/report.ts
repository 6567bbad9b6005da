import type { Article } from '../article/article.ts';
import type { Finding, FindingState } from '../findings/finding.ts';

/** How much of the article's figures and dates the fact base answers. */
export interface Coverage {
  /** Figures and dates in the article, each place once. */
  mentions: number;
  /** Those that gave a finding, by its state. */
  byState: Record<FindingState, number>;
  /** Those that no other source answers. */
  unanswered: number;
}

/** What popup, card, command line and exports read: plain data, JSON-safe. */
export interface Report {
  /** Id of the pack that the article is about, or null: then there are no findings. */
  pack: string | null;
  article: Omit<Article, 'text' | 'blocks' | 'datelines'>;
  /** Id of the pack's source that the page itself is, else null. Its own facts are left out. */
  source: string | null;
  findings: Finding[];
  coverage: Coverage;
}
