import { AwsError } from './aws-error.ts';
import type { JsonObject, Operation, Service } from './call.ts';
import { errorReply, type Reply } from './wire.ts';

/** What goes wrong instead of the response, or with it. */
export type Fault =
  /** An AWS error. The default status and message are those that AWS uses with the code. */
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly status?: number;
      readonly message?: string;
    }
  /** This response to every request; an object is sent as JSON. */
  | {
      readonly kind: 'reply';
      readonly status?: number;
      readonly body: string | JsonObject;
      readonly contentType?: string;
    }
  /** The connection is reset before the first byte, or closed after half of the response. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'mid-body' }
  /** The first half of the correct response, as if it were complete. */
  | { readonly kind: 'truncate' }
  /** No byte at all. */
  | { readonly kind: 'hang' }
  /** The correct response, one byte at a time. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** A response that begins correctly and never ends, as fast as it is read. */
  | { readonly kind: 'flood' }
  /** The correct values under names and ARNs that were not requested. */
  | { readonly kind: 'wrong-names' }
  /** The correct response, changed as you like (JSON operations only). */
  | { readonly kind: 'edit'; readonly edit: (output: JsonObject) => JsonObject };

export type ScriptedFault = Fault & {
  /** Default: any operation. */
  readonly operation?: Operation;
  readonly region?: string;
  /** How many matching requests it affects. Default: 1. */
  readonly times?: number | 'always';
  /** How many matching requests succeed first. Default: 0. */
  readonly after?: number;
};

/** The response of a load balancer instead of the service. */
export const htmlUnavailable: Fault = {
  kind: 'reply',
  status: 503,
  body: '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>',
  contentType: 'text/html',
};

export interface Faults {
  add(fault: ScriptedFault): void;
  /** The fault for this request: the first one in the script that is not used up. */
  take(operation: Operation, region: string | undefined): Fault | undefined;
}

export function faults(): Faults {
  const scripted: { readonly fault: ScriptedFault; passing: number; left: number }[] = [];
  return {
    add: (fault) => {
      const { times = 1, after = 0 } = fault;
      scripted.push({ fault, passing: after, left: times === 'always' ? Number.POSITIVE_INFINITY : times });
    },
    take: (operation, region) => {
      for (const entry of scripted) {
        const { fault } = entry;
        if (entry.left <= 0 || (fault.operation ?? operation) !== operation) continue;
        if (fault.region !== undefined && fault.region !== region) continue;
        if (entry.passing > 0) entry.passing -= 1;
        else {
          entry.left -= 1;
          return fault;
        }
      }
      return undefined;
    },
  };
}

/** The response for a fault that does not need the correct one; undefined for other faults. */
export function faultReply(fault: Fault | undefined, service: Service, requestId: string): Reply | undefined {
  if (fault?.kind === 'error') {
    return errorReply(service, new AwsError(fault.code, fault.message, fault.status), requestId);
  }
  if (fault?.kind !== 'reply') return undefined;
  const { status = 200, body, contentType = 'application/x-amz-json-1.1' } = fault;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: { 'content-type': contentType, 'x-amzn-RequestId': requestId }, body: text };
}

/** The correct output, changed by the faults that change outputs. */
export function changeOutput(output: JsonObject, fault: Fault | undefined): JsonObject {
  if (fault?.kind === 'edit') return fault.edit(output);
  return fault?.kind === 'wrong-names' ? (renamed(output) as JsonObject) : output;
}

const renames = new Map([
  ['Name', '/not/what/was/asked'],
  ['SecretId', 'not/what/was/asked'],
  ['ARN', 'arn:aws:ssm:us-east-1:999999999999:parameter/not/what/was/asked'],
]);

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renames.get(key) ?? renamed(inner)]),
  );
}
