import type { FindingState } from '../findings/finding.ts';
import type { InterfaceLanguage } from '../ui/interface-language.ts';
import type { Reading } from '../ui/reading.ts';
import type { Note } from './note.ts';

/** What is shown on a page: a reading with its notes, and what the reader has chosen. */
export interface NotesOfPage {
  reading: Reading;
  language: InterfaceLanguage;
  notes: Note[];
  /** States that are marked; the others stand in the summary alone. */
  marks: Record<FindingState, boolean>;
  /** Ids of findings that the reader called wrong. */
  wrong: Set<string>;
  /** The reader calls a finding's note wrong, or takes that back; false where there is not enough room to keep it. */
  onWrong(finding: string, wrong: boolean): Promise<boolean>;
}
