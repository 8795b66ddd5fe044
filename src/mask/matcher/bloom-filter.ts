/** Rules out: a bit for each hash of some bytes. */
export interface BloomFilter {
  readonly bits: Int32Array;
  readonly shift: number;
}

/** @param most keys that there will be. */
export function createBloomFilter(most: number): BloomFilter {
  // 32 bits for each keep false alarms at 3 %. A quarter of a megabyte stays in the cache of a core beside what is read:
  // of the filters of a thousand secrets, one is as large.
  const size = Math.min(21, Math.max(13, Math.ceil(Math.log2(most * 32 + 1))));
  return { bits: new Int32Array(2 ** (size - 5)), shift: 32 - size };
}

export function addKey({ bits, shift }: BloomFilter, key: number): void {
  const hash = hashOf(key, shift);
  bits[hash >>> 5] = (bits[hash >>> 5] as number) | (1 << (hash & 31));
}

/** Whether a key may be among those that were added. */
export function mayContain({ bits, shift }: BloomFilter, key: number): boolean {
  const hash = hashOf(key, shift);
  return ((bits[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
}

function hashOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/** The `window` bytes at a place, as a number. */
export function keyAt(bytes: Uint8Array, from: number, window: number): number {
  let key = 0;
  for (let index = from; index < from + window; index += 1) key = (key << 8) | (bytes[index] as number);
  return key;
}

/** One key of two. */
export function joinKeys(first: number, second: number): number {
  return Math.imul(first, 0x85ebca6b) ^ second;
}
