import { getDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Failure } from '../../../src/failure.ts';
import { type Answer, type ParameterRef, refKey, type SecretRef } from '../../../src/store/store.ts';
import type { AwsStoreOptions } from '../../../src/stores/aws/aws-store.ts';
import { makeCanary } from '../../kit/canary.ts';
import type { Operation } from '../../kit/fake-aws/call.ts';
import { type FakeAws, startFakeAws } from '../../kit/fake-aws/fake-aws.ts';
import { htmlUnavailable, type ScriptedFault } from '../../kit/fake-aws/faults.ts';
import { openAwsStore } from './open-aws-store.ts';

const region = 'us-east-1';
const value = makeCanary('parameter');
const secretValue = makeCanary('secret');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const parameter = (name: string): ParameterRef => ({ region, name });
const secret = (id: string): SecretRef => ({ region, id });

/** Lets the event loop go round once. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

let fake: FakeAws;
beforeAll(async () => {
  fake = await startFakeAws({
    parameters: Object.fromEntries(numbers(60).map((n) => [`/p/${n}`, `${value}-${n}`])),
    secrets: Object.fromEntries(numbers(60).map((n) => [`s/${n}`, { text: `${secretValue}-${n}` }])),
  });
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

async function readParameters(names: readonly string[], options: Partial<AwsStoreOptions> = {}) {
  const store = await openAwsStore(fake.url, options);
  return inOrder(names.map(parameter), await store.read(names.map(parameter)));
}

async function readSecrets(ids: readonly string[], options: Partial<AwsStoreOptions> = {}) {
  const store = await openAwsStore(fake.url, options);
  return inOrder(ids.map(secret), await store.read(ids.map(secret)));
}

/** What was answered, in the order of the references; nothing in it may hold a value but `found`. */
function inOrder(refs: readonly (ParameterRef | SecretRef)[], answers: ReadonlyMap<string, Answer<unknown>>) {
  expect(answers.size).toBe(refs.length);
  return refs.map((ref) => {
    const answer = answers.get(refKey(ref));
    if (answer?.status === 'found') {
      const found = answer.value as { value?: string; text?: string };
      return found.value ?? found.text;
    }
    expect(JSON.stringify(answer)).not.toContain(value);
    expect(JSON.stringify(answer)).not.toContain(secretValue);
    if (answer?.status !== 'failed') return answer?.status;
    return `${answer.code}${answer.detail === undefined ? '' : ` (${answer.detail})`}`;
  });
}

describe('requests', () => {
  test('fifty parameters and twenty secrets take five requests and one', async () => {
    const store = await openAwsStore(fake.url);
    const [parameters, secrets] = await Promise.all([
      store.read(numbers(50).map((n) => parameter(`/p/${n}`))),
      store.read(numbers(20).map((n) => secret(`s/${n}`))),
    ]);
    expect(
      inOrder(
        numbers(50).map((n) => parameter(`/p/${n}`)),
        parameters,
      ),
    ).toEqual(numbers(50).map((n) => `${value}-${n}`));
    expect(
      inOrder(
        numbers(20).map((n) => secret(`s/${n}`)),
        secrets,
      ),
    ).toEqual(numbers(20).map((n) => `${secretValue}-${n}`));
    expect([fake.count('GetParameters'), fake.count('BatchGetSecretValue'), fake.count()]).toEqual([5, 1, 6]);
  });

  test('one secret is read by GetSecretValue, which needs no permission on *', async () => {
    expect(await readSecrets(['s/1'])).toEqual([`${secretValue}-1`]);
    expect([fake.count('GetSecretValue'), fake.count()]).toEqual([1, 1]);
  });

  test('short and empty pages are followed to the last', async () => {
    fake.page('BatchGetSecretValue', [1, 0, 2]);
    const ids = numbers(7).map((n) => `s/${n}`);
    expect(await readSecrets(ids)).toEqual(numbers(7).map((n) => `${secretValue}-${n}`));
  });

  test('sixteen requests are in flight and no more', async () => {
    fake.fault({ kind: 'hang', times: 'always' });
    const deadline = new AbortController();
    const reading = readParameters(
      numbers(300).map((n) => `/p/${n}`),
      { deadline: deadline.signal },
    );
    while (fake.count() < 16) await turn();
    for (let i = 0; i < 50; i++) await turn();
    expect([fake.count(), fake.maxInFlight]).toEqual([16, 16]);
    deadline.abort();
    expect(new Set(await reading)).toEqual(new Set(['TIMEOUT (the whole run took too long)']));
    // Those that waited for their turn are not sent any more: each would take another ten seconds.
    expect(fake.count()).toBe(16);
  });

  test('a region has its own client', async () => {
    const store = await openAwsStore(fake.url);
    const refs = ['us-east-1', 'eu-west-1'].map((where) => ({ region: where, name: '/p/1' }));
    expect(inOrder(refs, await store.read(refs))).toEqual([`${value}-1`, `${value}-1`]);
    expect(fake.requests.map((request) => request.region).sort()).toEqual(['eu-west-1', 'us-east-1']);
  });
});

describe('what is refused', () => {
  test('one denied name of ten is found by asking for each, and the nine others are read', async () => {
    fake.deny({ name: '/p/3' });
    const names = numbers(10).map((n) => `/p/${n}`);
    expect(await readParameters(names)).toEqual(
      numbers(10).map((n) => (n === 3 ? 'ACCESS_DENIED (AccessDeniedException)' : `${value}-${n}`)),
    );
  });

  test('two missing and one denied are told apart', async () => {
    fake.deny({ name: '/p/3' });
    expect(await readParameters(['/p/1', '/none/1', '/p/3', '/none/2'])).toEqual([
      `${value}-1`,
      'missing',
      'ACCESS_DENIED (AccessDeniedException)',
      'missing',
    ]);
  });

  test('a denied batch action falls back to one request for each secret, with one notice', async () => {
    fake.deny({ operation: 'BatchGetSecretValue' });
    const notices: string[] = [];
    const ids = numbers(25).map((n) => `s/${n}`);
    expect(await readSecrets(ids, { onNotice: (message) => notices.push(message) })).toEqual(
      numbers(25).map((n) => `${secretValue}-${n}`),
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('secretsmanager:BatchGetSecretValue');
  });

  test('each cause in a batch of secrets has its own code', async () => {
    fake.deny({ name: 's/2' });
    fake.putSecret('undecryptable', { text: secretValue, undecryptable: true });
    fake.putSecret('deleted', { text: secretValue, deleted: true });
    expect(await readSecrets(['s/1', 's/2', 'none', 'undecryptable', 'deleted'])).toEqual([
      `${secretValue}-1`,
      'ACCESS_DENIED (AccessDeniedException)',
      'missing',
      'KMS_ACCESS_DENIED (DecryptionFailure)',
      'PENDING_DELETION (InvalidRequestException)',
    ]);
  });

  test('a stage that a secret does not have is told apart from a secret that does not exist', async () => {
    const store = await openAwsStore(fake.url);
    const refs = ['s/1', 'none'].map((id) => ({ ...secret(id), stage: 'AWSPENDING' }));
    const answers = await store.read(refs);
    expect(refs.map((ref) => answers.get(refKey(ref)))).toEqual([
      { status: 'missing', exists: true },
      { status: 'missing' },
    ]);
  });

  test('an ARN without its suffix that AWS takes for a whole one is missing, also beside the name', async () => {
    fake.putSecret('test-secret', { text: secretValue });
    const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:test-secret';
    expect(await readSecrets([arn])).toEqual(['missing']);
    expect(await readSecrets(['test-secret', arn])).toEqual([secretValue, 'missing']);
  });

  test('a KMS key that refuses is told apart from a denied name, in the words of both services', async () => {
    fake.deny({ name: '/p/1', kms: true });
    fake.deny({ name: 's/1', kms: true });
    expect(await readParameters(['/p/1', '/p/2'])).toEqual([
      'KMS_ACCESS_DENIED (AccessDeniedException)',
      `${value}-2`,
    ]);
    expect((await readSecrets(['s/1']))[0]).toMatch(/^KMS_ACCESS_DENIED/);
  });
});

describe('faults', () => {
  const rows: readonly [name: string, fault: ScriptedFault, expected: string, attempts: number][] = [
    ['throttling is tried again', { kind: 'error', code: 'ThrottlingException', times: 5 }, value, 6],
    [
      'a server error is tried again',
      { kind: 'error', code: 'InternalServerError', status: 500, times: 2 },
      value,
      3,
    ],
    ['an HTML page of a load balancer is tried again', { ...htmlUnavailable, times: 2 }, value, 3],
    ['a reset connection is tried again', { kind: 'reset', when: 'before', times: 2 }, value, 3],
    [
      'a connection cut in the middle of the answer is tried again',
      { kind: 'reset', when: 'mid-body', times: 2 },
      value,
      3,
    ],
    [
      'a server error that stays ends after five attempts',
      { kind: 'error', code: 'InternalServerError', status: 500, times: 'always' },
      'AWS_ERROR (InternalServerError, 5 attempts)',
      5,
    ],
    [
      'an answer cut off in the middle is a bad one',
      { kind: 'truncate', times: 'always' },
      'BAD_RESPONSE',
      5,
    ],
    [
      'an answer that is plain text is a bad one',
      { kind: 'reply', body: value, times: 'always' },
      'BAD_RESPONSE',
      5,
    ],
    ['an empty answer is a bad one', { kind: 'reply', body: {}, times: 'always' }, 'BAD_RESPONSE', 1],
    ['an answer about other names is a bad one', { kind: 'wrong-names', times: 'always' }, 'BAD_RESPONSE', 1],
    [
      'expired credentials are not tried again',
      { kind: 'error', code: 'ExpiredTokenException', times: 'always' },
      'EXPIRED_CREDENTIALS (ExpiredTokenException)',
      1,
    ],
    [
      'unknown credentials are not tried again',
      { kind: 'error', code: 'UnrecognizedClientException', times: 'always' },
      'INVALID_CREDENTIALS (UnrecognizedClientException)',
      1,
    ],
  ];
  test.each(rows)('%s', async (_, fault, expected, attempts) => {
    fake.fault({ operation: 'GetParameters', ...fault });
    const [answer] = await readParameters(['/p/1']);
    expect(answer?.replace(/ \((SyntaxError|unnamed error|Error)[^)]*\)$/, '')).toBe(
      expected === value ? `${value}-1` : expected,
    );
    expect(fake.count('GetParameters')).toBe(attempts);
  });

  const fields: readonly [name: string, parameter: Record<string, unknown>][] = [
    ['has no value', { Name: '/p/1', Type: 'String', Version: 1 }],
    ['has an object for a value', { Name: '/p/1', Type: 'String', Value: { a: value } }],
    ['has a number for a value', { Name: '/p/1', Type: 'String', Value: 1 }],
    ['has an unknown type', { Name: '/p/1', Type: 'Secret', Value: value }],
    ['has no name', { Type: 'String', Value: value }],
    ['answers another selector', { Name: '/p/1', Selector: ':7', Type: 'String', Value: value }],
  ];
  test.each(fields)('an answer that %s is a bad one', async (_, changed) => {
    fake.fault({
      operation: 'GetParameters',
      kind: 'edit',
      edit: () => ({ Parameters: [changed], InvalidParameters: [] }),
      times: 'always',
    });
    expect((await readParameters(['/p/1']))[0]).toMatch(/^BAD_RESPONSE/);
  });

  const secretFields: readonly [name: string, changed: Record<string, unknown>][] = [
    ['has no value', { SecretString: undefined }],
    ['has an object for a value', { SecretString: { a: secretValue } }],
    ['has a number for a value', { SecretString: 1 }],
    ['has text and bytes', { SecretBinary: 'AAEC' }],
    ['has a number for bytes', { SecretString: undefined, SecretBinary: 1 }],
    [
      'has another name',
      { Name: 's/2', ARN: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:s/2-AbCdEf' },
    ],
    ['has no name', { Name: undefined, ARN: undefined }],
  ];
  test.each(secretFields)('a secret that %s is a bad answer, alone and in a batch', async (_, changed) => {
    const change = (entry: object) => ({ ...entry, ...changed });
    const edit = (output: Record<string, unknown>) =>
      Array.isArray(output.SecretValues)
        ? {
            ...output,
            SecretValues: output.SecretValues.map((entry) => (entry.Name === 's/1' ? change(entry) : entry)),
          }
        : change(output);
    fake.fault({ kind: 'edit', edit, times: 'always' });
    expect((await readSecrets(['s/1']))[0]).toMatch(/^BAD_RESPONSE/);
    const [one, other] = await readSecrets(['s/1', 's/3']);
    expect([one?.replace(/ .*/, ''), other]).toEqual(['BAD_RESPONSE', `${secretValue}-3`]);
  });

  test('throttling that stays ends at the deadline and says how often it was tried', async () => {
    fake.fault({ kind: 'error', code: 'ThrottlingException', times: 'always' });
    const deadline = new AbortController();
    let waits = 0;
    const sleep = async () => {
      waits += 1;
      if (waits === 12) deadline.abort();
    };
    const answers = await readParameters(['/p/1'], {
      deadline: deadline.signal,
      timing: { sleep, random: () => 0.5 },
    });
    expect(answers).toEqual(['THROTTLED (ThrottlingException, 12 attempts)']);
  });

  test.each([
    ['never comes', { kind: 'hang', times: 'always' }],
    ['drips a byte at a time', { kind: 'drip', everyMs: 5, times: 'always' }],
  ] as const)('an answer that %s is given up at the deadline', async (_, fault) => {
    fake.fault(fault);
    const deadline = new AbortController();
    const reading = readParameters(['/p/1', '/p/2'], { deadline: deadline.signal });
    while (fake.count() === 0) await turn();
    deadline.abort();
    expect(await reading).toEqual(Array(2).fill('TIMEOUT (the whole run took too long)'));
  });

  test('a token that comes again does not run for ever', async () => {
    fake.fault({
      operation: 'BatchGetSecretValue',
      kind: 'reply',
      body: { SecretValues: [], Errors: [], NextToken: 'again' },
      times: 'always',
    });
    expect(await readSecrets(['s/1', 's/2'])).toEqual(['BAD_RESPONSE', 'BAD_RESPONSE']);
    expect(fake.count()).toBe(2);
  });
});

describe('the account guard', () => {
  test('another account is refused before anything is read', async () => {
    const opening = openAwsStore(fake.url, { accounts: ['999999999999'] });
    await expect(opening).rejects.toThrow(Failure);
    await expect(opening).rejects.toMatchObject({ problems: [{ code: 'ACCOUNT_REFUSED' }] });
    expect(fake.requests.map(({ operation }) => operation)).toEqual(['GetCallerIdentity']);
  });

  test('the right account is asked for once', async () => {
    expect(await readParameters(['/p/1'], { accounts: ['123456789012'] })).toEqual([`${value}-1`]);
    expect(fake.requests.map(({ operation }) => operation)).toEqual(['GetCallerIdentity', 'GetParameters']);
  });
});

describe('a list of regions', () => {
  const role = 'arn:aws:iam::123456789012:role/ci';
  const open = () =>
    openAwsStore(fake.url, {
      regions: ['eu-west-1', 'eu-central-1', 'us-east-1'],
      accounts: ['123456789012'],
      signIn: { roleArn: role, sessionName: 'test', durationSeconds: 900, policy: 'derived' },
      reads: [parameter('/p/1')],
    });
  const regionsOf = (operation: Operation) => [
    ...new Set(fake.requests.filter((request) => request.operation === operation).map((r) => r.region)),
  ];

  test('is also where STS is asked, one after the other', async () => {
    for (const down of ['eu-west-1', 'eu-central-1'])
      fake.fault({ kind: 'error', code: 'ServiceUnavailable', region: down, times: 'always' });
    await open();
    expect(regionsOf('AssumeRole')).toEqual(['eu-west-1', 'eu-central-1', 'us-east-1']);
    expect(regionsOf('GetCallerIdentity')).toEqual(['eu-west-1', 'eu-central-1', 'us-east-1']);
  });

  test.each(['AccessDenied', 'ValidationError', 'RegionDisabledException'])(
    'is not where STS is asked again after %s',
    async (code) => {
      fake.fault({ kind: 'error', code, operation: 'AssumeRole', times: 'always' });
      await expect(open()).rejects.toThrow(Failure);
      expect(regionsOf('AssumeRole')).toEqual(['eu-west-1']);
    },
  );
});

test('an address of a host has two seconds to answer before the next one is tried', async () => {
  await openAwsStore(fake.url);
  expect(getDefaultAutoSelectFamilyAttemptTimeout()).toBe(2000);
});

test('endpoints of the environment are ignored', async () => {
  const decoy = await startFakeAws();
  process.env.AWS_ENDPOINT_URL = decoy.url;
  process.env.AWS_ENDPOINT_URL_SSM = decoy.url;
  try {
    const deadline = new AbortController();
    const store = await openAwsStore(fake.url, {
      // Nothing is said about SSM: the SDK would look into the environment.
      endpoints: { sts: fake.url },
      deadline: deadline.signal,
      timing: { sleep: async () => deadline.abort(), random: () => 0 },
    });
    const reading = store.read([{ region: 'zz-none-1', name: '/p/1' }]);
    expect((await reading).size).toBe(1);
    expect(decoy.count()).toBe(0);
  } finally {
    delete process.env.AWS_ENDPOINT_URL;
    delete process.env.AWS_ENDPOINT_URL_SSM;
    await decoy.close();
  }
});
