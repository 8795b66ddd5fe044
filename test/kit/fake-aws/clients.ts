import process from 'node:process';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';

export interface ClientOptions {
  readonly region?: string;
  readonly maxAttempts?: number;
  readonly credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

/** The real SDK clients against a fake, which retry only if you ask them to. */
export function sdkClients(fake: { readonly url: string }, options: ClientOptions = {}) {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const config = {
    endpoint: fake.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIAFAKEFAKEFAKEFAKE', secretAccessKey: 'secret' },
    ...options,
  };
  return {
    ssm: new SSMClient(config),
    secrets: new SecretsManagerClient(config),
    sts: new STSClient(config),
  };
}
