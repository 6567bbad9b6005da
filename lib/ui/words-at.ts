import type { Finding } from '../findings/finding.ts';
import type { Reading } from './reading.ts';

/** The article's words at a finding, on one line. */
export const wordsAt = ({ quotes }: Reading, { id }: Finding): string => (quotes[id]?.exact ?? '').replace(/\s+/g, ' ');
