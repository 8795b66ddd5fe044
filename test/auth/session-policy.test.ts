import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AccountScope } from '../../src/auth/required-access.ts';
import {
  chainPolicies,
  maxPolicyLength,
  sessionPolicies,
  splitPolicy,
} from '../../src/auth/session-policy.ts';
import { parseReference } from '../../src/mapping/reference/parse-reference.ts';
import { type ParameterRef, type Ref, refKey, type SecretRef } from '../../src/store/store.ts';

const scope = { partition: 'aws', account: '123456789012' };
const region = 'eu-west-1';
const parameter = (name: string) => ({ region, name });
const secret = (id: string) => ({ region, id });
const secretArn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:';

function policiesOf(
  parameters: readonly ParameterRef[],
  secrets: readonly SecretRef[],
  ...rest: [scope: AccountScope, limit?: number]
) {
  return sessionPolicies([...parameters, ...secrets], ...rest);
}

describe('sessionPolicies', () => {
  test('allows one parameter, and decrypting through Parameter Store there', () => {
    const [group, ...more] = policiesOf([parameter('/shop/prod/db-host')], [], scope);
    expect(more).toEqual([]);
    expect(JSON.parse(group?.policy ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'ssm:GetParameters',
          Resource: ['arn:aws:ssm:eu-west-1:123456789012:parameter/shop/prod/db-host'],
        },
        {
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: '*',
          Condition: { StringEquals: { 'kms:ViaService': ['ssm.eu-west-1.amazonaws.com'] } },
        },
      ],
    });
  });

  test.each([
    [
      'a parameter without a slash in front',
      { parameters: [parameter('host')] },
      'arn:aws:ssm:eu-west-1:123456789012:parameter/host',
    ],
    [
      'a parameter by its ARN',
      { parameters: [parameter('arn:aws:ssm:eu-west-1:222222222222:parameter/shared/host')] },
      'arn:aws:ssm:eu-west-1:222222222222:parameter/shared/host',
    ],
    [
      'a public parameter, which belongs to no account',
      { parameters: [parameter('/aws/service/ami-amazon-linux-latest/al2023')] },
      'arn:aws:ssm:eu-west-1::parameter/aws/service/ami-amazon-linux-latest/al2023',
    ],
    [
      'a version of a public parameter',
      { parameters: [{ ...parameter('/aws/service/x'), selector: '8' }] },
      'arn:aws:ssm:eu-west-1::parameter/aws/service/x',
    ],
    [
      'a public parameter by its ARN',
      { parameters: [parameter('arn:aws:ssm:eu-west-1::parameter/aws/service/x')] },
      'arn:aws:ssm:eu-west-1::parameter/aws/service/x',
    ],
    [
      'a parameter whose name only starts like a public one',
      { parameters: [parameter('/aws/services/x')] },
      'arn:aws:ssm:eu-west-1:123456789012:parameter/aws/services/x',
    ],
    [
      'a secret that RDS manages',
      { secrets: [secret('rds!cluster-1fcd41b2')] },
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!cluster-1fcd41b2-??????',
    ],
    [
      'a secret by its name',
      { secrets: [secret('prod/db')] },
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-??????',
    ],
    [
      'a secret by its whole ARN',
      { secrets: [secret('arn:aws:secretsmanager:eu-west-1:222222222222:secret:pay-AbCdEf')] },
      'arn:aws:secretsmanager:eu-west-1:222222222222:secret:pay-AbCdEf',
    ],
    [
      'a secret by its ARN without the random end',
      { secrets: [secret('arn:aws:secretsmanager:eu-west-1:222222222222:secret:pay')] },
      'arn:aws:secretsmanager:eu-west-1:222222222222:secret:pay-??????',
    ],
  ])(
    '%s',
    (_, {
      parameters = [],
      secrets = [],
    }: { parameters?: { name: string }[]; secrets?: { id: string }[] }, arn) => {
      const [group] = policiesOf(parameters, secrets, scope);
      expect(JSON.parse(group?.policy ?? '').Statement[0].Resource).toEqual([arn]);
    },
  );

  test.each([
    ['by its name', 'shop/b', ['shop/b-??????', 'shop/b']],
    ['by its ARN without the suffix', `${secretArn}shop/b`, ['shop/b-??????', 'shop/b']],
    ['by its whole ARN', `${secretArn}shop/b-AbCdEf`, ['shop/b-AbCdEf']],
  ])('AWS may tell that a secret is missing which may be: %s', (_, id, names) => {
    const [group] = policiesOf([], [{ ...secret(id), mayBeMissing: true }], scope);
    expect(JSON.parse(group?.policy ?? '').Statement[0].Resource).toEqual(
      names.map((name) => `${secretArn}${name}`),
    );
  });

  test('secrets that may be missing take more room, and still fit', () => {
    const ids = Array.from({ length: 40 }, (_, n) => ({
      ...secret(`prod/shop/secret-${n}`),
      mayBeMissing: true as const,
    }));
    const groups = policiesOf([], ids, scope);
    expect(groups.flatMap(({ refs }) => refs)).toHaveLength(40);
    for (const { policy } of groups) expect(policy.length).toBeLessThanOrEqual(maxPolicyLength);
  });

  test('the partition is that of the role', () => {
    const [group] = policiesOf([{ region: 'cn-north-1', name: '/a' }], [], {
      ...scope,
      partition: 'aws-cn',
    });
    expect(group?.policy).toContain('"arn:aws-cn:ssm:cn-north-1:123456789012:parameter/a"');
  });

  test('several secrets may be read in one request, a single one need not', () => {
    const actions = (count: number) =>
      JSON.parse(
        policiesOf(
          [],
          Array.from({ length: count }, (_, n) => secret(`s${n}`)),
          scope,
        )[0]?.policy ?? '',
      ).Statement.map(({ Action }: { Action: string }) => Action);
    expect(actions(1)).toEqual(['secretsmanager:GetSecretValue', 'kms:Decrypt']);
    expect(actions(2)).toEqual([
      'secretsmanager:GetSecretValue',
      'secretsmanager:BatchGetSecretValue',
      'kms:Decrypt',
    ]);
  });

  test('several selectors and stages of one thing are one resource', () => {
    const [group] = policiesOf(
      [
        { ...parameter('/a'), selector: '1' },
        { ...parameter('/a'), selector: '2' },
      ],
      [secret('s'), { ...secret('s'), stage: 'AWSPREVIOUS' }],
      scope,
    );
    expect(group?.policy.match(/parameter\/a"/g)).toHaveLength(1);
    expect(group?.policy.match(/secret:s-/g)).toHaveLength(1);
  });

  test('no reference widens a policy, whatever stands in it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1/._-*?${}:@+=!'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom('ssm:', 'ssm:/', 'secretsmanager:'), text, (scheme, name) => {
        const parsed = parseReference(scheme + name);
        if (!parsed.ok) return;
        const { reference } = parsed;
        const [group] =
          reference.store === 'ssm'
            ? policiesOf([parameter(reference.name)], [], scope)
            : policiesOf([], [secret(reference.id)], scope);
        const [resource = ''] = JSON.parse(group?.policy ?? '').Statement[0].Resource as string[];
        expect(resource.replace(/-\?{6}$/, '')).toMatch(/^arn:[\w:/.@+=!-]+$/);
      }),
    );
  });

  test('in China both forms of the services are allowed to decrypt', () => {
    const [group] = policiesOf([{ region: 'cn-north-1', name: '/a' }], [], scope);
    expect(JSON.parse(group?.policy ?? '').Statement[1].Condition.StringEquals['kms:ViaService']).toEqual([
      'ssm.cn-north-1.amazonaws.com',
      'ssm.cn-north-1.amazonaws.com.cn',
    ]);
  });

  test('allows listing a path as the request names it, once however deep it is listed, and nothing below it', () => {
    const paths = [
      { region, path: '/shop/env/', recursive: false },
      { region, path: '/shop/env/', recursive: true },
      { region, path: '/', recursive: false },
      { region, path: '/aws/service/eks/', recursive: true },
      { region, path: '/aws/service/', recursive: false },
    ];
    const [group, ...more] = sessionPolicies(paths, scope);
    expect(more).toEqual([]);
    expect(JSON.parse(group?.policy ?? '').Statement[0]).toEqual({
      Effect: 'Allow',
      Action: 'ssm:GetParametersByPath',
      Resource: [
        'arn:aws:ssm:eu-west-1:123456789012:parameter/shop/env',
        'arn:aws:ssm:eu-west-1:123456789012:parameter/',
        'arn:aws:ssm:eu-west-1::parameter/aws/service/eks',
        'arn:aws:ssm:eu-west-1::parameter/aws/service',
      ],
    });
  });

  test('nothing to read needs no session', () => {
    expect(policiesOf([], [], scope)).toEqual([]);
  });

  test.each([
    [1, 1],
    [20, 1],
    [60, 3],
  ])('%i references fit into %i sessions', (count, sessions) => {
    const names = Array.from({ length: count }, (_, n) => parameter(`/myapp/prod/parameter-${n}`));
    const groups = policiesOf(names, [], scope);
    expect(groups).toHaveLength(sessions);
    // As many requests as without the sessions.
    expect(groups.reduce((sum, group) => sum + Math.ceil(group.refs.length / 10), 0)).toBe(
      Math.ceil(count / 10),
    );
  });

  test('every reference is in exactly one session, whose policy fits and names it', () => {
    const name = fc.stringMatching(/^\/[a-z]{1,300}$/);
    const id = fc.stringMatching(/^[a-z]{1,300}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 60 }),
        fc.uniqueArray(id, { maxLength: 60 }),
        fc.uniqueArray(name, { maxLength: 60 }),
        (names, ids, paths) => {
          const refs: Ref[] = [
            ...names.map(parameter),
            ...ids.map(secret),
            ...paths.map((path) => ({ region, path: `${path}/`, recursive: true })),
          ];
          const groups = sessionPolicies(refs, scope);
          expect(groups.flatMap((group) => group.refs.map(refKey)).sort()).toEqual(refs.map(refKey).sort());
          for (const { policy, refs: some } of groups) {
            expect(policy.length).toBeLessThanOrEqual(maxPolicyLength);
            for (const ref of some) {
              if ('path' in ref) expect(policy).toContain(`:parameter${ref.path.slice(0, -1)}"`);
              else if ('name' in ref) expect(policy).toContain(`:parameter${ref.name}"`);
              else expect(policy).toContain(`:secret:${ref.id}-??????"`);
            }
          }
        },
      ),
    );
  });
});

describe('splitPolicy', () => {
  test('halves what is too large packed', () => {
    const [group] = policiesOf([parameter('/a'), parameter('/b')], [secret('c')], scope);
    const halves = splitPolicy(group ?? { policy: '', refs: [] }, scope);
    expect(halves?.map(({ refs }) => refs)).toEqual([[parameter('/a'), parameter('/b')], [secret('c')]]);
    expect(halves?.[1]?.policy).not.toContain('ssm');
  });

  test('cannot halve a single reference', () => {
    const [group] = policiesOf([parameter('/a')], [], scope);
    expect(group && splitPolicy(group, scope)).toBeUndefined();
  });
});

describe('chainPolicies', () => {
  const reader = (n: number) => `arn:aws:iam::${222222222222 + n}:role/reader-of-another-account`;

  test('allow assuming these roles alone', () => {
    expect(chainPolicies([reader(0), reader(0)])).toEqual([
      { roles: [reader(0)], policy: expect.any(String) },
    ]);
    expect(JSON.parse(chainPolicies([reader(0)])[0]?.policy ?? '').Statement).toEqual([
      { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: [reader(0)] },
    ]);
  });

  test('are several where one cannot name all roles', () => {
    const roles = Array.from({ length: 60 }, (_, n) => reader(n));
    const policies = chainPolicies(roles);
    expect(policies.length).toBeGreaterThan(1);
    expect(policies.flatMap(({ roles: some }) => some)).toEqual(roles);
    for (const { policy } of policies) expect(policy.length).toBeLessThanOrEqual(maxPolicyLength);
  });
});
