import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { startConnectProxy } from '../kit/connect-proxy.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { withTool } from '../kit/needed.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { startTlsFront } from '../kit/tls-front.ts';
import { startTokenEndpoint } from '../kit/token-endpoint.ts';
import { exported, keys } from './exported.ts';
import { findNodes } from './find-nodes.ts';
import { findProgram } from './find-program.ts';

const role = 'arn:aws:iam::123456789012:role/ci';
const host = makeCanary('host');
const mapping = 'version: 1\nenv: { HOST: "ssm:/shop/host" }';
const loaded = { exitCode: 0, stdout: `${JSON.stringify({ HOST: host }, undefined, 2)}\n`, stderr: '' };
const ownKeys = `aws_access_key_id = ${keys.AWS_ACCESS_KEY_ID}\naws_secret_access_key = x`;

let fake: FakeAws;
let evil: FakeAws;
let home: string;
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  fake = await startFakeAws({
    parameters: { '/shop/host': host },
    roles: {
      [role]: { subjects: ['repo:acme/shop:*'], principals: ['arn:aws:iam::123456789012:user/fake'] },
    },
  });
  evil = await startFakeAws();
  home = temporaryFolder('home');
  mkdirSync(join(home, '.aws'));
});
afterEach(async () => {
  await Promise.all([fake.close(), evil.close(), ...closing.splice(0).map((close) => close())]);
});

function withConfig(text: string): Record<string, string> {
  writeFileSync(join(home, '.aws/config'), text);
  return { HOME: home };
}

const read = (env: Readonly<Record<string, string>>, flags: readonly string[] = []) =>
  exported({ env, flags: ['--endpoint-url', fake.url, ...flags], mapping });

/** What could send requests somewhere else: all three ways of a config file. */
const elsewhere = () => `endpoint_url = ${evil.url}\nservices = evil`;
const services = () =>
  `[services evil]\n${['ssm', 'sts', 'sso', 'sso_oidc'].map((id) => `${id} =\n  endpoint_url = ${evil.url}\n`).join('')}`;
const evilVariables = () =>
  Object.fromEntries(
    ['', '_SSM', '_STS', '_SSO', '_SSO_OIDC'].map((suffix) => [`AWS_ENDPOINT_URL${suffix}`, evil.url]),
  );

describe('--profile', () => {
  test.each([
    ['with keys', () => ownKeys],
    ['with a role', () => `role_arn = ${role}\nsource_profile = base`],
    ['with a role, from the environment', () => `role_arn = ${role}\ncredential_source = Environment`],
  ])('%s: no endpoint of the environment or of the file gets a request', async (_, profile) => {
    const env = withConfig(
      `[profile shop]\n${profile()}\n${elsewhere()}\n[profile base]\n${ownKeys}\n${elsewhere()}\n${services()}`,
    );
    expect(await read({ ...env, ...keys, ...evilVariables() }, ['--profile', 'shop'])).toMatchObject(loaded);
    expect(evil.requests).toEqual([]);
  });

  test('with a web identity: the token goes where we say', async () => {
    const tokens = await startTokenEndpoint();
    closing.push(tokens.close);
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = tokens.env;
    const headers = { authorization: `bearer ${bearer}` };
    const answer = await fetch(`${url}&audience=sts.amazonaws.com`, { headers });
    const file = join(home, 'token');
    writeFileSync(file, ((await answer.json()) as { value: string }).value);
    const env = withConfig(
      `[profile shop]\nrole_arn = ${role}\nweb_identity_token_file = ${file}\n${elsewhere()}\n${services()}`,
    );
    expect(await read({ ...env, ...evilVariables() }, ['--profile', 'shop'])).toMatchObject(loaded);
    expect(fake.count('AssumeRoleWithWebIdentity')).toBe(1);
    expect(evil.requests).toEqual([]);
  });

  withTool(findProgram('openssl', undefined), 'openssl', "Debian's package openssl", () => {
    test('with SSO: its token goes to AWS, through the proxy, and nowhere else', async () => {
      const portal = await serve((request, response) => {
        expect(request.headers['x-amz-sso_bearer_token']).toBe('the token of sso');
        const [accessKeyId, secretAccessKey] = [keys.AWS_ACCESS_KEY_ID, keys.AWS_SECRET_ACCESS_KEY];
        const expiration = Date.now() + 3_600_000;
        response.end(
          JSON.stringify({
            roleCredentials: { accessKeyId, secretAccessKey, sessionToken: 's', expiration },
          }),
        );
      });
      const sso = 'portal.sso.eu-west-1.amazonaws.com';
      const front = await startTlsFront(portal.url, [sso]);
      const proxy = await startConnectProxy({ resolveTo: front });
      closing.push(proxy.close, front.close);
      const start = 'https://acme.awsapps.com/start';
      mkdirSync(join(home, '.aws/sso/cache'), { recursive: true });
      writeFileSync(
        join(home, `.aws/sso/cache/${createHash('sha1').update(start).digest('hex')}.json`),
        JSON.stringify({ accessToken: 'the token of sso', expiresAt: '2099-01-01T00:00:00Z' }),
      );
      const env = withConfig(
        `[profile shop]\nsso_start_url = ${start}\nsso_region = eu-west-1\nsso_account_id = 123456789012\nsso_role_name = ci\n${elsewhere()}\n${services()}`,
      );
      const network = { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: front.caFile };
      expect(await read({ ...env, ...evilVariables(), ...network }, ['--profile', 'shop'])).toMatchObject(
        loaded,
      );
      expect(proxy.tunnels).toEqual([`${sso}:443`]);
      expect(evil.requests).toEqual([]);
    });
  });

  test('that is misspelt is not made up for by the credentials of the machine', async () => {
    const machine = await startMetadata();
    const env = { AWS_EC2_METADATA_SERVICE_ENDPOINT: machine.url, AWS_EC2_METADATA_DISABLED: 'false' };
    const { exitCode, stderr } = await read({ ...withConfig(''), ...env }, ['--profile', 'shpo']);
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringContaining('the profile "shpo" gives no credentials'),
    ]);
    expect(machine.asked).toEqual([]);
  });
});

describe('without --profile', () => {
  test.each([
    ['the default profile', {}],
    ['a profile of the environment', { AWS_PROFILE: 'shop' }],
  ])('%s is not looked at, nor is a program of it started', async (_, env) => {
    const started = join(home, 'started');
    const process = `credential_process = touch ${started}`;
    const config = withConfig(`[default]\n${process}\n[profile shop]\n${process}\n`);
    const { exitCode, stderr } = await read({ ...config, ...env });
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/[Nn]ame (a|the) profile with --profile/)]);
    expect(existsSync(started)).toBe(false);
  });

  test('endpoints of a config file and of the environment get no request', async () => {
    const env = withConfig(`[default]\n${elsewhere()}\n${services()}`);
    expect(await read({ ...env, ...keys, ...evilVariables() })).toMatchObject(loaded);
    expect(evil.requests).toEqual([]);
  });

  test.each([...findNodes()])(
    'the credentials of the machine are taken directly on Node %i',
    async (_, node) => {
      const machine = await startMetadata();
      const proxy = await startConnectProxy({});
      closing.push(proxy.close);
      const env = { AWS_EC2_METADATA_SERVICE_ENDPOINT: machine.url, AWS_EC2_METADATA_DISABLED: 'false' };
      const proxies = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NODE_USE_ENV_PROXY: '1' };
      const result = await exported({
        env: { HOME: home, ...env, ...proxies },
        flags: ['--endpoint-url', fake.url],
        mapping,
        node,
      });
      // Node 22 warns of NODE_USE_ENV_PROXY.
      expect(result).toMatchObject({ ...loaded, stderr: expect.any(String) });
      expect(machine.asked).toEqual(['/latest/api/token', `${path}`, `${path}ci`]);
      expect([proxy.tunnels, proxy.others]).toEqual([[], 0]);
    },
  );

  test.each(['AWS_EC2_METADATA_SERVICE_ENDPOINT', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'])(
    'a foreign host in %s is refused',
    async (name) => {
      const { exitCode, stderr } = await read({ HOME: home, [name]: 'https://evil.example/' });
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`UNTRUSTED_ENDPOINT: ${name}`)]);
    },
  );
});

const path = '/latest/meta-data/iam/security-credentials/';

/** The metadata service of a machine. */
async function startMetadata() {
  const asked: string[] = [];
  const { url } = await serve(({ url: asking = '' }, response) => {
    asked.push(asking);
    const credentials = {
      AccessKeyId: keys.AWS_ACCESS_KEY_ID,
      SecretAccessKey: keys.AWS_SECRET_ACCESS_KEY,
      Token: 'token',
      Expiration: new Date(Date.now() + 3_600_000).toISOString(),
    };
    response.end({ [path]: 'ci', [`${path}ci`]: JSON.stringify(credentials) }[asking] ?? 'a token');
  });
  return { url, asked };
}

async function serve(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
