import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { findNodes } from './find-nodes.ts';
import { cli, standIn } from './stand-in.ts';

const password = makeCanary('password', { hard: true });
const env = { PATH: process.env.PATH ?? '' };

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** Starts `run -- node -e SCRIPT` and waits until the script has printed its pid. */
async function start(script: string, flags: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [cli, 'run', ...flags, ...standIn({ PASSWORD: password }), '--', process.execPath, '-e', script],
    { env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  started.push(child);
  let shown = '';
  child.stdout.setEncoding('utf8');
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text: string) => {
      shown += text;
      if (shown.includes('\n')) resolve();
    });
  });
  return { child, pid: Number(/^\d+/.exec(shown)?.[0]), shown: () => shown.replace(/^\d+\n/, '') };
}

/** What a process is doing: `S` sleeps, `T` is stopped; undefined when it is gone. */
function stateOf(pid: number | undefined): string | undefined {
  const file = `/proc/${pid}/stat`;
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .replace(/^.*\) /s, '')
        .charAt(0)
    : undefined;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(10);
}

describe('signals', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2', 'SIGWINCH', 'SIGCONT'] as const)(
    '%s reaches the command',
    async (signal) => {
      const { child, shown } = await start(`
        process.on('${signal}', () => { console.log('got ${signal}'); process.exit(42); });
        setInterval(() => {}, 1000);
        console.log(process.pid);`);
      child.kill(signal);
      const [code] = await once(child, 'close');
      expect([code, shown()]).toEqual([42, `got ${signal}\n`]);
    },
  );

  // Node itself starts its debugger on SIGUSR1, so that a shell has to be the command.
  test('SIGUSR1 reaches the command', async () => {
    const child = spawn(
      process.execPath,
      [
        ...[cli, 'run', ...standIn({ PASSWORD: password }), '--'],
        ...['sh', '-c', 'trap "echo got USR1; exit 42" USR1; echo $$; while :; do sleep 0.01; done'],
      ],
      { env, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    started.push(child);
    let shown = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      if (shown === '') child.kill('SIGUSR1');
      shown += text;
    }
    expect(shown).toMatch(/^\d+\ngot USR1\n$/);
  });

  test('SIGTSTP stops the command and us, SIGCONT wakes both', async () => {
    // The kernel stops nobody by SIGTSTP whose session has no shell left to wake them, as in CI; SIGSTOP always works.
    const { child, pid } = await start(`
      process.on('SIGTSTP', () => process.kill(process.pid, 'SIGSTOP'));
      setInterval(() => {}, 1000);
      console.log(process.pid);`);
    child.kill('SIGTSTP');
    await until(() => stateOf(pid) === 'T' && stateOf(child.pid) === 'T');
    child.kill('SIGCONT');
    await until(() => stateOf(pid) !== 'T' && stateOf(child.pid) !== 'T');
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[0]).toBe(143);
  });

  test('a command that ignores being interrupted gets SIGTERM the second time, and SIGKILL the third', async () => {
    const { child, shown } = await start(`
      for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log('ignored ' + signal));
      setInterval(() => {}, 1000);
      console.log(process.pid);`);
    child.kill('SIGINT');
    await until(() => shown() === 'ignored SIGINT\n');
    child.kill('SIGINT');
    await until(() => shown() === 'ignored SIGINT\nignored SIGTERM\n');
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(137);
  });

  test('the command is told to end when the package manager that started us is gone', async () => {
    const file = join(temporaryFolder(), 'ended');
    const script = `
      process.on('SIGTERM', () => { require('node:fs').writeFileSync(${JSON.stringify(file)}, ''); process.exit(0); });
      setInterval(() => {}, 1000);
      console.log(process.pid);`;
    const npx = spawn(
      'sh',
      [
        '-c',
        '"$@" & wait',
        'sh',
        process.execPath,
        cli,
        'run',
        ...standIn({ PASSWORD: password }),
        '--',
        process.execPath,
        '-e',
        script,
      ],
      {
        env: { ...env, npm_command: 'exec' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const closed = once(npx, 'close');
    await once(npx.stdout, 'data');
    npx.kill('SIGKILL');
    await closed;
    expect(existsSync(file)).toBe(true);
  });
});

test('the command is not started when the package manager that started us is gone before', async () => {
  let npx: ChildProcess | undefined;
  const aws = createServer((_, response) => {
    npx?.kill('SIGKILL');
    npx?.once('exit', () =>
      response.end(
        JSON.stringify({
          Parameters: [{ Name: '/PASSWORD', Type: 'SecureString', Value: password, Version: 1 }],
          InvalidParameters: [],
        }),
      ),
    );
  }).listen(0, '127.0.0.1');
  await once(aws, 'listening');
  const { port } = aws.address() as AddressInfo;
  const [mapping = ''] = standIn({ PASSWORD: password }).slice(1);
  npx = spawn(
    'sh',
    [
      ...['-c', '"$@" & wait', 'sh', process.execPath, cli, 'run', '-m', mapping, '--region', 'eu-west-1'],
      ...['--endpoint-url', `http://127.0.0.1:${port}`, '--', 'echo', 'started'],
    ],
    {
      env: {
        ...env,
        npm_command: 'exec',
        AWS_ACCESS_KEY_ID: 'AKIATESTTESTTESTTEST',
        AWS_SECRET_ACCESS_KEY: 'x',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [npx.stdout, npx.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  await once(npx, 'close');
  aws.close();
  expect(output).toBe(
    'error: the package manager that started this has ended, so the command was not started\n',
  );
});

describe('what the command sees', () => {
  /** What a runner, CodeBuild, ECS, EKS and configure-aws-credentials put into the environment of a job. */
  const credentials = [
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL',
    'AWS_ACCESS_KEY_ID',
    'AWS_BEARER_TOKEN_BEDROCK',
    'AWS_CONFIG_FILE',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CREDENTIAL_EXPIRATION',
    'AWS_PROFILE',
    'AWS_ROLE_ARN',
    'AWS_ROLE_SESSION_NAME',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SECURITY_TOKEN',
    'AWS_SESSION_TOKEN',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'CODEBUILD_AUTH_TOKEN',
  ];

  test('--clean leaves the credentials of the job out, and --pristine nearly everything', async () => {
    const job = {
      ...env,
      KEPT: 'kept',
      AWS_REGION: 'eu-west-1',
      ...Object.fromEntries(credentials.map((name) => [name, makeCanary(name)])),
    };
    const see = async (flags: string[]) => {
      const values = standIn({ PASSWORD: password });
      const names = 'console.log(Object.keys(process.env).sort().join())';
      const args = [cli, 'run', ...flags, ...values, '--', process.execPath, '-e', names];
      return (await runProcess(process.execPath, args, { env: job })).stdout.trim();
    };
    expect(await see([])).toBe([...credentials, 'AWS_REGION', 'KEPT', 'PASSWORD', 'PATH'].sort().join());
    expect(await see(['--clean'])).toBe('AWS_REGION,KEPT,PASSWORD,PATH');
    expect(await see(['--pristine'])).toBe('PASSWORD,PATH');
  });

  test('no secret is in our own environment or in any argument', async () => {
    const { stdout } = await runProcess(
      process.execPath,
      [
        ...[cli, 'run', '--no-redact', ...standIn({ PASSWORD: password }), '--'],
        ...['sh', '-c', 'cat /proc/$PPID/environ /proc/$PPID/cmdline /proc/$$/cmdline; printf END'],
      ],
      { env },
    );
    expect(stdout).toContain('END');
    expect(findLeaks(stdout, [password])).toEqual([]);
  });
});

describe('--no-redact', () => {
  test('leaves the output as it is', async () => {
    const { stdout } = await runProcess(
      process.execPath,
      [
        cli,
        'run',
        '--no-redact',
        ...standIn({ PASSWORD: password }),
        '--',
        'sh',
        '-c',
        'printf %s "$PASSWORD"',
      ],
      { env },
    );
    expect(stdout).toBe(password);
  });

  withTool(findNodes().get(24), 'Node 24', '.ci/run installs it into .cache/nodes', (node) => {
    const run = (command: string[], options: Record<string, string> = {}) =>
      runProcess(node, [cli, 'run', '--no-redact', ...standIn({ PASSWORD: password }), '--', ...command], {
        env: { ...env, ...options },
      });

    test('becomes the command, where Node can', async () => {
      let pid: number | undefined;
      const { stdout } = await runProcess(
        node,
        [
          cli,
          'run',
          '--no-redact',
          ...standIn({ PASSWORD: password }),
          '--',
          'sh',
          '-c',
          'echo $$ "$PASSWORD" "$0" "$@"',
          'zero',
          'a b',
          '',
        ],
        { env, onStart: (child) => (pid = child.pid) },
      );
      expect(stdout).toBe(`${pid} ${password} zero a b \n`);
    });

    test('stays, where npx has started us and somebody has to watch it', async () => {
      let pid: number | undefined;
      const { stdout } = await runProcess(
        node,
        [cli, 'run', '--no-redact', ...standIn({ PASSWORD: password }), '--', 'sh', '-c', 'echo $PPID'],
        { env: { ...env, npm_command: 'exec' }, onStart: (child) => (pid = child.pid) },
      );
      expect(stdout).toBe(`${pid}\n`);
    });

    test('gives it the signals of a fresh process', async () => {
      const { stdout } = await run(['sh', '-c', 'grep SigIgn /proc/self/status']);
      expect(stdout).toBe('SigIgn:\t0000000000000000\n');
    });

    test('passes exit statuses on, of commands that cannot be started too', async () => {
      const statuses = [
        await run(['sh', '-c', 'exit 42']),
        await run(['sh', '-c', 'kill -TERM $$']),
        await run(['no-such-command-anywhere']),
        await run([temporaryFolder()]),
        await run([join(cli, '../licenses.txt')]),
      ];
      expect(statuses.map(({ exitCode, signal }) => exitCode ?? signal)).toEqual([
        42,
        'SIGTERM',
        127,
        126,
        126,
      ]);
    });
  });
});

test.each([
  ['without --', ['run', 'echo']],
  ['without a command', ['run', '--']],
  ['with --redact and --no-redact', ['run', '--redact', '--no-redact', '--', 'echo']],
])('%s it is a mistake in the usage', async (_, args) => {
  const { stdout, stderr, exitCode } = await runProcess(process.execPath, [cli, ...args], { env });
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toMatch(/^error: .* \[USAGE\]\n {2}hint: .*(--|Leave one).*\n$/);
});
