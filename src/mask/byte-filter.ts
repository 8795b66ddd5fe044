/** Rules out: a bit for each hash of some bytes. */
export interface Filter {
  readonly bits: Int32Array;
  readonly shift: number;
}

/** Whether bytes may be among those that a filter was made of. */
export function mayHold({ bits, shift }: Filter, key: number): boolean {
  const hash = hashOf(key, shift);
  return ((bits[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
}

function hashOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}

/** The `window` bytes at a place of a form, as a number. */
export function keyAt(form: string, from: number, window: number): number {
  let key = 0;
  for (let index = from; index < from + window; index += 1) key = (key << 8) | form.charCodeAt(index);
  return key;
}

/** Of the `window` bytes at each of the first `places` places of each form. */
export function createFilter(forms: readonly string[], window: number, places: number): Filter {
  // 32 bits for each keep false alarms at 3 % at most; half a megabyte stays in the cache of a core.
  const size = Math.min(22, Math.max(13, Math.ceil(Math.log2(forms.length * places * 32 + 1))));
  const bits = new Int32Array(2 ** (size - 5));
  const shift = 32 - size;
  const mask = window === 4 ? -1 : 2 ** (8 * window) - 1;
  for (const form of forms) {
    let key = keyAt(form, 0, window - 1);
    for (let last = window - 1; last < places + window - 1; last += 1) {
      key = ((key << 8) | form.charCodeAt(last)) & mask;
      const hash = hashOf(key, shift);
      bits[hash >>> 5] = (bits[hash >>> 5] as number) | (1 << (hash & 31));
    }
  }
  return { bits, shift };
}
