import { type Readable, Transform } from 'node:stream';

/** Twenty secrets of 64 KiB, each byte escaped as six, are 8 MiB: no answer of AWS is larger. */
const mostBytes = 16 << 20;

/** An answer whose body is given up where it does not end: the SDK would keep all of it. */
export function boundedAnswer<Answer extends { readonly headers: Record<string, string>; body?: Readable }>(
  answer: Answer,
): Answer {
  // Node lets no body be longer than its headers say.
  const isShort = Number(answer.headers['content-length']) <= mostBytes;
  if (answer.body && !isShort) answer.body = bounded(answer.body);
  return answer;
}

function bounded(body: Readable): Readable {
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
