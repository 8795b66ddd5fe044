import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { sessionPolicy } from '../kit/fake-aws/session-policy.ts';
import { startTokenEndpoint } from '../kit/token-endpoint.ts';
import { parseTemplate, type Resource, resolveTemplate } from './resolve-template.ts';

export const folder = fileURLToPath(new URL('../../examples/aws/', import.meta.url));
export const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
export const template = parseTemplate(read('template.yml'));
/** The role of the examples in the documents. */
export const role = 'arn:aws:iam::123456789012:role/ci';

/** What the template creates, resource by resource. */
export function created(given: Readonly<Record<string, string>> = {}) {
  const resources = resolveTemplate(template, { Repository: 'acme/shop', ...given });
  const properties = (name: string) => (resources[name] as Resource).Properties;
  const host = properties('DatabaseHost');
  const secret = properties('DatabaseSecret');
  const { SecretStringTemplate, GenerateStringKey } = secret.GenerateSecretString;
  const [trust] = resources.GitHubRole?.Properties.AssumeRolePolicyDocument.Statement ?? [];
  return {
    resources,
    host,
    secret,
    trust: trust?.Condition.StringEquals as Readonly<Record<string, string>>,
    value: { ...JSON.parse(SecretStringTemplate), [GenerateStringKey]: 'generated-by-aws' },
    policy: sessionPolicy(JSON.stringify(properties('ReadPolicy').PolicyDocument)),
  };
}

/** AWS with what the template creates, and the environment of a job on the branch `main` that may request tokens. */
export async function startExample(): Promise<{
  readonly fake: FakeAws;
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}> {
  const { host, secret, value, trust } = created();
  const fake = await startFakeAws({
    parameters: { [host.Name]: { type: host.Type, value: host.Value } },
    secrets: { [secret.Name]: { text: JSON.stringify(value) } },
    roles: {
      [role]: {
        subjects: [trust['token.actions.githubusercontent.com:sub'] as string],
        audience: trust['token.actions.githubusercontent.com:aud'] as string,
      },
    },
  });
  const tokens = await startTokenEndpoint({ subject: 'repo:acme/shop:ref:refs/heads/main' });
  return {
    fake,
    env: tokens.env,
    close: async () => {
      await fake.close();
      await tokens.close();
    },
  };
}
