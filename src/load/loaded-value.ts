const inspect = Symbol.for('nodejs.util.inspect.custom');

/** Bytes that must not be seen by accident: printing, serialising or inspecting shows `***`. */
export class HiddenValue {
  readonly #bytes: Uint8Array;

  constructor(content: Uint8Array | string) {
    this.#bytes = typeof content === 'string' ? Buffer.from(content) : content;
  }

  /** The content as UTF-8 text; the caller has checked that it is valid where that matters. */
  text(): string {
    return Buffer.from(this.#bytes).toString('utf8');
  }

  bytes(): Uint8Array {
    return this.#bytes;
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

/** Where a variable goes: the environment (or env file), the step's outputs, both, or nowhere. */
export type Exposure = 'env' | 'output';

/** One variable, ready to be handed over: valid UTF-8 without NUL, converted and checked. */
export interface LoadedValue {
  readonly name: string;
  readonly value: HiddenValue;
  readonly secret: boolean;
  readonly expose: readonly Exposure[];
  /** What `from` said, or `value` for a literal: safe to print. */
  readonly source: string;
  /** The version that was read, where the store has versions. */
  readonly version?: string;
}
