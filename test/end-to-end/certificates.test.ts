import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { startContainerCredentials } from '../kit/container-credentials.ts';
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
import { cli } from './stand-in.ts';

const host = makeCanary('host');
const mapping = 'version: 1\nenv: { HOST: "ssm:/shop/host" }';
const role = 'arn:aws:iam::123456789012:role/ci';
const unchecked = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
const notice = 'notice: NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: ';
const notTrusted = 'it is not from an authority that this machine trusts';

let fake: FakeAws;
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  fake = await startFakeAws({ parameters: { '/shop/host': host } });
});
afterEach(async () => {
  await fake.close();
  for (const close of closing.splice(0)) await close();
});

async function front(
  hosts: readonly string[] = ['localhost'],
  days = 2,
  target = fake.url,
): Promise<TlsFront> {
  const started = await startTlsFront(target, hosts, days);
  closing.push(started.close);
  return started;
}

const read = (
  { port }: TlsFront,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  node?: string,
) =>
  exported({
    env: { ...keys, ...env },
    flags: ['--endpoint-url', `https://localhost:${port}`, '--timeout', '10', ...flags],
    mapping,
    ...(node !== undefined && { node }),
  });

withTool(findProgram('openssl', undefined), 'openssl', "Debian's package openssl", () => {
  describe('NODE_TLS_REJECT_UNAUTHORIZED=0 does not let us talk to a stranger', () => {
    test.each([...findNodes()])('on Node %i', async (_, node) => {
      const stranger = await front();
      const { exitCode, stdout, stderr } = await read(stranger, unchecked, [], node);
      expect([exitCode, stdout, fake.requests, stranger.connections()]).toEqual([3, '', [], 1]);
      expect(stderr).toContain(notice);
      expect(codesFirst(stderr)).toContain(`UNTRUSTED_CERTIFICATE: "HOST": ssm:/shop/host was not read: `);
      expect(stderr).toContain(`(${notTrusted})`);
      expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
    });

    test('the notice is for those who ask AWS, and not for --quiet', async () => {
      const trusted = await front();
      const env = { ...unchecked, NODE_EXTRA_CA_CERTS: trusted.caFile };
      expect(await read(trusted, env, ['-q'])).toMatchObject({ exitCode: 0, stderr: '' });
      expect((await read(trusted, env)).stderr).toMatch(new RegExp(`^${notice}`));
      const folder = temporaryFolder('local');
      writeFileSync(join(folder, 'local.yml'), `ssm: { /shop/host: ${host} }`);
      const local = await exported({
        env: unchecked,
        flags: ['--local', join(folder, 'local.yml')],
        mapping,
      });
      expect(local).toMatchObject({ exitCode: 0, stderr: '' });
    });

    test('when a role is assumed', async () => {
      const stranger = await front();
      const { exitCode, stderr } = await read(stranger, unchecked, ['--role', role]);
      expect([exitCode, fake.requests, stranger.connections()]).toEqual([3, [], 1]);
      expect(codesFirst(stderr)).toContain(
        `UNTRUSTED_CERTIFICATE: the role "${role}" could not be assumed (${notTrusted})`,
      );
      expect(stderr).toContain('NODE_EXTRA_CA_CERTS');
    });

    test('when the credentials of a container are asked for', async () => {
      const container = await startContainerCredentials(keys);
      closing.push(container.close);
      const stranger = await front(['localhost'], 2, container.url);
      const { exitCode, stderr } = await exported({
        env: { ...unchecked, AWS_CONTAINER_CREDENTIALS_FULL_URI: `https://localhost:${stranger.port}/creds` },
        flags: ['--endpoint-url', fake.url],
        mapping,
      });
      expect([exitCode, fake.requests]).toEqual([3, []]);
      expect(codesFirst(stderr)).toContain('UNTRUSTED_CERTIFICATE: ');
      expect(stderr).toContain(`(${notTrusted})`);
    });

    test('when the Action asks for its token', async () => {
      const tokens = await startTokenEndpoint();
      const url = new URL(tokens.env.ACTIONS_ID_TOKEN_REQUEST_URL);
      const stranger = await front(['localhost'], 2, url.origin);
      closing.push(tokens.close);
      const job = actionJob(undefined, [host, tokens.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN], {
        env: {
          ...unchecked,
          ...tokens.env,
          ACTIONS_ID_TOKEN_REQUEST_URL: `https://localhost:${stranger.port}${url.pathname}${url.search}`,
        },
      });
      const result = await job.load(mapping, {
        'role-to-assume': role,
        'aws-region': 'eu-west-1',
        'endpoint-url': fake.url,
      });
      expect([result.exitCode, tokens.audiences, fake.requests, stranger.connections()]).toEqual([
        3,
        [],
        [],
        1,
      ]);
      const messages = result.annotations.map(({ message }) => message);
      expect(messages).toEqual([
        expect.stringContaining('NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored'),
        expect.stringContaining(
          `the runner did not return an OIDC token: the server's certificate is refused (${notTrusted})`,
        ),
      ]);
    });

    test('but the command of run keeps its own setting', async () => {
      const trusted = await front();
      const print = 'process.stdout.write(String(process.env.NODE_TLS_REJECT_UNAUTHORIZED))';
      const { stdout } = await runProcess(
        process.execPath,
        [
          cli,
          'run',
          '-m',
          '-',
          '--endpoint-url',
          `https://localhost:${trusted.port}`,
          '--',
          process.execPath,
          '-e',
          print,
        ],
        {
          stdin: mapping,
          env: { ...keys, ...unchecked, AWS_REGION: 'eu-west-1', NODE_EXTRA_CA_CERTS: trusted.caFile },
        },
      );
      expect(stdout).toBe('0');
    });
  });

  test.each<[string, readonly string[], number, string]>([
    ['is for another host', ['other.example'], 2, 'it is for another host name'],
    ['has expired', ['localhost'], -1, 'it has expired'],
  ])('a certificate that %s is refused without a second try', async (_, hosts, days, reason) => {
    const server = await front(hosts, days);
    const { exitCode, stderr } = await read(server, { NODE_EXTRA_CA_CERTS: server.caFile });
    expect([exitCode, fake.requests, server.connections()]).toEqual([3, [], 1]);
    expect(stderr).toContain('UNTRUSTED_CERTIFICATE');
    expect(stderr).toContain(`(${reason})`);
  });
});
