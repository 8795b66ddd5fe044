import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';

/** Twenty secrets of 64 KiB, each byte escaped as six, are 8 MiB: no answer of AWS is larger. */
const mostBytes = 16 << 20;

/**
 * All bytes of a body, which is given up where it does not end: the SDK would keep all that comes.
 *
 * @throws {Error} named `AnswerTooLarge`; with the code `ECONNRESET` where it ends before its end.
 */
export function wholeBody(body: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    body.on('data', (part: Uint8Array) => {
      bytes += part.length;
      if (bytes > mostBytes) body.destroy(Object.assign(new Error(), { name: 'AnswerTooLarge' }));
      else parts.push(part);
    });
    body.on('end', () => resolve(Buffer.concat(parts)));
    body.on('error', reject);
  });
}
