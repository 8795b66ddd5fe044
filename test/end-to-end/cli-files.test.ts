import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { type ProcessOptions, runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone } from '../kit/without-done-line.ts';
import { cli } from './stand-in.ts';

const lines = Array.from({ length: 6 }, (_, n) => makeCanary(`pem line ${n}`).repeat(2));
const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\r\n');
const keystore = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7 + 128) % 256));
const large = Array.from({ length: 2000 }, (_, index) => makeCanary(`large ${index}`)).join('\n');
const password = makeCanary('password', { hard: true });
const secrets = [...lines, keystore, password];

const mapping = `version: 1
env: { PASSWORD: ssm:/password }
files:
  key.pem: { from: ssm:/key, env: KEY_FILE, mode: "0400" }
  keystore: { from: secretsmanager:keystore, env: KEYSTORE }
`;

/** Where files are put, and a folder with the mapping and its stand-in. */
let temporary: string;
let project: string;
beforeEach(() => {
  temporary = temporaryFolder('tmp');
  project = temporaryFolder('project');
  writeFileSync(join(project, 'pipeline-secrets.yml'), mapping);
  const ssm = { '/key': pem, '/password': password, '/large': large };
  const secretsmanager = { keystore: { binary: keystore.toString('base64') } };
  writeFileSync(join(project, 'local.yml'), JSON.stringify({ ssm, secretsmanager }));
});

type Options = ProcessOptions & { readonly within?: readonly string[] };

async function pipelineSecrets(args: readonly string[], { within = [], env = {}, ...options }: Options = {}) {
  const [name = '', ...rest] = args;
  const call = [process.execPath, cli, name, '--local', 'local.yml', ...rest];
  const [command = '', ...words] = [...within, ...call];
  return withoutDone(await runProcess(command, words, { cwd: project, env: environment(env), ...options }));
}

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', TMPDIR: temporary, ...more };
}

const hook = fileURLToPath(new URL('trouble-with-folders.mjs', import.meta.url));
const withTrouble = (kind: string) => ({ NODE_OPTIONS: `--import=${hook}`, TROUBLE: kind });
const sh = (script: string) => ['--', 'sh', '-c', script];
const left = () => readdirSync(temporary);

describe('run', () => {
  test.each(['000', '022', '077', '777'])(
    'gives the command exact files, under the umask %s',
    async (umask) => {
      const { exitCode, stdout } = await pipelineSecrets(
        [
          'run',
          '--no-redact',
          ...sh(
            'stat -c %a "$(dirname "$KEY_FILE")" "$KEY_FILE" "$KEYSTORE"; cat "$KEY_FILE"; base64 -w0 "$KEYSTORE"; umask',
          ),
        ],
        { within: ['bash', '-c', `umask ${umask}; exec "$@"`, 'bash'] },
      );
      const expected = `700\n400\n600\n${pem}${keystore.toString('base64')}0${umask}\n`;
      expect([exitCode, stdout, left()]).toEqual([0, expected, []]);
    },
  );

  test('hides what the command prints of them, line by line and encoded', async () => {
    const { stdout, output } = await pipelineSecrets([
      'run',
      ...sh(
        'cat "$KEY_FILE"; while read -r line; do echo "> $line"; done <"$KEY_FILE"; base64 "$KEY_FILE" >&2; ' +
          'base64 "$KEYSTORE"; base64 -w64 "$KEYSTORE"; od -An -v -tx1 "$KEYSTORE" | tr -d " \\n"; echo; echo END',
      ),
    ]);
    expect(stdout).toContain('> ***');
    expect(stdout).toMatch(/END\n$/);
    expect(findLeaks(output, secrets, { partsFrom: 12 })).toEqual([]);
  });

  test('puts them into RUNNER_TEMP, where there is one', async () => {
    const runnerTemp = temporaryFolder('runner-temp');
    const { stdout } = await pipelineSecrets(['run', ...sh('dirname "$(dirname "$KEY_FILE")"')], {
      env: { RUNNER_TEMP: runnerTemp },
    });
    expect([stdout, readdirSync(runnerTemp)]).toEqual([`${runnerTemp}\n`, []]);
  });

  test('gives an absolute path where TMPDIR is relative, and the command moves', async () => {
    mkdirSync(join(project, 'tmp'));
    const { exitCode } = await pipelineSecrets(['run', ...sh('cd / && test -s "$KEY_FILE"')], {
      env: { TMPDIR: 'tmp' },
    });
    expect([exitCode, readdirSync(join(project, 'tmp'))]).toEqual([0, []]);
  });

  test('has no value and no content of a file in any argument', async () => {
    const { stdout } = await pipelineSecrets([
      'run',
      '--no-redact',
      ...sh('cat /proc/$PPID/environ /proc/$PPID/cmdline /proc/$$/cmdline; printf END'),
    ]);
    expect(stdout).toContain('END');
    expect(findLeaks(stdout, secrets)).toEqual([]);
  });

  describe('deletes them', () => {
    test.each<[string, number, readonly string[]]>([
      ['ends well', 0, sh('test -s "$KEY_FILE"')],
      ['fails', 42, sh('test -s "$KEY_FILE" && exit 42')],
      ['is killed', 137, sh('kill -KILL $$')],
      ['is not found', 127, ['--', 'no-such-command-anywhere']],
      ['cannot be executed', 126, ['--', '/']],
      ['ends without redaction', 3, ['--no-redact', ...sh('test -s "$KEY_FILE" && exit 3')]],
      ['is not found without redaction', 127, ['--no-redact', '--', 'no-such-command-anywhere']],
      [
        'puts more there',
        0,
        sh('cd "$(dirname "$KEY_FILE")" && mkdir -p a/b && echo >a/b/c && ln -s / link && chmod 500 .'),
      ],
      ['deletes them itself', 0, sh('rm -r "$(dirname "$KEY_FILE")"')],
    ])('when the command %s', async (_, status, words) => {
      const { exitCode } = await pipelineSecrets(['run', ...words]);
      expect([exitCode, left()]).toEqual([status, []]);
    });

    test('when the reader of the output is gone', async () => {
      await pipelineSecrets(['run', ...sh('yes')], {
        within: ['bash', '-c', '"$@" | head -c 10', 'bash'],
      });
      expect(left()).toEqual([]);
    });

    test('when the output cannot be written', async () => {
      const { exitCode } = await pipelineSecrets(['run', ...sh('echo x')], {
        within: ['bash', '-c', '"$@" >/dev/full', 'bash'],
      });
      expect([exitCode, left()]).toEqual([125, []]);
    });

    test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const)(
      'when %s ends the command',
      async (signal) => {
        const run = await startRun();
        run.child.kill(signal);
        await run.closed;
        expect([existsSync(run.file), left()]).toEqual([false, []]);
      },
    );

    test('when a third signal kills it', async () => {
      const run = await startRun(`trap 'echo ignored' TERM`);
      for (const _ of [1, 2]) {
        run.child.kill('SIGTERM');
        await once(run.child.stdout, 'data');
      }
      run.child.kill('SIGTERM');
      expect([(await run.closed)[0], left()]).toEqual([137, []]);
    });

    test('when the package manager that started us is gone', async () => {
      const run = await startRun('', ['sh', '-c', '"$@" & wait', 'sh'], { npm_command: 'exec' });
      run.child.kill('SIGKILL');
      await run.closed;
      expect(left()).toEqual([]);
    });

    test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
      'when %s comes the moment they are written, before there is a command',
      async (signal) => {
        const { exitCode } = await pipelineSecrets(['run', ...sh('exec sleep 10')], {
          env: withTrouble(signal),
        });
        expect([(exitCode ?? 0) > 128, left()]).toEqual([true, []]);
      },
    );

    test('when a signal comes the moment they are deleted', async () => {
      const { exitCode } = await pipelineSecrets(['run', ...sh('exit 7')], { env: withTrouble('late') });
      expect([exitCode, left()]).toEqual([7, []]);
    });

    test('when something throws that nobody catches', async () => {
      const { exitCode, stderr } = await pipelineSecrets(['run', ...sh('exit 7')], {
        env: withTrouble('throw'),
      });
      expect([exitCode, stderr, left()]).toEqual([70, expect.stringMatching(/^error: .* \[BUG\]$/m), []]);
      expect(stderr).not.toContain('canary');
    });
  });

  test('says so when they cannot be deleted, with the status of the command', async () => {
    const { exitCode, stderr } = await pipelineSecrets(['run', ...sh('exit 7')], {
      env: withTrouble('busy'),
    });
    const [name = ''] = left();
    const folder = join(temporary, name);
    expect([exitCode, stderr]).toEqual([
      7,
      `error: the secret files in "${folder}" could not be deleted [WRITE_FAILED]\n  hint: Delete the folder.\n`,
    ]);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });

  test.each([
    [
      'the folder for temporary files is missing',
      'none',
      'the folder for secret files could not be written (ENOENT)',
    ],
    ['it is a file', 'local.yml', 'the folder for secret files could not be written (ENOTDIR)'],
  ])('does not start the command when %s', async (_, RUNNER_TEMP, message) => {
    const { exitCode, stdout, stderr } = await pipelineSecrets(['run', ...sh('echo started')], {
      env: { RUNNER_TEMP },
    });
    expect([exitCode, stdout]).toEqual([125, '']);
    expect(codesFirst(stderr)).toContain(`WRITE_FAILED: ${message}`);
  });

  test('does not start the command when the disk is full, and leaves nothing', async () => {
    writeFileSync(join(project, 'pipeline-secrets.yml'), `${mapping}  large: ssm:/large\n`);
    const { exitCode, stdout, stderr } = await pipelineSecrets(['run', ...sh('echo started')], {
      within: ['bash', '-c', 'ulimit -f 16; exec "$@"', 'bash'],
    });
    expect([exitCode, stdout, left()]).toEqual([125, '', []]);
    expect(codesFirst(stderr)).toContain('WRITE_FAILED: the file "large" could not be written (EFBIG)');
  });

  test('deletes what a run left that was killed, and nothing that is in use', async () => {
    const [killed, living] = [await startRun(), await startRun()];
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    expect(left()).toHaveLength(2);
    expect((statSync(dirname(killed.file)).mode & 0o777).toString(8)).toBe('700');

    const { exitCode } = await pipelineSecrets(['run', ...sh('exit 0')]);

    expect([exitCode, left()]).toEqual([0, [basename(dirname(living.file))]]);
    process.kill(killed.processId, 'SIGKILL');
    living.child.kill();
    await Promise.all([killed.closed, living.closed]);
  });

  /** Starts a command that waits until it is ended, once it has said where its key file is. */
  async function startRun(trap = '', within: readonly string[] = [], more: Record<string, string> = {}) {
    const script = `${trap}\necho "$KEY_FILE"; echo $$; while :; do sleep 0.01; done`;
    const [program = '', ...args] = [
      ...within,
      process.execPath,
      cli,
      'run',
      '--local',
      'local.yml',
      ...sh(script),
    ];
    const child = spawn(program, args, {
      cwd: project,
      env: environment(more),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    let shown = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text) => {
        shown += text;
        if (/\n.*\n/.test(shown)) resolve();
      });
    });
    const [file = '', command = ''] = shown.split('\n');
    expect(readFileSync(file, 'utf8')).toBe(pem);
    return { child, closed, file, processId: Number(command) };
  }
});

describe('export', () => {
  test.each(['dash', 'bash'])('gives %s paths that hold, in a folder of the caller', async (shell) => {
    const { exitCode, stdout, stderr } = await pipelineSecrets(['export']);
    const [name = ''] = left();
    const folder = join(temporary, name);
    expect([exitCode, stderr]).toEqual([
      0,
      `notice: the files are in ${folder}; delete it when you no longer need them\n`,
    ]);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    const sourced = await runProcess(
      shell,
      ['-c', `eval "$1"; cat "$KEY_FILE"; base64 -w0 "$KEYSTORE"`, shell, stdout],
      {
        env: environment(),
      },
    );
    expect(sourced.stdout).toBe(pem + keystore.toString('base64'));
  });

  test('with --quiet prints the variables alone', async () => {
    const { stdout, stderr } = await pipelineSecrets(['export', '--quiet', '--format', 'json']);
    const { KEY_FILE } = JSON.parse(stdout) as Record<string, string>;
    expect([readFileSync(KEY_FILE ?? '', 'utf8'), stderr]).toEqual([pem, '']);
  });

  test.each<[string, readonly string[], Options]>([
    ['the file cannot be written', ['-o', 'none/file'], {}],
    ['the file is a folder', ['-o', '/'], {}],
    ['nobody reads', [], { within: ['bash', '-c', '"$@" >/dev/full', 'bash'] }],
    ['the format cannot hold a value', ['--format', 'docker'], { env: { TMPDIR: '' } }],
    ['GITHUB_ENV does not exist', ['--format', 'github'], { env: { GITHUB_ENV: '/none/env' } }],
    ['the disk is full', ['--only', 'LARGE'], { within: ['bash', '-c', 'ulimit -f 16; exec "$@"', 'bash'] }],
  ])('leaves no file when %s', async (_, args, options) => {
    writeFileSync(
      join(project, 'pipeline-secrets.yml'),
      `${mapping}  large: { from: ssm:/large, env: LARGE }\n  last: { from: ssm:/key, env: LAST }\n`,
    );
    const odd = join(temporary, 'two\nlines');
    if (options.env?.TMPDIR === '') mkdirSync(odd);
    const env = options.env?.TMPDIR === '' ? { TMPDIR: odd } : (options.env ?? {});
    const { exitCode, output } = await pipelineSecrets(['export', ...args], { ...options, env });
    expect(exitCode).toBe(1);
    expect(readdirSync(env.TMPDIR ?? temporary)).toEqual([]);
    expect(findLeaks(output.replaceAll(/^::add-mask::.*$/gm, ''), secrets)).toEqual([]);
  });

  test('with --format github masks first, and hands the paths to later steps', async () => {
    const file = join(project, 'env');
    writeFileSync(file, '');
    const { stderr } = await pipelineSecrets(['export', '--format', 'github'], {
      env: { GITHUB_ENV: file, RUNNER_TEMP: temporary },
    });
    for (const line of lines) expect(stderr).toContain(`::add-mask::${line}\n`);
    const path = /^KEY_FILE<<.*\n(.*)\n/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect([dirname(dirname(path)), readFileSync(path, 'utf8')]).toEqual([temporary, pem]);
  });

  test('writes no files where git would pick them up, unless it is told to', async () => {
    await runProcess('git', ['init', '-q', project], { env: environment() });
    mkdirSync(join(project, 'tmp'));
    const env = { TMPDIR: join(project, 'tmp') };
    const refused = await pipelineSecrets(['export'], { env });
    expect([refused.exitCode, readdirSync(env.TMPDIR)]).toEqual([2, []]);
    expect(refused.stderr).toContain('UNSAFE_PATH');
    expect((await pipelineSecrets(['export', '--force'], { env })).exitCode).toBe(0);
    expect(readdirSync(env.TMPDIR)).toHaveLength(1);
  });

  test('writes no files where CodeBuild would upload them, unless it is told to', async () => {
    writeFileSync(join(project, 'buildspec.yml'), 'version: 0.2\nartifacts: { files: ["tmp/**/*"] }\n');
    mkdirSync(join(project, 'tmp'));
    const env = { TMPDIR: join(project, 'tmp'), CODEBUILD_BUILD_ID: 'shop:1', CODEBUILD_SRC_DIR: project };
    const refused = await pipelineSecrets(['export'], { env });
    expect([refused.exitCode, readdirSync(env.TMPDIR)]).toEqual([2, []]);
    expect(refused.stderr).toContain('UNSAFE_PATH');
    expect((await pipelineSecrets(['export'], { env: { ...env, TMPDIR: temporary } })).exitCode).toBe(0);
    expect((await pipelineSecrets(['export', '--force'], { env })).exitCode).toBe(0);
    expect(readdirSync(env.TMPDIR)).toHaveLength(1);
  });
});

test('redact hides what files would hold, and writes none', async () => {
  const stdin = `${pem}\n${keystore.toString('base64').replaceAll(/.{76}/g, '$&\n')}\n${password} END\n`;
  const { exitCode, output } = await pipelineSecrets(['redact'], { stdin });
  expect([exitCode, left()]).toEqual([0, []]);
  expect(output).toMatch(/END\n$/);
  expect(findLeaks(output, secrets, { partsFrom: 12 })).toEqual([]);
});
