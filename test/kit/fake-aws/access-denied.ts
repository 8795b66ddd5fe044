import { AwsError } from './aws-error.ts';
import { type Operation, type Place, serviceOf } from './call.ts';

/** An access denial in AWS's own words; `resource` is an ARN, or `*` for an action without one. */
export function accessDenied(operation: Operation, { caller }: Place, resource: string): AwsError {
  const service = serviceOf[operation];
  const action = `${service}:${operation}`;
  const message = `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  return new AwsError(service === 'sts' ? 'AccessDenied' : 'AccessDeniedException', message);
}
