/** Children that are not the first: (parent, byte) → child, 0 where there is none. */
export interface Edges {
  readonly get: (parent: number, byte: number) => number;
  readonly set: (parent: number, byte: number, child: number) => void;
}

/**
 * An open hash table of numbers: a `Map` takes four times the room, and its keys would not fit into 31 bits.
 *
 * @param most edges that there will be.
 */
export function createEdges(most: number): Edges {
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
  const keys = new Int32Array(size);
  const children = new Int32Array(size);
  const slot = (key: number) => {
    let index = Math.imul(key ^ (key >>> 15), 0x9e3779b1) & (size - 1);
    while (children[index] !== 0 && keys[index] !== key) index = (index + 1) & (size - 1);
    return index;
  };
  return {
    get: (parent, byte) => children[slot((parent << 8) | byte)] as number,
    set(parent, byte, child) {
      const index = slot((parent << 8) | byte);
      keys[index] = (parent << 8) | byte;
      children[index] = child;
    },
  };
}
