import { noFacts } from '../../../src/store/run-facts.ts';
import type { Store } from '../../../src/store/store.ts';
import { type AwsStoreOptions, awsStore } from '../../../src/stores/aws/aws-store.ts';

/** The real AWS store on another endpoint, with waits that take no time. */
export function openAwsStore(url: string, options: Partial<AwsStoreOptions> = {}): Promise<Store> {
  process.env.AWS_ACCESS_KEY_ID = 'AKIATESTTESTTESTTEST';
  process.env.AWS_SECRET_ACCESS_KEY = 'secret-key-of-the-tests';
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  return awsStore({
    endpoints: { ssm: url, secretsmanager: url, sts: url },
    timing: { sleep: async () => undefined, random: () => 0.5 },
    facts: noFacts(),
    deadline: new AbortController().signal,
    reads: [],
    ambient: { env: process.env },
    roles: new Map(),
    onSecret: () => undefined,
    accounts: [],
    regions: ['us-east-1'],
    onNotice: () => undefined,
    ...options,
  });
}
