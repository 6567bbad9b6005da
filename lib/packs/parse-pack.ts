import * as v from 'valibot';
import { assemblePack } from './assemble-packs.ts';
import { PackFault, type PackFaultKind } from './pack-fault.ts';
import type { LoadedPack, PackFile } from './pack-file.ts';

/** Bytes that a pack's file may have. */
export const largestPackFile = 4 * 1024 * 1024;
/** Objects and lists that may stand inside one another. */
const deepest = 16;
/** In a plain object these are no keys like others. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

const byLanguage = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)), v.unknown());
const envelopeSchema = v.strictObject({
  riscontroPack: v.literal(1),
  pack: v.unknown(),
  subject: v.unknown(),
  sources: v.unknown(),
  facts: v.unknown(),
  weights: v.optional(v.unknown()),
  words: byLanguage,
  labels: byLanguage,
});

/** Why a file cannot be loaded, and which part of it is to blame: keys and indexes joined by dots, null where it is the whole file. */
export interface PackRefusal {
  field: string | null;
  reason: PackFaultKind | 'too-large' | 'not-json' | 'not-a-pack' | 'newer' | 'too-deep' | 'forbidden-key' | 'built-in';
  /** The fault in English, for whoever wrote the pack. */
  detail: string;
}

export type ParsedPack = { pack: LoadedPack; refusal: null } | { pack: null; refusal: PackRefusal };

/** Reads the text of a pack's file. `builtIn` holds the ids that it may not take. */
export function parsePack(text: string, builtIn: ReadonlySet<string>): ParsedPack {
  if (isTooLarge(text)) return refuse('too-large', null, `must not have more than ${largestPackFile} bytes`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refuse('not-json', null, String(error));
  }
  return checkPackFile(data, builtIn);
}

/** The same for a file whose JSON has been read, as in a backup. */
export function checkPackFile(data: unknown, builtIn: ReadonlySet<string>): ParsedPack {
  const shape = findBadShape(data, 1);
  if (shape) return refuse(shape.reason, shape.path.join('.'), 'is not allowed');
  const version: unknown = Object(data).riscontroPack;
  if (typeof version === 'number' && version > 1) return refuse('newer', 'riscontroPack', 'must be 1');
  if (version !== 1) return refuse('not-a-pack', 'riscontroPack', 'must be 1');
  const envelope = v.safeParse(envelopeSchema, data);
  if (!envelope.success) {
    const [issue] = envelope.issues;
    return refuse('unreadable', v.getDotPath(issue), issue.message);
  }
  try {
    const pack = assemblePack('', filesOf(envelope.output));
    if (builtIn.has(pack.id)) return refuse('built-in', 'pack.id', `“${pack.id}” is built in`);
    return { pack: { file: data as PackFile, pack }, refusal: null };
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    // "/words/it.json" is what stands at "words.it".
    const place = error.path.replace(/^\/|\.json$/g, '').replace('/', '.');
    return refuse(error.kind, error.field === null ? place : `${place}.${error.field}`, error.message);
  }
}

const refuse = (reason: PackRefusal['reason'], field: string | null, detail: string): ParsedPack => ({
  pack: null,
  refusal: { field, reason, detail },
});

/** A character is one to three bytes: most texts need not be counted. */
const isTooLarge = (text: string): boolean =>
  text.length * 3 > largestPackFile && new TextEncoder().encode(text).length > largestPackFile;

/** The first place that is nested too deep, or has a key that no object should have. */
function findBadShape(data: unknown, depth: number): { path: string[]; reason: 'too-deep' | 'forbidden-key' } | null {
  if (typeof data !== 'object' || data === null) return null;
  if (depth > deepest) return { path: [], reason: 'too-deep' };
  for (const key of Object.keys(data)) {
    if (forbiddenKeys.has(key)) return { path: [key], reason: 'forbidden-key' };
    const bad = findBadShape((data as Record<string, unknown>)[key], depth + 1);
    if (bad) return { ...bad, path: [key, ...bad.path] };
  }
  return null;
}

/** The files of the folder that the file was made of. */
function filesOf({
  riscontroPack: _,
  words,
  labels,
  ...files
}: v.InferOutput<typeof envelopeSchema>): Map<string, unknown> {
  const named = (folder: string, record: Record<string, unknown>) =>
    Object.entries(record).map(([language, data]): [string, unknown] => [`${folder}/${language}.json`, data]);
  return new Map([
    ...Object.entries(files).map(([name, data]): [string, unknown] => [`${name}.json`, data]),
    ...named('words', words),
    ...named('labels', labels),
  ]);
}
