import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { findLeaks } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { type ProcessOptions, runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDone, withoutDoneLine } from '../kit/without-done-line.ts';
import { carelessPrograms, password, secrets, values } from './careless-programs.ts';
import { findProgram } from './find-program.ts';
import { cli, standIn } from './stand-in.ts';

const env = { PATH: process.env.PATH ?? '' };

/** `pipeline-secrets run … -- COMMAND` with PASSWORD, KEY and JSON. */
async function run(command: readonly string[], options: ProcessOptions = {}) {
  const result = await runProcess(process.execPath, [cli, 'run', ...standIn(values), '--', ...command], {
    env,
    ...options,
  });
  return withoutDone(result);
}

/** A Node program for the command. */
const node = (script: string) => [process.execPath, '-e', script];

describe('however a program prints a secret, it does not show', () => {
  test.each(carelessPrograms)('%s', async (_, command) => {
    const { output } = await run(command);
    expect(output.match(/\*\*\*/g)?.length ?? 0).toBeGreaterThan(10);
    // `env` and `set` end in what is no secret: the program has come to its end.
    expect(findLeaks(output, secrets, { partsFrom: 8 })).toEqual([]);
    for (const secret of secrets) expect(output).not.toContain(secret.slice(0, 10));
  });
});

test('the rest of the output is the same, byte for byte, in whatever pieces it comes', async () => {
  const noise = randomBytes(150_000).toString('latin1').replaceAll('***', '');
  const file = join(temporaryFolder(), 'noise');
  const parts = [
    noise.slice(0, 65_530),
    password,
    noise.slice(65_530),
    `\r\n${password}${password}\r\n`,
    'no end',
  ];
  const text = (secret: (part: string) => string) =>
    Buffer.concat(
      parts.map((part) =>
        part.includes(password) ? Buffer.from(secret(part)) : Buffer.from(part, 'latin1'),
      ),
    );
  writeFileSync(file, text(String));
  const script = `
    const { readFileSync, writeSync } = require('node:fs');
    const bytes = readFileSync(${JSON.stringify(file)});
    const step = Number(process.argv[1]);
    for (let start = 0; start < bytes.length; ) start += writeSync(1, bytes, start, Math.min(step, bytes.length - start));`;
  const expected = text((part) => part.replaceAll(password, '***').replaceAll('******', '***'));
  for (const step of [1000, 1 << 16, 1 << 20]) {
    const { stdoutBytes, exitCode } = await run([...node(script), String(step)]);
    expect({ exitCode, same: stdoutBytes.equals(expected) }).toEqual({ exitCode: 0, same: true });
  }
});

test('a secret that is written byte by byte', async () => {
  const script = `
    const { writeSync } = require('node:fs');
    for (const byte of Buffer.from('<' + process.env.PASSWORD + '>')) writeSync(1, Buffer.of(byte));`;
  expect((await run(node(script))).stdout).toBe('<***>');
});

test('a prompt without a line end is shown at once, and the answer reaches the command', async () => {
  const values = standIn({ PASSWORD: password });
  const child = spawn(
    process.execPath,
    [cli, 'run', ...values, '--', 'sh', '-c', 'printf "Password: "; read answer; echo "got $answer"'],
    { env, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let shown = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    shown += text;
    // Held back, it would never come: the command waits for the answer.
    if (shown === 'Password: ') child.stdin.end('swordfish\n');
  }
  expect(shown).toBe('Password: got swordfish\n');
});

test('both streams keep apart, each in its order', async () => {
  const script = `
    for (let n = 0; n < 2000; n++) (n % 2 ? console.log : console.error)(n, process.env.PASSWORD);`;
  const { stdout, stderr } = await run(node(script));
  const lines = (odd: number) => Array.from({ length: 1000 }, (_, n) => `${2 * n + odd} ***\n`).join('');
  expect([stdout, stderr]).toEqual([lines(1), lines(0)]);
});

test.each<[string, Record<string, string>]>([
  ['their order among each other stays', {}],
  ['it stays without a folder for temporary files, too', { TMPDIR: '/proc/none' }],
])('where both go to one place, %s', async (_, variables) => {
  const file = join(temporaryFolder(), 'log');
  const log = openSync(file, 'w');
  const script = `
    const { writeSync } = require('node:fs');
    for (let n = 0; n < 2000; n++) writeSync(1 + (n % 2), n + ' ' + process.env.PASSWORD + '\\n');`;
  const child = spawn(
    process.execPath,
    [cli, 'run', ...standIn({ PASSWORD: password }), '--', ...node(script)],
    {
      env: { ...env, ...variables },
      stdio: ['ignore', log, log],
    },
  );
  await once(child, 'close');
  expect(withoutDoneLine(readFileSync(file, 'utf8'))).toBe(
    Array.from({ length: 2000 }, (_, n) => `${n} ***\n`).join(''),
  );
});

test('scripts can open /dev/stdout and /dev/stderr, which are real pipes', async () => {
  const { stdout, stderr, exitCode } = await run([
    'sh',
    '-c',
    'echo "out $PASSWORD" >/dev/stdout && echo "err $PASSWORD" >/dev/stderr && echo twice | tee /dev/stderr',
  ]);
  expect({ stdout, stderr, exitCode }).toEqual({
    stdout: 'out ***\ntwice\n',
    stderr: 'err ***\ntwice\n',
    exitCode: 0,
  });
});

test('no pipe is left behind on disk', async () => {
  const TMPDIR = temporaryFolder();
  const { stdout } = await run(['ls', TMPDIR], { env: { ...env, TMPDIR } });
  expect(stdout).toBe('');
});

describe.each<[string, () => Record<string, string>]>([
  ['a folder for temporary files', () => ({ TMPDIR: '/proc/none' })],
  ['mkfifo', () => ({ PATH: folderOf('sh', 'sleep') })],
  ['both', () => ({ TMPDIR: '/proc/none', PATH: folderOf('sh', 'sleep') })],
])('without %s', (_, variables) => {
  const command = (script: string) =>
    run([findProgram('sh', undefined) ?? '', '-c', script], { env: { ...env, ...variables() } });

  test('scripts can still open /dev/stdout and /dev/stderr', async () => {
    const { stdout, stderr, exitCode } = await command(
      'echo "$PASSWORD" >/dev/stdout; echo "$PASSWORD" >/dev/stderr',
    );
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: '***\n', stderr: '***\n', exitCode: 0 });
  });
});

/** A folder with these programs, to be the whole PATH. */
function folderOf(...names: readonly string[]): string {
  const folder = temporaryFolder('bin');
  for (const name of names) symlinkSync(findProgram(name, undefined) ?? '', join(folder, name));
  return folder;
}

test('without a folder and without a shell it redacts all the same', async () => {
  const { stdout } = await run(node('console.log(process.env.PASSWORD)'), {
    env: { TMPDIR: '/proc/none', PATH: temporaryFolder('empty') },
  });
  expect(stdout).toBe('***\n');
});

test('a slow reader slows the command down, and takes no memory', async () => {
  const status = join(temporaryFolder(), 'status');
  const script = `
    const { readFileSync, writeFileSync, writeSync } = require('node:fs');
    const lines = Buffer.from(('some line of a log ' + process.env.PASSWORD + '\\n').repeat(1000));
    for (let n = 0; n < 2000; n++) for (let start = 0; start < lines.length; ) start += writeSync(1, lines, start);
    writeFileSync(${JSON.stringify(status)}, readFileSync('/proc/' + process.ppid + '/status'));`;
  const child = spawn(
    process.execPath,
    [cli, 'run', ...standIn({ PASSWORD: password }), '--', ...node(script)],
    {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let bytes = 0;
  for await (const chunk of child.stdout) {
    bytes += chunk.length;
    await setImmediate();
  }
  expect(bytes).toBe(2_000_000 * 'some line of a log ***\n'.length);
  const peak = Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]);
  expect(peak).toBeLessThan(150_000);
});

describe('a reader that goes away', () => {
  test('ends the command by SIGPIPE, as it would without us, and without a word', async () => {
    const child = spawn(
      process.execPath,
      [cli, 'run', ...standIn({ PASSWORD: password }), '--', 'yes', 'line'],
      {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, errors: withoutDoneLine(errors) }).toEqual({ code: 141, errors: '' });
  });

  test('is a full disk: the command fails, with the reason', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(
      process.execPath,
      [cli, 'run', ...standIn({ PASSWORD: password }), '--', 'sh', '-c', 'echo line'],
      { env, stdio: ['ignore', full, 'pipe'] },
    );
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(125);
    expect(withoutDoneLine(errors)).toMatch(
      /^error: the output of the command could not be written \(ENOSPC\) \[WRITE_FAILED\]\n {2}hint: .*\n$/,
    );
  });
});

test('a daemon that keeps the pipes open does not keep us', async () => {
  const script = `
    const { spawn } = require('node:child_process');
    const daemon = spawn('sleep', ['60'], { detached: true, stdio: 'inherit' });
    daemon.unref();
    console.log(daemon.pid);`;
  const { stdout, exitCode } = await run(node(script));
  const daemon = Number(stdout);
  expect(exitCode).toBe(0);
  expect(process.kill(daemon, 0)).toBe(true);
  process.kill(daemon, 'SIGKILL');
});

test('nor does one that goes on writing', async () => {
  const { stdout, exitCode } = await run([
    'sh',
    '-c',
    '(while :; do echo "daemon $PASSWORD"; sleep 0.05; done) & echo command',
  ]);
  expect({ lines: new Set(stdout.trim().split('\n')), exitCode }).toEqual({
    lines: new Set(['command', 'daemon ***']),
    exitCode: 0,
  });
});

describe('short and common values', () => {
  test('are hidden as they are, with one warning for all of a stand-in file', async () => {
    const { stdout, stderr, exitCode } = await runProcess(
      process.execPath,
      [cli, 'run', ...standIn({ PIN: '7', STAGE: 'prod' }), '--', 'echo', '17 in prod'],
      { env },
    );
    expect({ stdout, exitCode }).toEqual({ stdout: '1*** in ***\n', exitCode: 0 });
    expect(withoutDoneLine(stderr)).toBe(
      'warning: values of the stand-in file are too short or too common to mask well: PIN, STAGE\n',
    );
  });

  test('are refused with --short-secrets error, before the command has started', async () => {
    const { stdout, stderr, exitCode } = await runProcess(
      process.execPath,
      [cli, 'run', '--short-secrets', 'error', ...standIn({ PIN: '7' }), '--', 'echo', 'started'],
      { env },
    );
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 125 });
    expect(codesFirst(stderr)).toContain(':3:3: SHORT_SECRET: "PIN" is shorter than six characters');
  });
});

describe('redact', () => {
  const redact = (flags: readonly string[], stdin: string | Uint8Array) =>
    runProcess(process.execPath, [cli, 'redact', ...flags], { env, stdin });

  test('copies stdin without the secrets', async () => {
    const { stdout, stderr, exitCode } = await redact(
      standIn({ PASSWORD: password }),
      `before ${password}\r\n${Buffer.from(password).toString('hex')} after`,
    );
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: 'before ***\r\n*** after',
      stderr: '',
      exitCode: 0,
    });
  });

  test('ends a pipeline in a real shell', async () => {
    const script = `printf '%s\\n' "$SECRET" end | "$NODE" "$CLI" redact "$@"`;
    const { stdout } = await runProcess('sh', ['-c', script, 'sh', ...standIn({ PASSWORD: password })], {
      env: { ...env, SECRET: password, NODE: process.execPath, CLI: cli },
    });
    expect(stdout).toBe('***\nend\n');
  });

  test('reads a pipe that somebody has made non-blocking', async () => {
    const script = 'import os, sys; os.set_blocking(0, False); os.execvp(sys.argv[1], sys.argv[1:])';
    const child = spawn(
      'python3',
      ['-c', script, process.execPath, cli, 'redact', ...standIn({ PASSWORD: password })],
      { env, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    let shown = '';
    child.stdin.write(`first ${password}\n`);
    for await (const text of child.stdout.setEncoding('utf8')) {
      shown += text;
      // It has read what there was, and found nothing more.
      if (shown === 'first ***\n') child.stdin.end(`second ${password}\n`);
    }
    expect(shown).toBe('first ***\nsecond ***\n');
  });

  test('prints nothing of stdin when a value cannot be loaded', async () => {
    const [, mapping, , local] = standIn({ PASSWORD: password });
    writeFileSync(local ?? '', 'ssm: { /other: x }');
    const { stdout, stderr, exitCode } = await redact(
      ['-m', mapping ?? '', '--local', local ?? ''],
      password,
    );
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(codesFirst(stderr)).toContain('NOT_FOUND: "PASSWORD"');
    expect(findLeaks(stderr, [password])).toEqual([]);
  });

  test('does not take the mapping from stdin', async () => {
    const { stderr, exitCode } = await redact(['-m', '-'], 'version: 1');
    expect(exitCode).toBe(2);
    expect(codesFirst(stderr)).toContain('USAGE: redact reads the text from stdin');
  });
});
