import { write } from 'node:fs';
import { promisify } from 'node:util';
import type { Matcher } from '../../mask/matcher/matcher.ts';
import { redactor } from '../../mask/matcher/redactor.ts';
import { errnoOf } from '../../output/file/errno-of.ts';
import { type ByteSource, pieceSize, untilReady } from '../world/byte-source.ts';

/** A stream on its way through the redactor. */
export interface Redaction {
  /** Resolves when everything is written: to undefined, or to the code of the error, such as `EPIPE` if nobody reads it. */
  readonly done: Promise<string | undefined>;
  /** Ends it as soon as nothing has come for a moment, even if some process holds the other end open. */
  readonly finishSoon: () => void;
}

/** Milliseconds without a byte after which a pipe counts as ended once its command has: what it wrote is there already. */
const patience = 250;
/**
 * Milliseconds that we wait for more in all after the end of the command, because a daemon may never be quiet. What the
 * command wrote comes without a wait, however slow our reader is.
 */
const longestPatience = 2000;
/** More bytes than the command can have left in a pipe. A daemon that is faster than our reader never makes us wait. */
const mostInPipe = 1 << 20;

/**
 * Redacts a stream and writes it to a descriptor, no faster than it is read there. It does not use `process.stdout`, which
 * would make a pipe non-blocking for all who share it.
 */
export function redactStream(source: ByteSource, descriptor: number, matcher: Matcher): Redaction {
  const { push, end } = redactor(matcher);
  let state: State = 'reading';
  let givenUp = false;
  const giveUp = () => {
    givenUp = true;
    source.destroy();
  };
  const ending = endingOf(() => state, giveUp);
  const join = joiner();
  const writeParts = async (parts: readonly Uint8Array[]) => {
    if (parts.length === 0) return;
    state = 'writing';
    await writeAll(descriptor, join(parts));
    state = 'reading';
  };
  const pass = async () => {
    try {
      for await (const chunk of source) {
        // The bytes held back may be the start of a secret whose rest will not be read.
        if (ending.isOfAnother(chunk.length)) return void giveUp();
        await writeParts(push(chunk));
        ending.startWait();
      }
    } catch (error) {
      // Whoever writes into our pipe gets SIGPIPE, as without us.
      source.destroy();
      if (!givenUp) return errnoOf(error);
    }
    try {
      await writeParts(end());
      return undefined;
    } catch (error) {
      return errnoOf(error);
    }
  };
  const done = pass().finally(() => {
    state = 'ended';
    ending.stop();
  });
  return { done, finishSoon: ending.finishSoon };
}

type State = 'reading' | 'writing' | 'ended';

/** Decides when a stream has given all that the command wrote. Until `finishSoon` is called, it never ends by itself. */
function endingOf(stateOf: () => State, giveUp: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let pieces = 0;
  /** What came after the end of the command. */
  const late = { waited: 0, bytes: 0 };
  let asked = performance.now();
  const startWait = () => {
    asked = performance.now();
  };
  return {
    startWait,
    finishSoon() {
      if (stateOf() === 'ended') return;
      startWait();
      timer ??= setTimeout(() => {
        if (stateOf() === 'writing') return void timer?.refresh();
        const before = pieces;
        // A write may just have ended, so give up only if nothing has come from the pipe since.
        setImmediate(() => {
          if (pieces > before) timer?.refresh();
          else if (stateOf() === 'reading') giveUp();
        });
      }, patience);
    },
    /** Counts a piece. Returns whether it came so late after the command's end that only another process can have written it. */
    isOfAnother(size: number): boolean {
      pieces += 1;
      if (!timer) return false;
      // A longer wait means that we were stopped ourselves.
      late.waited += Math.min(performance.now() - asked, patience);
      late.bytes += size;
      timer.refresh();
      return late.waited > longestPatience || late.bytes > mostInPipe;
    },
    stop: () => clearTimeout(timer),
  };
}

/** Joins bytes, in one buffer if they fit. The result is valid only until the next call. */
function joiner(): (parts: readonly Uint8Array[]) => Uint8Array {
  const joined = Buffer.allocUnsafeSlow(2 * pieceSize);
  return (parts) => {
    if (parts.length === 1 && parts[0]) return parts[0];
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    if (size > joined.length) return Buffer.concat(parts);
    let end = 0;
    for (const part of parts) {
      joined.set(part, end);
      end += part.length;
    }
    return joined.subarray(0, size);
  };
}

const writeSome = promisify(write);

async function writeAll(descriptor: number, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length; ) {
    const from = start;
    start += (await untilReady(() => writeSome(descriptor, bytes, from))).bytesWritten;
  }
}
