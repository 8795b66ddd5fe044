/** The edges of the trie at which a form leaves another one: (parent, byte) → child, 0 if there is none. */
export type EdgeTable = ReturnType<typeof createEdgeTable>;

/**
 * A hash table with open addressing: a `Map` takes four times the memory, and its keys would not fit into 31 bits. Each
 * key is stored next to its child, so that both are in the same cache line.
 *
 * @param maxEdges the number of edges that may be set.
 */
export function createEdgeTable(maxEdges: number) {
  const size = 2 ** Math.ceil(Math.log2(maxEdges * 2 + 2));
  const table = new Int32Array(2 * size);
  const slot = (key: number) => {
    let index = Math.imul(key ^ (key >>> 15), 0x9e3779b1) & (size - 1);
    while (table[2 * index + 1] !== 0 && table[2 * index] !== key) index = (index + 1) & (size - 1);
    return 2 * index;
  };
  return {
    get: (parent: number, byte: number) => table[slot((parent << 8) | byte) + 1] as number,
    set(parent: number, byte: number, child: number) {
      const index = slot((parent << 8) | byte);
      table[index] = (parent << 8) | byte;
      table[index + 1] = child;
    },
  };
}
