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

/** The input of each operation, in the SDK's types. */
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

/** Who signed a request. Names without an ARN are looked up in `account`. */
export interface Caller {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
  /** The limits of a session. */
  readonly policy?: SessionPolicy;
  /** When its credentials expire, in milliseconds since 1970. */
  readonly expires?: number;
}

/** Where a request goes. The region and the caller decide what a bare name means. */
export interface Place {
  readonly region: string;
  readonly caller: Caller;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The operations of one service, from input to output; a refusal throws an {@link AwsError}. */
export type Handlers<O extends Operation> = {
  readonly [K in O]: (input: Inputs[K], place: Place) => JsonObject;
};
