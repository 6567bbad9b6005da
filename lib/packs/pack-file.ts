import type * as v from 'valibot';
import type { Pack } from './pack.ts';
import type {
  factsFileSchema,
  labelsFileSchema,
  packFileSchema,
  sourcesFileSchema,
  subjectFileSchema,
  weightsFileSchema,
  wordsFileSchema,
} from './pack-schema.ts';

/** The files of a pack's folder, by what they hold; words and labels by language. */
export interface PackFiles {
  pack: v.InferOutput<typeof packFileSchema>;
  subject: v.InferOutput<typeof subjectFileSchema>;
  sources: v.InferOutput<typeof sourcesFileSchema>;
  facts?: v.InferOutput<typeof factsFileSchema> | undefined;
  weights?: v.InferOutput<typeof weightsFileSchema> | undefined;
  words: Record<string, v.InferOutput<typeof wordsFileSchema>>;
  labels: Record<string, v.InferOutput<typeof labelsFileSchema>>;
}

/** A pack as one file. */
export interface PackFile extends PackFiles {
  riscontroPack: 1;
}

/** A pack that came from a file, and the file. */
export interface LoadedPack {
  file: PackFile;
  pack: Pack;
}

/** The pack that checked files make; what they may leave out need not be filled in. Without facts it knows none yet, without weights it learned nothing. */
export function joinPackFiles({ pack, sources, facts, weights, words, labels }: PackFiles): Pack {
  const own: Pack['words'] = {};
  const examples: Pack['examples'] = {};
  for (const [language, file] of Object.entries(words)) {
    own[language] = file.words;
    examples[language] = file.examples ?? {};
  }
  return {
    ...pack,
    actors: pack.actors ?? [],
    words: own,
    examples,
    labels,
    weights: weights ?? null,
    sources: sources.map((source) => ({
      ...source,
      digest: facts?.digests[source.id] ?? '',
      shingles: facts?.shingles[source.id] ?? [],
    })),
    facts: facts?.facts ?? [],
  };
}
