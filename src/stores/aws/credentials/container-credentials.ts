import { readFileSync } from 'node:fs';
import { fromHttp } from '@aws-sdk/credential-provider-http';
import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { certificateRefusal } from '../../../auth/certificate-reason.ts';
import type { Environment } from '../../../auth/platform.ts';
import { type Failure, fail } from '../../../failure.ts';
import { isPlainFile } from '../requests/is-plain-file.ts';
import { systemCode } from './system-code.ts';

/** The variables with the address of the credentials; the first one that is set counts. */
const uriVariables = [
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
] as const;

export function hasContainer(env: Environment): boolean {
  return uriVariables.some((name) => env[name]);
}

/**
 * Gets the credentials of a container in ECS, EKS or CodeBuild.
 *
 * @throws {Failure} that tells whether the token file or the address is the problem.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export async function containerCredentials(env: Environment): Promise<AwsCredentialIdentity> {
  checkTokenFile(env);
  try {
    return await fromHttp()();
  } catch (error) {
    throw containerRefusal(env, error);
  }
}

/** The SDK would try to read the file again and again, and then not tell what is wrong with it. */
function checkTokenFile({ AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file }: Environment): void {
  if (!file) return;
  const variable = 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE';
  if (!isPlainFile(file)) throw unreadableTokenFile(variable, file);
  try {
    readFileSync(file);
  } catch (error) {
    throw unreadableTokenFile(variable, file, error);
  }
}

/** @param variable the variable or field that contains the path. */
export function unreadableTokenFile(variable: string, file: string, error?: unknown): Failure {
  return fail(
    'INVALID_CREDENTIALS',
    `${variable} names the token file "${file}", which cannot be read${systemCode(error)}`,
    'Correct the variable or the permissions of the file, or remove the variable.',
  );
}

/** Explains why a container gave no credentials. */
export function containerRefusal(env: Environment, error: unknown): Failure {
  const name = uriVariables.find((one) => env[one]);
  if (name === undefined) {
    const hint = `Set ${uriVariables.join(' or ')}, as ECS does, or change \`credential_source\`.`;
    return fail('NO_CREDENTIALS', 'this is not a container with AWS credentials', hint);
  }
  const refusal = certificateRefusal(`the address in ${name} provides no credentials`, error);
  if (refusal) return refusal;
  const text = error instanceof Error ? error.message : '';
  const status = /^Server responded with status: (\d{3})$/.exec(text)?.[1];
  if (status !== undefined) {
    const hint = 'Check the role of the container, and its authorization token if it needs one.';
    return fail('NO_CREDENTIALS', `the address in ${name} provides no credentials (HTTP ${status})`, hint);
  }
  if (error instanceof SyntaxError || /required format/.test(text)) {
    const hint = 'Correct the variable, or remove it.';
    return fail('BAD_RESPONSE', `the address in ${name} answers with something other than credentials`, hint);
  }
  return fail(
    'NETWORK',
    `${name} is set, but its address does not respond${systemCode(error)}`,
    'Check that this container can reach it, or remove the variable to use other credentials.',
  );
}
