/** Bytes that come piece by piece. Each piece is valid only until the next one is requested. */
export interface ByteSource extends AsyncIterable<Uint8Array> {
  /** Ends it now, even if more may come. */
  readonly destroy: () => void;
}

/**
 * As much as a pipe of Linux holds. All pieces of a source share one buffer of this size, because a new buffer for each
 * would make tens of megabytes of garbage.
 */
export const pieceSize = 1 << 16;
