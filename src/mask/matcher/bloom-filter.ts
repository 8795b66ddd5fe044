/** A Bloom filter with one hash function: it rules out keys that were not added. */
export interface BloomFilter {
  readonly bits: Int32Array;
  readonly shift: number;
}

/** @param maxKeys the number of keys that may be added. */
export function createBloomFilter(maxKeys: number): BloomFilter {
  // 32 bits for each key keep false positives at 3 %. The limit of a quarter of a megabyte keeps a filter in the cache of
  // a core; of the filters of a thousand secrets, one is as large.
  const size = Math.min(21, Math.max(13, Math.ceil(Math.log2(maxKeys * 32 + 1))));
  return { bits: new Int32Array(2 ** (size - 5)), shift: 32 - size };
}

export function addKey({ bits, shift }: BloomFilter, key: number): void {
  const hash = hashOf(key, shift);
  bits[hash >>> 5] = (bits[hash >>> 5] as number) | (1 << (hash & 31));
}

/** False only if the key was never added. */
export function mayContain({ bits, shift }: BloomFilter, key: number): boolean {
  const hash = hashOf(key, shift);
  return ((bits[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
}

function hashOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/** The key of `window` bytes, at most 4, from a position on. */
export function keyAt(bytes: Uint8Array, from: number, window: number): number {
  let key = 0;
  for (let index = from; index < from + window; index += 1) key = (key << 8) | (bytes[index] as number);
  return key;
}

/** Combines two keys into one. */
export function joinKeys(first: number, second: number): number {
  return Math.imul(first, 0x85ebca6b) ^ second;
}
