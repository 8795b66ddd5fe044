import type { IncomingHttpHeaders } from 'node:http';
import { accessDenied } from './access-denied.ts';
import { AwsError } from './aws-error.ts';
import type { Handlers, JsonObject, Operation, Place } from './call.ts';
import { changeOutput, type Fault, faultReply } from './faults.ts';
import { errorReply, jsonReply, type Reply, readSignature, type WireCall, xmlReply } from './wire.ts';
import type { World } from './world.ts';

export interface KnownCall extends WireCall {
  readonly operation: Operation;
}

/** The answer to one request, in the order in which AWS refuses: signature, throttling, permission, content. */
export function answer(
  world: World,
  call: KnownCall,
  headers: IncomingHttpHeaders,
  fault: Fault | undefined,
): Reply {
  const requestId = world.random.uuid();
  const given = faultReply(fault, call.service, requestId);
  if (given !== undefined) return given;
  try {
    const place = placeOf(world, call, headers);
    world.throttles.take(call.service, place);
    if (world.denials.action(call.operation, place.region)) throw accessDenied(call.operation, place, '*');
    const handlers: Handlers<Operation> = world.handlers;
    const handle = handlers[call.operation] as (input: JsonObject, place: Place) => JsonObject;
    const output = changeOutput(handle(call.input, place), fault);
    return call.service === 'sts'
      ? xmlReply(call.operation, output, requestId)
      : jsonReply(output, requestId);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return errorReply(call.service, error, requestId);
  }
}

/** Checks that the request is signed for this service, with a key that comes with its session token. */
function placeOf(world: World, { service, operation }: KnownCall, headers: IncomingHttpHeaders): Place {
  const signature = readSignature(headers);
  if (signature === undefined) {
    if (operation === 'AssumeRoleWithWebIdentity') {
      return { region: '', caller: { account: '', arn: 'anonymous', userId: '' } };
    }
    throw new AwsError(`MissingAuthenticationToken${service === 'sts' ? '' : 'Exception'}`);
  }
  if (signature.service !== service) {
    const message = `Credential should be scoped to correct service: '${service}'.`;
    throw new AwsError(service === 'sts' ? 'SignatureDoesNotMatch' : 'InvalidSignatureException', message);
  }
  const signed = String(headers['x-amz-date']).replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    '$1-$2-$3T$4:$5:$6Z',
  );
  if (world.checksTime && !(Math.abs(Date.parse(signed) - world.clock.now()) <= 300_000)) {
    throw new AwsError(
      service === 'sts' ? 'SignatureDoesNotMatch' : 'InvalidSignatureException',
      `Signature not yet current: ${signed} is still later than ${world.clock.now()}`,
      service === 'sts' ? 403 : 400,
    );
  }
  const token = headers['x-amz-security-token'];
  const caller = world.callers.find(signature.accessKeyId, typeof token === 'string' ? token : undefined);
  if (caller === undefined) {
    throw new AwsError(service === 'sts' ? 'InvalidClientTokenId' : 'UnrecognizedClientException');
  }
  if (caller.expires !== undefined && caller.expires <= world.clock.now()) {
    throw new AwsError(service === 'sts' ? 'ExpiredToken' : 'ExpiredTokenException');
  }
  return { region: signature.region, caller };
}
