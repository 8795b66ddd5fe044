import { isOutage } from './failed-request.ts';
import type { Sent } from './send-request.ts';

/** At least one. */
export type Regions = readonly [string, ...string[]];

/** Sends to the next region where one cannot be reached or is broken, never where it refuses. STS is in all of them. */
export async function inSomeRegion<Output>(
  [region, ...others]: Regions,
  send: (region: string) => Promise<Sent<Output>>,
): Promise<Sent<Output>> {
  const sent = await send(region);
  const [next, ...rest] = others;
  return sent.ok || next === undefined || !isOutage(sent.error) ? sent : inSomeRegion([next, ...rest], send);
}
