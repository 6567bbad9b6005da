/** BCP 47 primary subtags of the languages that Riscontro tells apart and is built to read. */
export const tags = ['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'uk', 'zh'] as const;

export type Tag = (typeof tags)[number];
