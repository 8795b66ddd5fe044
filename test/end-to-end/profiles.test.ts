import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { startConnectProxy } from '../kit/connect-proxy.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { withTool } from '../kit/needed.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { startTlsFront } from '../kit/tls-front.ts';
import { startTokenEndpoint } from '../kit/token-endpoint.ts';
import { actionJob } from './action-job.ts';
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
    expect([exitCode, codesFirst(stderr)]).toEqual([
      3,
      expect.stringContaining('NO_CREDENTIALS: there is no profile "shpo" (from --profile)'),
    ]);
    expect(machine.asked).toEqual([]);
  });
});

describe('without --profile', () => {
  test.each([
    ['the default profile in CI', { CI: 'true' }],
    ['the default profile in CodeBuild', { CODEBUILD_BUILD_ID: 'shop:1' }],
  ])('%s is not looked at, nor is its program started', async (_, env) => {
    const started = join(home, 'started');
    const config = withConfig(`[default]\ncredential_process = touch ${started}\n`);
    const { exitCode, stderr } = await read({ ...config, ...env });
    expect([exitCode, codesFirst(stderr)]).toEqual([
      3,
      expect.stringContaining('no AWS credentials were found'),
    ]);
    expect(existsSync(started)).toBe(false);
  });

  test.each([
    ['AWS_PROFILE', { AWS_PROFILE: 'shop' }],
    ['AWS_PROFILE in CI', { AWS_PROFILE: 'shop', CI: 'true' }],
    ['the default profile', {}],
  ])('%s counts, and no endpoint of it gets a request', async (_, env) => {
    const sections = ['default', 'profile shop'].map((name) => `[${name}]\n${ownKeys}\n${elsewhere()}\n`);
    const config = withConfig(`${sections.join('')}${services()}`);
    expect(await read({ ...config, ...env })).toMatchObject(loaded);
    expect(evil.requests).toEqual([]);
  });

  test('AWS_PROFILE must exist', async () => {
    const config = withConfig(`[profile shop]\n${ownKeys}\n`);
    const { exitCode, stderr } = await read({ ...config, AWS_PROFILE: 'shpo' });
    expect([exitCode, codesFirst(stderr)]).toEqual([
      3,
      `NO_CREDENTIALS: there is no profile "shpo" (from AWS_PROFILE): looked in "${home}/.aws/config" and "${home}/.aws/credentials"\n  hint: Did you mean "shop"?\n`,
    ]);
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
      expect([exitCode, codesFirst(stderr)]).toEqual([
        2,
        expect.stringContaining(`UNTRUSTED_ENDPOINT: ${name}`),
      ]);
    },
  );
});

describe('of several sources', () => {
  const other = 'aws_access_key_id = AKIAPROFILE\naws_secret_access_key = x';

  test.each([
    ['keys of the environment go before AWS_PROFILE', { AWS_PROFILE: 'shop' }, [], keys.AWS_ACCESS_KEY_ID],
    ['--profile goes before keys of the environment', {}, ['--profile', 'shop'], 'AKIAPROFILE'],
  ])('%s, as in the AWS CLI', async (_, env, flags, used) => {
    const config = withConfig(`[profile shop]\n${other}\n`);
    expect(await read({ ...config, ...keys, ...env }, flags)).toMatchObject(loaded);
    expect(fake.requests.map(({ accessKeyId }) => accessKeyId)).toEqual([used]);
  });

  test('a role that AWS_PROFILE assumes goes before a web identity, which goes before its keys', async () => {
    const config = withConfig(
      `[profile shop]\nrole_arn = ${role}\nsource_profile = base\n[profile base]\n${ownKeys}\n`,
    );
    const env = { ...config, AWS_WEB_IDENTITY_TOKEN_FILE: join(home, 'none'), AWS_ROLE_ARN: role };
    expect(await read({ ...env, AWS_PROFILE: 'shop' })).toMatchObject(loaded);
    const { stderr } = await read({ ...env, AWS_PROFILE: 'base' });
    expect(stderr).toContain('AWS_WEB_IDENTITY_TOKEN_FILE names the token file');
  });

  test('both files count, wherever the environment says they are', async () => {
    const [config, credentials] = [join(home, 'c'), join(home, 'k')];
    writeFileSync(config, '[profile shop]\nregion = ap-south-1\n');
    writeFileSync(credentials, `[shop]\n${ownKeys}\n`);
    const env = { HOME: home, AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
    expect(await read({ ...env, AWS_REGION: '', AWS_PROFILE: 'shop' })).toMatchObject(loaded);
    expect(fake.requests.map(({ region }) => region)).toEqual(['ap-south-1']);
  });

  test.each<[string, Record<string, string>, readonly string[], string]>([
    ['of --profile', {}, ['--profile', 'shop'], 'eu-south-1'],
    ['of AWS_PROFILE', { AWS_PROFILE: 'shop' }, [], 'eu-south-1'],
    ['of the default profile', {}, [], 'eu-north-1'],
    [
      'of AWS_DEFAULT_REGION first',
      { AWS_DEFAULT_REGION: 'eu-west-2', AWS_PROFILE: 'shop' },
      [],
      'eu-west-2',
    ],
    [
      'of AWS_REGION before that',
      { AWS_REGION: 'eu-west-3', AWS_DEFAULT_REGION: 'eu-west-2' },
      ['--profile', 'shop'],
      'eu-west-3',
    ],
    ['of --region before all', { AWS_REGION: 'eu-west-3' }, ['--region', 'eu-west-1'], 'eu-west-1'],
  ])('the region is that %s', async (_, env, flags, region) => {
    const config = withConfig(
      `[default]\n${ownKeys}\nregion = eu-north-1\n[profile shop]\n${ownKeys}\nregion = eu-south-1\n`,
    );
    expect(await read({ AWS_REGION: '', ...config, ...env }, flags)).toMatchObject(loaded);
    expect(fake.requests.map((request) => request.region)).toEqual([region]);
  });
});

test('the Action looks at no profile', async () => {
  const started = join(home, 'started');
  const program = `credential_process = touch ${started}\nregion = us-east-1`;
  const config = withConfig(`[default]\n${program}\n[profile shop]\n${program}\n`);
  const env = { ...config, AWS_PROFILE: 'shop' };
  const result = await actionJob(undefined, [host], { env }).load(mapping, { 'endpoint-url': fake.url });
  expect([result.exitCode, result.log]).toEqual([2, expect.stringContaining('REGION_MISSING')]);
  const inputs = { 'endpoint-url': fake.url, 'aws-region': 'us-east-1' };
  const refused = await actionJob(undefined, [host], { env }).load(mapping, inputs);
  expect([refused.exitCode, refused.log]).toEqual([3, expect.stringContaining('NO_CREDENTIALS')]);
  expect(existsSync(started)).toBe(false);
});

describe('a profile that provides no credentials', () => {
  const secret = makeCanary('what a program prints');
  const sso = 'sso_start_url = https://acme.example\nsso_region = us-east-1';
  const assigned = 'sso_account_id = 123456789012\nsso_role_name = reader';

  test.each([
    [
      'its program fails',
      `credential_process = echo ${secret} >&2; exit 3`,
      'NO_CREDENTIALS: the `credential_process` of the profile "shop" failed',
    ],
    [
      'its program is not there',
      `credential_process = /none/${secret}`,
      'NO_CREDENTIALS: the `credential_process` of the profile "shop" failed',
    ],
    [
      'its program prints no JSON',
      `credential_process = echo ${secret}`,
      'NO_CREDENTIALS: the `credential_process` of the profile "shop" printed something that is not JSON',
    ],
    [
      'its program prints other JSON',
      `credential_process = echo '{"Version":1,"AccessKeyId":"${secret}"}'`,
      'NO_CREDENTIALS: the `credential_process` of the profile "shop" printed JSON that lacks',
    ],
    [
      'its program prints old credentials',
      `credential_process = echo '{"Version":1,"AccessKeyId":"A","SecretAccessKey":"${secret}","Expiration":"2020-01-01T00:00:00Z"}'`,
      'NO_CREDENTIALS: the `credential_process` of the profile "shop" printed credentials that have expired',
    ],
    [
      'nobody has signed in',
      `${sso}\n${assigned}`,
      'EXPIRED_CREDENTIALS: the SSO session of the profile "shop" has expired',
    ],
    [
      'nobody has signed in to its session',
      `sso_session = acme\n${assigned}`,
      'EXPIRED_CREDENTIALS: the SSO session of the profile "shop" has expired',
    ],
    [
      'its source has to sign in',
      `role_arn = ${role}\nsource_profile = base`,
      'EXPIRED_CREDENTIALS: the SSO session of the profile "base" has expired',
    ],
    [
      'nobody has logged in',
      'login_session = arn:aws:iam::123456789012:user/me',
      'EXPIRED_CREDENTIALS: the login session of the profile "shop" has expired',
    ],
    [
      'its token file is not there',
      `role_arn = ${role}\nweb_identity_token_file = /none`,
      'INVALID_CREDENTIALS: the profile "shop" has the `web_identity_token_file` "/none", which cannot be read (ENOENT)',
    ],
    [
      'the environment has none',
      `role_arn = ${role}\ncredential_source = Environment`,
      'NO_CREDENTIALS: the profile "shop" takes its credentials from the environment, which has none',
    ],
    [
      'this is not a container',
      `role_arn = ${role}\ncredential_source = EcsContainer`,
      'NO_CREDENTIALS: this is not a container with AWS credentials',
    ],
  ])('says why: %s', async (_, profile, message) => {
    const config = withConfig(
      `[profile shop]\n${profile}\n[profile base]\n${sso}\n${assigned}\n[sso-session acme]\n${sso}\n`,
    );
    const { exitCode, output } = await read({ ...config, CI: 'true' }, ['--profile', 'shop']);
    const [first = '', hint = ''] = codesFirst(output).split('\n');
    expect([exitCode, first]).toEqual([3, expect.stringContaining(message)]);
    expect(hint.includes('aws sso login')).toBe(message.includes('SSO session'));
    expect(output).not.toContain(secret);
  });

  test('an SSO session that has expired names the command that starts it again', async () => {
    const start = 'https://acme.example';
    mkdirSync(join(home, '.aws/sso/cache'), { recursive: true });
    writeFileSync(
      join(home, `.aws/sso/cache/${createHash('sha1').update(start).digest('hex')}.json`),
      JSON.stringify({ accessToken: secret, expiresAt: '2020-01-01T00:00:00Z' }),
    );
    const config = withConfig(`[profile shop]\n${sso}\n${assigned}\n`);
    const { stderr } = await read(config, ['--profile', 'shop']);
    expect(stderr).toContain('hint: Run `aws sso login --profile shop`.');
    expect(stderr).not.toContain(secret);
  });
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
