/** Bytes that come piece by piece; each piece counts only until the next one is asked for. */
export interface ByteSource extends AsyncIterable<Uint8Array> {
  /** Ends it now, though more may come. */
  readonly destroy: () => void;
}

/**
 * As much as a pipe of Linux holds. All pieces of a source come in one buffer of this size: a new one for each would make
 * tens of megabytes of garbage before anybody collects it.
 */
export const pieceSize = 1 << 16;
