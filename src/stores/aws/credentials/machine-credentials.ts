import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { fromInstanceMetadata } from '@smithy/credential-provider-imds';
import type { Environment } from '../../../auth/platform.ts';
import { signInHint } from '../../../auth/platform.ts';
import { type Failure, fail } from '../../../failure.ts';
import { systemCode } from './system-code.ts';

/**
 * Gets the credentials of an EC2 instance, which is the last source.
 *
 * @throws {Failure} `NO_CREDENTIALS`, or `NETWORK` if the environment names an address that does not respond.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
export async function machineCredentials(env: Environment): Promise<AwsCredentialIdentity> {
  if (env.AWS_EC2_METADATA_DISABLED && env.AWS_EC2_METADATA_DISABLED.toLowerCase() !== 'false')
    throw noCredentials(env);
  try {
    return await fromInstanceMetadata({ timeout: 1000, maxRetries: 1 })();
  } catch (error) {
    throw machineRefusal(env, error);
  }
}

/** Explains why the machine gave no credentials. */
export function machineRefusal(env: Environment, error: unknown): Failure {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : undefined;
  if (status !== undefined) {
    const hint = 'Attach an instance profile with a role to the instance.';
    return fail(
      'NO_CREDENTIALS',
      `the metadata of this machine contains no credentials (HTTP ${status})`,
      hint,
    );
  }
  if (!env.AWS_EC2_METADATA_SERVICE_ENDPOINT) return noCredentials(env);
  return fail(
    'NETWORK',
    `AWS_EC2_METADATA_SERVICE_ENDPOINT is set, but its address does not respond${systemCode(error)}`,
    'Correct the variable, or remove it.',
  );
}

function noCredentials(env: Environment): Failure {
  return fail('NO_CREDENTIALS', 'no AWS credentials were found', signInHint(env));
}
