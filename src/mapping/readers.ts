import type { ReadFields } from './read-fields.ts';
import type { ParseYaml } from './yaml-document.ts';

/** How the text of a mapping and its fields are read. */
export interface Readers {
  readonly parseYaml: ParseYaml;
  readonly readFields: ReadFields;
}

/** Thrown by a reader that cannot tell what it is given, or whether it is right. */
export class InDoubt extends Error {
  readonly about: keyof Readers;

  constructor(about: keyof Readers) {
    super(`${about} must be left to another reader`);
    this.about = about;
  }
}
