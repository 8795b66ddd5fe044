export interface Random {
  /** A number in [0, 1). */
  next(): number;
  shuffle<T>(items: readonly T[]): T[];
  /** `length` characters taken from `alphabet`. */
  text(length: number, alphabet: string): string;
  uuid(): string;
}

/** Repeatable randomness: the same seed gives the same order of responses, ARN suffixes and version IDs. */
export function random(seed: number): Random {
  let state = Math.trunc(seed) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
  for (let i = 0; i < 8; i++) next(); // otherwise, small seeds start alike

  const text = (length: number, alphabet: string): string => {
    let result = '';
    while (result.length < length) result += alphabet.charAt(Math.floor(next() * alphabet.length));
    return result;
  };
  return {
    next,
    text,
    shuffle: (items) => {
      const keyed = items.map((item) => ({ item, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
    },
    uuid: () => {
      const hex = (length: number): string => text(length, '0123456789abcdef');
      return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
    },
  };
}
