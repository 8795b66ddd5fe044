/** A number for each state, 0 until one is set. */
export interface FailureLinks {
  readonly get: (state: number) => number;
  readonly set: (state: number, link: number) => void;
}

/** States of a block: as many as a line has bytes, since those of one form stand side by side. */
const shift = 6;
const blockSize = 1 << shift;

/** In blocks that are made when one is needed: few states are ever reached, each line of the secrets somewhere else. */
export function createFailureLinks(states: number): FailureLinks {
  /** Where the block of a state is; 0: nowhere, for the first block stays empty. */
  const blockOf = new Int32Array((states >>> shift) + 1);
  let blocks = new Int32Array(64 * blockSize);
  let next = 1;
  return {
    get: (state) =>
      blocks[((blockOf[state >>> shift] as number) << shift) | (state & (blockSize - 1))] as number,
    set(state, link) {
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
