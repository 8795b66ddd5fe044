import { Buffer } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Clock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { Reply } from './wire.ts';

/** Sends a response, or only as much of it, and as slowly, as the fault allows. */
export async function transmit(
  response: ServerResponse,
  { status, headers, body }: Reply,
  fault: Fault | undefined,
  clock: Clock,
): Promise<void> {
  const whole = Buffer.from(body);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const begin = (length: number): void => {
    response.writeHead(status, { ...headers, 'content-length': length });
  };

  switch (fault?.kind) {
    case 'reset':
      if (fault.when === 'before') {
        response.socket?.resetAndDestroy();
        return;
      }
      begin(whole.length);
      response.write(half, () => response.destroy());
      return;
    case 'drip':
      begin(whole.length);
      for (const byte of whole) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await clock.sleep(fault.everyMs);
      }
      response.end();
      return;
    case 'flood':
      response.writeHead(status, headers);
      response.write(half);
      // It ends when the client closes the connection.
      await pipeline(endless, response).catch(() => undefined);
      return;
    default: {
      const sent = fault?.kind === 'truncate' ? half : whole;
      begin(sent.length);
      response.end(sent);
    }
  }
}

function* endless(): Generator<Buffer> {
  const more = Buffer.alloc(1 << 20, 'x');
  for (;;) yield more;
}
