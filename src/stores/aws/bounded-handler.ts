import { Readable, Transform } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** Twenty secrets of 64 KiB, each byte escaped as six, are 8 MiB: no answer of AWS is larger. */
const mostBytes = 16 << 20;

/** Asks as the SDK's own handler does, but gives an answer up that does not end: the SDK would keep all of it. */
export class BoundedHandler extends NodeHttpHandler {
  override async handle(...args: Parameters<NodeHttpHandler['handle']>) {
    const result = await super.handle(...args);
    const { body } = result.response;
    if (body instanceof Readable) result.response.body = bounded(body);
    return result;
  }
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
