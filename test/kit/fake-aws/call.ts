import type {
  BatchGetSecretValueRequest,
  GetSecretValueRequest,
  ListSecretsRequest,
} from '@aws-sdk/client-secrets-manager';
import type {
  GetParameterRequest,
  GetParametersByPathRequest,
  GetParametersRequest,
} from '@aws-sdk/client-ssm';
import type {
  AssumeRoleRequest,
  AssumeRoleWithWebIdentityRequest,
  GetCallerIdentityRequest,
} from '@aws-sdk/client-sts';

import type { SessionPolicy } from './session-policy.ts';

export type Service = 'ssm' | 'secretsmanager' | 'sts';

/** What each operation is asked with, in the SDK's own shapes. */
export interface Inputs {
  GetParameter: GetParameterRequest;
  GetParameters: GetParametersRequest;
  GetParametersByPath: GetParametersByPathRequest;
  GetSecretValue: GetSecretValueRequest;
  BatchGetSecretValue: BatchGetSecretValueRequest;
  ListSecrets: ListSecretsRequest;
  GetCallerIdentity: GetCallerIdentityRequest;
  AssumeRole: AssumeRoleRequest;
  AssumeRoleWithWebIdentity: AssumeRoleWithWebIdentityRequest;
}

export type Operation = keyof Inputs;

export const serviceOf: Readonly<Record<Operation, Service>> = {
  GetParameter: 'ssm',
  GetParameters: 'ssm',
  GetParametersByPath: 'ssm',
  GetSecretValue: 'secretsmanager',
  BatchGetSecretValue: 'secretsmanager',
  ListSecrets: 'secretsmanager',
  GetCallerIdentity: 'sts',
  AssumeRole: 'sts',
  AssumeRoleWithWebIdentity: 'sts',
};

/** Who signed a request; `account` is where names without an ARN are looked up. */
export interface Caller {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
  /** What a session was narrowed to. */
  readonly policy?: SessionPolicy;
  /** When its credentials end, in milliseconds since 1970. */
  readonly expires?: number;
}

/** Where a request goes: region and caller decide what a plain name means. */
export interface Place {
  readonly region: string;
  readonly caller: Caller;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The operations of one service: input to output, an {@link AwsError} thrown for a refusal. */
export type Handlers<O extends Operation> = {
  readonly [K in O]: (input: Inputs[K], place: Place) => JsonObject;
};
