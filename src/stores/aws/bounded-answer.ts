import { type Readable, Transform } from 'node:stream';

/** Twenty secrets of 64 KiB, each byte escaped as six, are 8 MiB: no answer of AWS is larger. */
const mostBytes = 16 << 20;

/** The body of an answer, given up where it does not end: the SDK would keep all of it. */
export function boundedAnswer(body: Readable): Readable {
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(Object.assign(new Error(), { name: 'AnswerTooLarge' }));
      else done(null, chunk);
    },
  });
  // Not `pipeline`, which loads more than it saves; an end before the end is an error, for the SDK too.
  body.on('error', (error) => counted.destroy(error));
  body.on('close', () => {
    if (!body.readableEnded) counted.destroy(Object.assign(new Error(), { code: 'ECONNRESET' }));
  });
  counted.on('close', () => body.destroy());
  return body.pipe(counted);
}
