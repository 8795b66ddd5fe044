import { describe, expect, test } from '@jest/globals';
import { maxPolicyLength } from '../../src/auth/session-policy.ts';
import { makeCanary } from '../kit/canary.ts';
import { expectNothingHandedOver } from './action-job.ts';
import { host, role, signingIn } from './signing-in-job.ts';

const aws = signingIn();
const { start, job, signIn } = aws;

describe('roles of the mapping', () => {
  const reader = 'arn:aws:iam::222222222222:role/reader';
  const text = `version: 1
account: "123456789012"
roles: { security: { role: "${reader}", external-id: acme } }
env:
  HOST: ssm:/shop/host
  PAY: { from: "arn:aws:ssm:eu-west-1:222222222222:parameter/pay", role: security }
`;
  const roles = {
    [role]: { subjects: ['repo:acme/shop:*'] },
    [reader]: { principals: ['arn:aws:sts::123456789012:assumed-role/ci/*'], externalId: 'acme' },
  };

  test('are assumed with the session of the job, each for what is read with it', async () => {
    await start({ roles });
    aws.fake.putParameter('/pay', {
      type: 'SecureString',
      value: makeCanary('pay'),
      account: '222222222222',
    });
    const result = await job().load(text, signIn());
    expect(result.env).toEqual({ HOST: host, PAY: makeCanary('pay') });
    const [chained] = aws.fake.inputs('AssumeRole');
    expect(chained).toMatchObject({ RoleArn: reader, ExternalId: 'acme' });
    expect(chained?.Policy).toContain('parameter/pay');
    expect(chained?.Policy).not.toContain('shop');
  });

  test('last no longer than AWS lets a chain last', async () => {
    await start({ roles });
    aws.fake.putParameter('/pay', {
      type: 'SecureString',
      value: makeCanary('pay'),
      account: '222222222222',
    });
    const result = await job().load(text, { ...signIn(), 'role-duration-seconds': '7200' });
    expect(result.env).toEqual({ HOST: host, PAY: makeCanary('pay') });
    expect(aws.fake.inputs('AssumeRoleWithWebIdentity')[0]?.DurationSeconds).toBe(7200);
    expect(aws.fake.inputs('AssumeRole')[0]?.DurationSeconds).toBe(3600);
  });

  test('may be more than one policy can name', async () => {
    const readers = Array.from(
      { length: 60 },
      (_, n) => `arn:aws:iam::222222222222:role/reader-of-shop-${n}`,
    );
    const principals = ['arn:aws:sts::123456789012:assumed-role/ci/*'];
    await start({
      roles: { ...roles, ...Object.fromEntries(readers.map((reader) => [reader, { principals }])) },
    });
    aws.fake.putParameter('/pay', {
      type: 'SecureString',
      value: makeCanary('pay'),
      account: '222222222222',
    });
    const declared = readers.map((reader, n) => `r${n}: { role: "${reader}" }`).join(', ');
    const entries = readers.map((_, n) => `P${n}: { from: ssm:/pay, role: r${n} }`).join(', ');
    const result = await job().load(`version: 1\nroles: { ${declared} }\nenv: { ${entries} }`, signIn());
    expect(Object.keys(result.env)).toHaveLength(60);
    for (const { Policy = '' } of aws.fake.inputs('AssumeRoleWithWebIdentity'))
      expect(Policy.length).toBeLessThanOrEqual(maxPolicyLength);
  });

  test('are refused where the caller allows references and not them', async () => {
    await start({ roles });
    const allow = 'ssm:/*';
    const refused = await job().load(text, { ...signIn(), allow });
    expectNothingHandedOver(refused, 2);
    expect(refused.log).toContain('NOT_ALLOWED: "PAY": the role matches no pattern of allow');
    expect(aws.fake.requests).toEqual([]);
    aws.fake.putParameter('/pay', {
      type: 'SecureString',
      value: makeCanary('pay'),
      account: '222222222222',
    });
    const result = await job().load(text, { ...signIn(), allow: `${allow}\n${reader}` });
    expect(result.env).toEqual({ HOST: host, PAY: makeCanary('pay') });
  });

  test('are refused with a wrong external id, with what to look at', async () => {
    await start({ roles: { ...roles, [reader]: { ...roles[reader], externalId: 'other' } } });
    const result = await job().load(text, signIn());
    expectNothingHandedOver(result, 3);
    expect(result.log).toContain(`ACCESS_DENIED: the role "${reader}" could not be assumed`);
    expect(result.log).toContain('with the same external ID');
  });
});
