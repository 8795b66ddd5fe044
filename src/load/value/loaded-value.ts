import type { Place } from '../../failure.ts';
import type { Exposure } from '../../mapping/model/mapping.ts';

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Bytes that must not be seen by accident: printing, serialising or inspecting shows `***`. */
export class HiddenValue {
  readonly #content: Uint8Array | string;

  constructor(content: Uint8Array | string) {
    this.#content = content;
  }

  /** The content as UTF-8 text; the caller has checked that it is valid where that matters. */
  text(): string {
    return typeof this.#content === 'string' ? this.#content : Buffer.from(this.#content).toString('utf8');
  }

  bytes(): Uint8Array {
    return typeof this.#content === 'string' ? Buffer.from(this.#content) : this.#content;
  }

  /** As it was given. */
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

/** `text`: what was encoded. `item`: one of a list. `filtered`: what a filter of a template made of a secret. */
export type PartKind = 'text' | 'item' | 'filtered';

/** A further text that is as secret as the value. */
export interface LoadedPart {
  readonly kind: PartKind;
  readonly value: HiddenValue;
}

/** One variable, ready to be handed over: converted and checked, valid Unicode without NUL. */
export interface LoadedValue {
  readonly name: string;
  /** Where the mapping names it. */
  readonly place?: Place | undefined;
  readonly value: HiddenValue;
  readonly parts: readonly LoadedPart[];
  readonly secret: boolean;
  /** Globs of the keys that are secret in its JSON object; absent: all of it is. */
  readonly secretKeys?: readonly string[];
  readonly expose: readonly Exposure[];
  /** The reference, `default`, `value` or `template`: safe to print. */
  readonly source: string;
  /** The version that was read, where the store has versions. */
  readonly version?: string;
}

/** A file to be written. */
export interface LoadedFile {
  /** Its name, and what is in it: any bytes. */
  readonly content: LoadedValue;
  readonly mode: number;
  /** The variable that is to hold its path. */
  readonly variable?: string;
}
