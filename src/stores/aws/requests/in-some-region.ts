import { isRegionOutage } from './failed-request.ts';
import type { Sent } from './send-request.ts';

/** Regions in the order in which they are tried, at least one. */
export type Regions = readonly [string, ...string[]];

/** Sends a request to the next region if one cannot be reached or is broken, but not if it refuses. */
export async function inSomeRegion<Output>(
  [region, ...others]: Regions,
  send: (region: string) => Promise<Sent<Output>>,
): Promise<Sent<Output>> {
  const sent = await send(region);
  const [next, ...rest] = others;
  return sent.ok || next === undefined || !isRegionOutage(sent.error)
    ? sent
    : inSomeRegion([next, ...rest], send);
}
