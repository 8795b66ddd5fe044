/** A set of small non-negative integers, with one bit for each possible member. */
export interface BitSet {
  readonly has: (number: number) => boolean;
  readonly add: (number: number) => void;
}

/** @param size larger than every member. */
export function createBitSet(size: number): BitSet {
  const bits = new Uint8Array((size >>> 3) + 1);
  return {
    has: (number) => ((bits[number >>> 3] as number) & (1 << (number & 7))) !== 0,
    add(number) {
      bits[number >>> 3] = (bits[number >>> 3] as number) | (1 << (number & 7));
    },
  };
}
