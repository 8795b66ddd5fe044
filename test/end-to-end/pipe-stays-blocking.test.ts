import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startContainerCredentials } from '../kit/container-credentials.ts';
import { type FakeAws, startFakeAws } from '../kit/fake-aws/fake-aws.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { keys } from './exported.ts';
import { cli } from './stand-in.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(): Promise<FakeAws> {
  const fake = await startFakeAws({ parameters: { '/a': 'x' } });
  closing.push(fake.close);
  return fake;
}

async function credentialsUrl(): Promise<string> {
  const { url, close } = await startContainerCredentials(keys);
  closing.push(close);
  return url;
}

/** Writes what the kernel says of our stdout and stderr to a file, when all is done and nothing has been set back. */
const hook = `
const { readFileSync, writeFileSync } = require('node:fs');
const flagsOf = (fd) => Number.parseInt(/flags:\\s*(\\d+)/.exec(readFileSync('/proc/self/fdinfo/' + fd, 'utf8'))[1], 8);
process.on('exit', () => writeFileSync(process.env.FLAGS, JSON.stringify([1, 2].map(flagsOf))));
`;
const nonBlocking = 0o4000;

// Everything that runs beside us in a job shares them: where one makes a pipe non-blocking, another may fail to write.
describe.each([
  ['export', ['export', '--format', 'json'], []],
  ['run', ['run'], ['--', 'true']],
  ['redact', ['redact'], []],
])('the pipes of the job block as before in %s', (_, args, rest) => {
  test.each([
    ['of the environment', async () => keys],
    ['of a container', async () => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: await credentialsUrl() })],
  ])('with credentials %s', async (_, credentials) => {
    const { url, count } = await start();
    const cwd = temporaryFolder('job');
    writeFileSync(join(cwd, 'mapping.yml'), 'version: 1\nenv: { A: "ssm:/a" }\n');
    writeFileSync(join(cwd, 'hook.cjs'), hook);
    const FLAGS = join(cwd, 'flags.json');
    const options = ['-m', 'mapping.yml', '--endpoint-url', url];
    await runProcess(process.execPath, ['-r', './hook.cjs', cli, ...args, ...options, ...rest], {
      cwd,
      env: { PATH: process.env.PATH ?? '', FLAGS, AWS_REGION: 'eu-west-1', ...(await credentials()) },
    });
    const flags: readonly number[] = JSON.parse(readFileSync(FLAGS, 'utf8'));
    expect(flags.map((all) => all & nonBlocking)).toEqual([0, 0]);
    expect(count('GetParameters')).toBe(1);
  });
});
