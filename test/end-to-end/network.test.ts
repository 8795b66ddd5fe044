import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { startConnectProxy } from '../kit/connect-proxy.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { startTlsFront, type TlsFront } from '../kit/tls-front.ts';
import { startTokenEndpoint } from '../kit/token-endpoint.ts';
import { actionJob } from './action-job.ts';
import { exported, keys } from './exported.ts';
import { findNodes } from './find-nodes.ts';
import { findProgram } from './find-program.ts';
import { root } from './root.ts';

const host = makeCanary('host');
const mapping = 'version: 1\nenv: { HOST: "ssm:/shop/host" }';
const loaded = { exitCode: 0, stdout: `${JSON.stringify({ HOST: host }, undefined, 2)}\n`, stderr: '' };
const tokenHost = 'pipelines.actions.githubusercontent.com';

let fake: FakeAws;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await fake.close();
  for (const close of closing.splice(0)) await close();
});

/** AWS, as certificates and a proxy show it. */
async function behindProxy(
  options: Parameters<typeof startFakeAws>[0] = {},
  proxyOptions: { credentials?: { user: string; password: string }; others?: Record<string, TlsFront> } = {},
) {
  fake = await startFakeAws({ parameters: { '/shop/host': host }, ...options });
  const front = await startTlsFront(fake.url, ['*.amazonaws.com', ...names]);
  const { credentials, others = {} } = proxyOptions;
  const proxy = await startConnectProxy({
    resolveTo: (name) => others[name] ?? front,
    ...(credentials && { credentials }),
  });
  closing.push(proxy.close, front.close);
  return { proxy, env: { ...keys, NODE_EXTRA_CA_CERTS: front.caFile } };
}

/** Stars stand for one label only. */
const names = [
  ...['eu-west-1', 'us-east-1', 'us-gov-west-1', 'cn-north-1'].map((region) => `*.${region}.amazonaws.com`),
  ...['*.cn-north-1.amazonaws.com.cn', '*.eu-west-1.api.aws'],
];

const read = (env: Readonly<Record<string, string>>, flags: readonly string[] = [], node?: string) =>
  exported({ env, flags, mapping, ...(node !== undefined && { node }) });

withTool(findProgram('openssl', undefined), 'openssl', "Debian's package openssl", () => {
  describe('HTTPS_PROXY', () => {
    test.each([...findNodes()])('every request goes through it on Node %i', async (_, node) => {
      const { proxy, env } = await behindProxy();
      const result = await read({ ...env, HTTPS_PROXY: proxy.url }, [], node);
      expect(result).toMatchObject(loaded);
      expect(proxy.tunnels).toEqual(['ssm.eu-west-1.amazonaws.com:443']);
    });

    test('with its user and password, which show nowhere', async () => {
      const credentials = { user: 'shop', password: makeCanary('proxy') };
      const { proxy, env } = await behindProxy({}, { credentials });
      expect(await read({ ...env, https_proxy: proxy.url })).toMatchObject(loaded);
      const wrong = proxy.url.replace(credentials.password, makeCanary('wrong'));
      const refused = await read({ ...env, HTTPS_PROXY: wrong }, ['--timeout', '2']);
      expect(refused.exitCode).toBe(3);
      expect(findLeaks(refused.output, [credentials.password, makeCanary('wrong')])).toEqual([]);
    });

    test('without a scheme it is a plain proxy', async () => {
      const { proxy, env } = await behindProxy();
      expect(await read({ ...env, HTTPS_PROXY: proxy.url.replace('http://', '') })).toMatchObject(loaded);
    });

    test.each(['socks5://127.0.0.1:1', 'http://'])('that is no http URL is named: %s', async (proxy) => {
      const { env } = await behindProxy();
      const { exitCode, stderr } = await read({ ...env, HTTPS_PROXY: proxy });
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining('the proxy for https is not an http URL'),
      ]);
    });

    test('an endpoint on loopback is never asked through it', async () => {
      const { proxy, env } = await behindProxy();
      const proxies = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url };
      expect(await read({ ...env, ...proxies }, ['--endpoint-url', fake.url])).toMatchObject(loaded);
      expect([proxy.tunnels, proxy.others]).toEqual([[], 0]);
    });

    test.each([
      ['the usual endpoints', '.amazonaws.com', {}, []],
      ['a dual-stack endpoint', '.api.aws', { AWS_USE_DUALSTACK_ENDPOINT: 'true' }, []],
      [
        'an endpoint of a VPC',
        'vpce-1.ssm.eu-west-1.vpce.amazonaws.com',
        {},
        ['--endpoint-url', 'ssm=https://vpce-1.ssm.eu-west-1.vpce.amazonaws.com'],
      ],
    ])('NO_PROXY excepts %s', async (_, NO_PROXY, more, flags) => {
      const { proxy, env } = await behindProxy();
      const result = await read({ ...env, ...more, HTTPS_PROXY: proxy.url, NO_PROXY }, [
        ...flags,
        '--timeout',
        '1',
      ]);
      expect(result.exitCode).toBe(3);
      expect(proxy.tunnels).toEqual([]);
    });
  });

  describe('endpoints', () => {
    test.each([
      [
        'FIPS',
        { AWS_USE_FIPS_ENDPOINT: 'true', AWS_REGION: 'us-east-1' },
        'ssm-fips.us-east-1.amazonaws.com',
      ],
      ['dual-stack', { AWS_USE_DUALSTACK_ENDPOINT: 'true' }, 'ssm.eu-west-1.api.aws'],
      ['of China', { AWS_REGION: 'cn-north-1' }, 'ssm.cn-north-1.amazonaws.com.cn'],
    ])('%s', async (_, more, expected) => {
      const { proxy, env } = await behindProxy();
      expect(await read({ ...env, HTTPS_PROXY: proxy.url, ...more })).toMatchObject(loaded);
      expect(proxy.tunnels).toEqual([`${expected}:443`]);
    });

    test.each([
      ['GovCloud', 'aws-us-gov', 'us-gov-west-1', 'sts.amazonaws.com', '', ''],
      ['China', 'aws-cn', 'cn-north-1', 'sts.amazonaws.com.cn', '.cn', ''],
      ['FIPS', 'aws', 'us-east-1', 'sts.amazonaws.com', '', '-fips'],
    ])('a job signs in through the proxy in %s', async (_, partition, region, audience, suffix, fips) => {
      const role = `arn:${partition}:iam::123456789012:role/ci`;
      const tokens = await startTokenEndpoint();
      const tokenFront = await startTlsFront(tokens.env.ACTIONS_ID_TOKEN_REQUEST_URL, [tokenHost]);
      closing.push(tokens.close, tokenFront.close);
      const roles = { [role]: { subjects: ['repo:acme/shop:*'], audience } };
      const { proxy, env } = await behindProxy({ roles }, { others: { [tokenHost]: tokenFront } });
      const url = new URL(tokens.env.ACTIONS_ID_TOKEN_REQUEST_URL);
      const result = await runAction({
        ...tokens.env,
        ACTIONS_ID_TOKEN_REQUEST_URL: `https://${tokenHost}${url.pathname}${url.search}`,
        NODE_EXTRA_CA_CERTS: bundle(env.NODE_EXTRA_CA_CERTS, tokenFront.caFile),
        HTTPS_PROXY: proxy.url,
        ...(fips && { AWS_USE_FIPS_ENDPOINT: 'true' }),
        INPUT_MAPPING: mapping,
        'INPUT_ROLE-TO-ASSUME': role,
        'INPUT_AWS-REGION': region,
      });
      expect([result.exitCode, result.exitCode === 0 ? '' : result.output]).toEqual([0, '']);
      expect(proxy.tunnels).toEqual([
        `${tokenHost}:443`,
        `sts${fips}.${region}.amazonaws.com${suffix}:443`,
        `ssm${fips}.${region}.amazonaws.com${suffix}:443`,
      ]);
    });
  });
});

describe('an endpoint over http off loopback', () => {
  // Loopback, but not by its name: what cannot be told from another host.
  const alias = () => fake.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');

  test('is asked if the caller allows its host', async () => {
    fake = await startFakeAws({ parameters: { '/shop/host': host } });
    const flags = ['--endpoint-url', alias()];
    const { exitCode, stderr } = await read(keys, flags);
    expect([exitCode, fake.count()]).toEqual([2, 0]);
    const hint = /hint: Use https, or allow http to this host with (.*)\.\n/.exec(stderr)?.[1] ?? '';
    expect(hint).toContain('--allow-http-endpoint [::ffff:7f00:1]:');
    expect(await read(keys, [...flags, ...hint.split(' ')])).toMatchObject(loaded);
  });

  test('is asked by the Action if its input allows the host', async () => {
    fake = await startFakeAws({ parameters: { '/shop/host': host } });
    const run = (inputs: Readonly<Record<string, string>>) =>
      actionJob(fake, [host]).load(mapping, { 'endpoint-url': alias(), ...inputs });
    expect((await run({})).log).toMatch(/UNTRUSTED_ENDPOINT.* with allow-http-endpoint \[::ffff:7f00:1\]:/);
    expect((await run({ 'allow-http-endpoint': '[::ffff:127.0.0.1]' })).env).toEqual({ HOST: host });
  });
});

describe('an endpoint of the environment', () => {
  test('is ignored, and a notice names the option that counts', async () => {
    fake = await startFakeAws();
    const file = join(temporaryFolder('local'), 'local.yml');
    writeFileSync(file, `ssm: { /shop/host: "${host}" }\n`);
    const env = { AWS_ENDPOINT_URL: fake.url };
    expect(await read(env, ['--local', file])).toMatchObject({
      ...loaded,
      stderr: expect.stringMatching(/^notice: AWS_ENDPOINT_URL is ignored, .* give --endpoint-url\n$/),
    });
    const job = await actionJob(undefined, [host], { env }).load(mapping, { 'aws-region': 'eu-west-1' });
    expect(job.log).toMatch(/AWS_ENDPOINT_URL is ignored, .* give endpoint-url/);
    expect(fake.requests).toEqual([]);
  });
});

describe('a region', () => {
  test.each([
    ['--region', {}, ['--region', 'evil.example/#']],
    ['AWS_REGION', { AWS_REGION: 'evil.example/#' }, []],
    ['a pattern', { AWS_REGION: '*' }, []],
  ])('that is none is refused: %s', async (_, env, flags) => {
    fake = await startFakeAws();
    const { exitCode, stderr } = await read({ ...keys, ...env }, flags);
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/error: the region \(from (--region|AWS_REGION)\) is not valid \[USAGE\]/),
    ]);
  });
});

/** One file with both certificates. */
function bundle(...files: readonly string[]): string {
  const file = join(temporaryFolder('certificates'), 'all.pem');
  writeFileSync(file, files.map((one) => readFileSync(one, 'utf8')).join(''));
  return file;
}

/** The Action as a process of its own, on the Node that runs actions where it is there. */
function runAction(env: Readonly<Record<string, string>>) {
  const folder = temporaryFolder('job');
  const files = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map(
    (name): [string, string] => [name, join(folder, name)],
  );
  for (const [, file] of files) writeFileSync(file, '');
  return runProcess(findNodes().get(24) ?? process.execPath, [join(root, 'dist/action/index.js')], {
    env: { PATH: process.env.PATH ?? '', RUNNER_TEMP: folder, ...Object.fromEntries(files), ...env },
  });
}
