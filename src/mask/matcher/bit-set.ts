/** A set of small numbers: a bit for each that there may be. */
export interface BitSet {
  readonly has: (number: number) => boolean;
  readonly add: (number: number) => void;
}

/** @param size above all numbers. */
export function createBitSet(size: number): BitSet {
  const bits = new Uint8Array((size >>> 3) + 1);
  return {
    has: (number) => ((bits[number >>> 3] as number) & (1 << (number & 7))) !== 0,
    add(number) {
      bits[number >>> 3] = (bits[number >>> 3] as number) | (1 << (number & 7));
    },
  };
}
