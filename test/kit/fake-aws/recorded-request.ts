import type { Inputs, Operation } from './call.ts';

/** One request as it arrived, whether it was answered or got a fault. */
export type RecordedRequest = { readonly [O in Operation]: RecordedRequestOf<O> }[Operation];

export interface RecordedRequestOf<O extends Operation> {
  readonly operation: O;
  /** From the scope of the signature; absent if the request is not signed. */
  readonly region: string | undefined;
  readonly accessKeyId: string | undefined;
  readonly input: Inputs[O];
  /** Milliseconds since 1970, by the fake's clock. */
  readonly time: number;
}

/** How often each operation was called; operations that were never called are left out. */
export function countOperations(requests: readonly RecordedRequest[]): Partial<Record<Operation, number>> {
  const counts: Partial<Record<Operation, number>> = {};
  for (const { operation } of requests) counts[operation] = (counts[operation] ?? 0) + 1;
  return counts;
}
