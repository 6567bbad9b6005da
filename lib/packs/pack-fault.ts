/** What can be wrong with a pack: a field of the wrong shape, one that names what is not there, a party without words, an id given twice, too much of something. */
export type PackFaultKind = 'unreadable' | 'dangling' | 'no-words' | 'repeated' | 'too-many';

/** A pack that cannot be used, and which part of it is to blame. Its message is for whoever wrote the pack. */
export class PackFault extends Error {
  readonly kind: PackFaultKind;
  /** Path of the file, as it was given. */
  readonly path: string;
  /** Keys and indexes joined by dots; null where it is the file itself. */
  readonly field: string | null;

  constructor(kind: PackFaultKind, path: string, field: string | null, reason: string) {
    super(`${path}: ${field ?? 'the file'}: ${reason}`);
    this.name = 'PackFault';
    this.kind = kind;
    this.path = path;
    this.field = field;
  }
}
