/** The failure link of each state, with flags; 0 until it is set. */
export type FailureLinks = ReturnType<typeof createFailureLinks>;

/** About the length of a line, because the states of one form are adjacent. */
const shift = 6;
const blockSize = 1 << shift;

/** Allocates blocks of states when they are needed, because most texts reach only a few states. */
export function createFailureLinks(states: number) {
  /** The number of the block of a state; 0 if it has none: the first block stays empty. */
  const blockOf = new Int32Array((states >>> shift) + 1);
  let blocks = new Int32Array(64 * blockSize);
  let next = 1;
  return {
    get: (state: number) =>
      blocks[((blockOf[state >>> shift] as number) << shift) | (state & (blockSize - 1))] as number,
    set(state: number, link: number) {
      let block = blockOf[state >>> shift] as number;
      if (block === 0) {
        block = next;
        next += 1;
        blockOf[state >>> shift] = block;
      }
      if (next << shift > blocks.length) {
        const larger = new Int32Array(2 * blocks.length);
        larger.set(blocks);
        blocks = larger;
      }
      blocks[(block << shift) | (state & (blockSize - 1))] = link;
    },
  };
}
