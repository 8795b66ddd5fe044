import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { actionJob } from '../end-to-end/action-job.ts';
import { findProgram } from '../end-to-end/find-program.ts';
import { documents, readDocument } from '../kit/documents.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { created, folder, read, role, startExample, template } from './aws-example.ts';
import type { Parameter, Resource } from './resolve-template.ts';

const cfnLint = findProgram('cfn-lint', process.env.CFN_LINT);
const hclToJson = findProgram('hcl2tojson', process.env.HCL2TOJSON);

describe('template.yml', () => {
  withTool(cfnLint, 'cfn-lint', 'pip install cfn-lint, and name it in CFN_LINT', (lint) => {
    test('satisfies cfn-lint', async () => {
      const { exitCode, output } = await runProcess(lint, ['--include-checks', 'I', '--', 'template.yml'], {
        cwd: folder,
        inheritEnv: true,
      });
      expect({ exitCode, output }).toEqual({ exitCode: 0, output: '' });
    });
  });

  let closeExample = async () => {};
  afterEach(() => closeExample());

  test('creates what the mapping of the example reads, and a role that may read it', async () => {
    const { policy } = created();
    const { fake, env, close } = await startExample();
    closeExample = close;
    const { load } = actionJob(undefined, [], { env });
    const result = await load(read('pipeline-secrets.yml'), {
      'role-to-assume': role,
      'aws-region': 'eu-west-1',
      'endpoint-url': fake.url,
    });
    expect(result.env).toEqual({
      DB_HOST: 'db.shop.example',
      DB_USER: 'shop',
      DB_PASSWORD: 'generated-by-aws',
    });
    // The session asks for no more than the policy of the role gives.
    const [session] = fake.inputs('AssumeRoleWithWebIdentity');
    const { Statement } = JSON.parse(session?.Policy ?? '{}') as {
      Statement: { Action: string; Resource: string | string[] }[];
    };
    const asked = Statement.filter(({ Action }) => Action !== 'kms:Decrypt').flatMap(({ Action, Resource }) =>
      [Resource].flat().map((resource) => [Action, resource] as const),
    );
    expect(asked.length).toBeGreaterThan(1);
    for (const [action, resource] of asked)
      expect([resource, policy.allows(action, resource)]).toEqual([resource, true]);
  });

  test('the policy gives one parameter and one secret, and with WholePath those of one path', () => {
    const exact = created().policy;
    const { policy } = created({ WholePath: 'true' });
    const parameter = (name: string) => `arn:aws:ssm:eu-west-1:123456789012:parameter${name}`;
    const secret = (name: string) => `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}`;
    const allowed = (action: string, ...resources: string[]) =>
      resources.map((resource) => policy.allows(action, resource));
    expect(
      allowed(
        'ssm:GetParameters',
        parameter('/shop/prod/db-host'),
        parameter('/shop/dev/db-host'),
        parameter('/x'),
      ),
    ).toEqual([true, false, false]);
    expect(allowed('ssm:GetParametersByPath', parameter('/shop/prod'), parameter('/shop'))).toEqual([
      true,
      false,
    ]);
    expect([
      exact.allows('ssm:GetParameters', parameter('/shop/prod/db-host')),
      exact.allows('ssm:GetParameters', parameter('/shop/prod/other')),
      exact.allows('ssm:GetParametersByPath', parameter('/shop/prod')),
      exact.allows('secretsmanager:GetSecretValue', secret('prod/shop/database-AbCdEf')),
      exact.allows('secretsmanager:GetSecretValue', secret('prod/shop/other-AbCdEf')),
    ]).toEqual([true, false, false, true, false]);
    expect(
      allowed(
        'secretsmanager:GetSecretValue',
        secret('prod/shop/database-AbCdEf'),
        secret('dev/shop/database-AbCdEf'),
      ),
    ).toEqual([true, false]);
    for (const action of [
      'ssm:PutParameter',
      'secretsmanager:PutSecretValue',
      'kms:Decrypt',
      'iam:PassRole',
    ]) {
      expect(allowed(action, parameter('/shop/prod/db-host'), secret('prod/shop/database-AbCdEf'))).toEqual([
        false,
        false,
      ]);
    }
  });

  test('KMS decrypts only for Secrets Manager', () => {
    const { policy } = created({ KmsKeyArn: 'KEY' });
    const via = ['secretsmanager', 'ssm'].map((service) =>
      policy.allows('kms:Decrypt', `via:${service}.eu-west-1.amazonaws.com`),
    );
    expect(via).toEqual([true, false]);
  });

  test('the provider outlives the stack', () => {
    expect(template.Resources.OidcProvider?.DeletionPolicy).toBe('Retain');
  });

  test('an environment takes the place of the branch', () => {
    expect(created({ Environment: 'production' }).trust['token.actions.githubusercontent.com:sub']).toBe(
      'repo:acme/shop:environment:production',
    );
  });

  test('without a repository there is no role and no provider', () => {
    const { resources } = created({ Repository: '', CodeBuildRoleName: 'codebuild-shop' });
    expect(Object.keys(resources)).toEqual(['DatabaseHost', 'DatabaseSecret', 'ReadPolicy']);
    expect(resources.ReadPolicy?.Properties.Roles).toEqual(['codebuild-shop']);
  });

  test('a provider that is there already is used, not created', () => {
    const { resources } = created({ CreateOidcProvider: 'false' });
    expect(resources.OidcProvider).toBe(undefined);
    expect(resources.GitHubRole?.Properties.AssumeRolePolicyDocument.Statement[0].Principal.Federated).toBe(
      'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
    );
  });
});

test('the commands in the documents use parameters and variables that exist', () => {
  const { Parameters } = template;
  const variables = new Set(
    [...read('terraform/variables.tf').matchAll(/^variable "(\w+)"/gm)].map(([, name]) => name),
  );
  const text = documents.map(readDocument).join('\n');
  const overrides = [...text.matchAll(/--parameter-overrides ((?:\w+=\S+ ?)+)/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/(\w+)=/g)].map(([, name = '']) => name),
  );
  const mentioned = [...text.matchAll(/`(?:[A-Z][a-z]+)+=[^`]*`/g)]
    .map(([text]) => text)
    .flatMap((text) => [...text.matchAll(/(\w+)=/g)].map(([, name = '']) => name));
  expect(overrides).toContain('Repository');
  expect(Object.keys(Parameters)).toEqual(expect.arrayContaining([...overrides, ...mentioned]));
  expect([...variables]).toEqual(
    expect.arrayContaining([...text.matchAll(/(?<!-)-var (\w+)=/g)].map(([, name]) => name)),
  );
});

describe('terraform/', () => {
  const files = readdirSync(join(folder, 'terraform')).filter((name) => name.endsWith('.tf'));
  const text = files.map((name) => read(`terraform/${name}`)).join('\n');

  test('every reference is to something that is declared', () => {
    expect(undeclared(text)).toEqual([]);
    expect(undeclared(`${text}\nlocals { a = "$\{var.repo}" + aws_iam_role.missing.arn }`)).toEqual([
      'var.repo',
      'aws_iam_role.missing',
    ]);
  });

  withTool(hclToJson, 'hcl2tojson', 'pip install python-hcl2, and name it in HCL2TOJSON', (program) => {
    let blocks: Blocks;

    beforeAll(async () => {
      blocks = Object.create(null) as Blocks;
      for (const file of files) {
        const { exitCode, stdout, stderr } = await runProcess(program, [join(folder, 'terraform', file)], {
          inheritEnv: true,
        });
        if (exitCode !== 0) throw new Error(`${file}: ${stderr}`);
        for (const [kind, list] of Object.entries(unquote(JSON.parse(stdout)) as Blocks))
          blocks[kind] = [...(blocks[kind] ?? []), ...list];
      }
    });

    test('has the variables of the template, with the same defaults and descriptions', () => {
      const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
      const ofTerraform = (blocks.variable ?? []).flatMap((block) =>
        Object.entries(block).map(([name, { default: value, description }]) => [
          plain(name),
          String(value),
          description,
        ]),
      );
      const ofTemplate = Object.entries(template.Parameters).map(
        ([name, { Default, Description }]: [string, Parameter]) => [plain(name), Default, Description],
      );
      expect(ofTerraform).toEqual(ofTemplate);
    });

    test('has the policies of the template', () => {
      const { resources } = created({ KmsKeyArn: 'KEY', WholePath: 'true' });
      const { ReadPolicy, GitHubRole } = resources as Record<string, Resource>;
      const documents = (blocks.data ?? []).flatMap((block) =>
        Object.values(block.aws_iam_policy_document ?? {}),
      );
      const [readDocument, trust] = documents as [PolicyDocument, PolicyDocument];
      const statements = [
        ...readDocument.statement.map(({ actions, resources: on }) => [actions, on.map(substitute)]),
        ...(readDocument.dynamic ?? []).flatMap(({ statement }) =>
          statement.content.map(({ actions, resources: on }) => [actions, on.map(substitute)]),
        ),
      ];
      expect(statements).toEqual(
        ReadPolicy?.Properties.PolicyDocument.Statement.map((one: { Action: string; Resource: string }) => [
          one.Action,
          one.Resource,
        ]),
      );
      const [{ Action, Condition }] = (GitHubRole as Resource).Properties.AssumeRolePolicyDocument.Statement;
      const [statement] = trust.statement;
      expect(statement?.actions).toEqual([Action]);
      expect(
        Object.fromEntries(
          (statement?.condition ?? []).map(({ variable, values: [value = ''] }) => [
            substitute(variable),
            substitute(value),
          ]),
        ),
      ).toEqual(Condition.StringEquals);
    });

    test('creates the parameter and the secret of the template', () => {
      const { host, secret, value } = created();
      const named = (type: string) =>
        (blocks.resource ?? []).flatMap((block) => Object.values(block[type] ?? {}))[0] as Record<
          string,
          string
        >;
      expect(substitute(named('aws_ssm_parameter').name)).toBe(host.Name);
      expect([named('aws_ssm_parameter').type, named('aws_ssm_parameter').value]).toEqual([
        host.Type,
        host.Value,
      ]);
      expect(substitute(named('aws_secretsmanager_secret').name)).toBe(secret.Name);
      for (const key of Object.keys(value))
        expect(named('aws_secretsmanager_secret_version').secret_string_wo).toContain(key);
    });
  });
});

/** Blocks by kind, then by type, then by name. */
type Blocks = Record<string, Record<string, Record<string, unknown>>[]>;

interface PolicyDocument {
  readonly statement: readonly {
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    readonly condition?: readonly { readonly variable: string; readonly values: readonly string[] }[];
  }[];
  readonly dynamic?: readonly {
    readonly statement: {
      readonly content: readonly {
        readonly actions: readonly string[];
        readonly resources: readonly string[];
      }[];
    };
  }[];
}

/** Removes the quotes that hcl2tojson leaves around strings and names. */
function unquote(value: unknown): unknown {
  const bare = (text: string) => (/^".*"$/s.test(text) ? text.slice(1, -1) : text);
  if (typeof value === 'string') return bare(value);
  if (Array.isArray(value)) return value.map(unquote);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [bare(key), unquote(one)]));
}

/** The text that Terraform makes of a string with the values of the tests. */
function substitute(text: string | undefined): string {
  const values: Record<string, string> = {
    'local.account': '123456789012',
    'local.partition': 'aws',
    'local.region': 'eu-west-1',
    'local.github': 'token.actions.githubusercontent.com',
    'local.audience': 'sts.amazonaws.com',
    'local.parameter': '*',
    'local.secret': '*',
    'statement.value': 'KEY',
    'local.subject': 'ref:refs/heads/main',
    'var.repository': 'acme/shop',
    'var.app': 'shop',
    'var.stage': 'prod',
  };
  return (text ?? '').replace(/\$\{([^}]+)\}/g, (_, name: string) => values[name] ?? `<${name}>`);
}

/** What Terraform code refers to without declaring it. */
function undeclared(code: string): string[] {
  const text = code.replace(/^\s*#.*$/gm, '');
  const declared = new Set<string>();
  for (const [, name] of text.matchAll(/^variable "(\w+)"/gm)) declared.add(`var.${name}`);
  for (const [, kind, type, name] of text.matchAll(/^(resource|data|ephemeral) "(\w+)" "(\w+)"/gm))
    declared.add(`${kind === 'resource' ? '' : `${kind}.`}${type}.${name}`);
  for (const [, body = ''] of text.matchAll(/^locals \{\n([\s\S]*?)^\}/gm))
    for (const [, name] of body.matchAll(/^ {2}(\w+) +=/gm)) declared.add(`local.${name}`);
  const used = [
    ...text.matchAll(/\b(?:var|local)\.\w+/g),
    ...text.matchAll(/(?<![\w."/])(?:data\.|ephemeral\.)?(?:aws|random)_\w+\.\w+/g),
  ].map(([reference]) => reference);
  return [...new Set(used)].filter((reference) => !declared.has(reference));
}
