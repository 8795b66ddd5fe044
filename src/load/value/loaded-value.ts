import type { Place } from '../../failure.ts';
import type { Entry, Exposure } from '../../mapping/model/mapping.ts';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Content that cannot be shown by accident: printing, serialising and inspecting give `***`. */
export class HiddenValue {
  readonly #content: Uint8Array | string;

  constructor(content: Uint8Array | string) {
    this.#content = content;
  }

  /** The content as UTF-8 text. The caller checks that it is valid where that matters. */
  text(): string {
    return typeof this.#content === 'string' ? this.#content : Buffer.from(this.#content).toString('utf8');
  }

  bytes(): Uint8Array {
    return typeof this.#content === 'string' ? Buffer.from(this.#content) : this.#content;
  }

  /** The original content. */
  content(): Uint8Array | string {
    return this.#content;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  [inspect](): string {
    return '***';
  }
}

/** `text`: the value before `encode`. `item`: one of a list. `filtered`: a secret after a filter of a template. */
export type PartKind = 'text' | 'item' | 'filtered';

/** Another text that is as secret as the value. */
export interface LoadedPart {
  readonly kind: PartKind;
  readonly value: HiddenValue;
}

/** A variable, converted and checked: valid Unicode without NUL. */
export interface LoadedValue {
  readonly kind: Entry['kind'];
  readonly name: string;
  /** Its place in the mapping. */
  readonly place?: Place | undefined;
  readonly value: HiddenValue;
  readonly parts: readonly LoadedPart[];
  readonly secret: boolean;
  /** Globs of the secret keys in its JSON object; absent: everything is secret. */
  readonly secretKeys?: readonly string[];
  readonly expose: readonly Exposure[];
  /** The reference, `default`, `value` or `template`: safe to print. */
  readonly source: string;
  /** The version that was read, if the store has versions. */
  readonly version?: string;
}

/** A file to write. */
export interface LoadedFile {
  /** Its name and its content, which may be any bytes. */
  readonly content: LoadedValue;
  readonly mode: number;
  /** The variable to set to its path. */
  readonly variable?: string;
}
