import { largestPackFile } from '../../packs/parse-pack.ts';
import type { Refusal } from '../../settings/load-pack.ts';
import type { Locale } from '../../ui/messages.ts';

/** Why a file was refused, in a sentence that names the part to blame. */
export const refusalText = ({ field, reason }: Refusal, text: Locale['text']): string =>
  text(reason === 'no-room' ? reason : `options.refused-${reason}`, {
    field: field ?? '',
    megabytes: largestPackFile / 1024 / 1024,
  });
