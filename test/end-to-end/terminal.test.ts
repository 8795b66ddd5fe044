import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { findLeaks, makeCanary } from '../kit/canary.ts';
import { codesFirst } from '../kit/codes-first.ts';
import { withTool } from '../kit/needed.ts';
import { runProcess } from '../kit/run-process.ts';
import { temporaryFolder } from '../kit/temporary-folder.ts';
import { withoutDoneLine } from '../kit/without-done-line.ts';
import { findProgram } from './find-program.ts';
import { root } from './root.ts';
import { cli, standIn } from './stand-in.ts';

const password = makeCanary('password');
const script = fileURLToPath(new URL('../kit/terminal.py', import.meta.url));

withTool(findProgram('python3', undefined), 'python3', 'apt-get install python3', (python) => {
  /** Runs a program in a terminal; types the second text of each step as soon as the first has appeared. */
  async function showTerminal(
    words: readonly string[],
    steps: readonly (readonly [string, string])[] = [],
    variables: Readonly<Record<string, string>> = {},
  ) {
    const { stdout, stderr } = await runProcess(python, [script, ...steps.flat(), '--', ...words], {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', ...variables },
    });
    if (stdout === '') throw new Error(stderr);
    const { shown, status } = JSON.parse(stdout) as { readonly shown: string; readonly status: number };
    return { shown: withoutDoneLine(shown), status };
  }
  /** Runs the CLI in a terminal, and types `typed` as soon as the command says that it is ready. */
  const inTerminal = (args: readonly string[], typed?: string, variables?: Record<string, string>) =>
    showTerminal([process.execPath, cli, ...args], typed === undefined ? [] : [['ready', typed]], variables);
  /** The arguments that run a command, a script of Node. */
  const run = (command: string, ...flags: readonly string[]) => [
    ...['run', ...flags, ...standIn({ PASSWORD: password }), '--', process.execPath, '-e', command],
  ];
  const notice =
    'notice: stdout and stderr are a terminal, so nothing is hidden there; use --redact to hide secrets\r\n';

  describe('in a terminal', () => {
    test('no value is shown unasked', async () => {
      const { shown, status } = await inTerminal(['export', ...standIn({ PASSWORD: password })]);
      expect({ status, leaks: findLeaks(shown, [password]) }).toEqual({ status: 2, leaks: [] });
      expect(codesFirst(shown)).toContain('USAGE: `export` does not print values to a terminal');
    });

    test('messages have colors, unless the environment says no', async () => {
      const words = ['export', ...standIn({ PASSWORD: password })];
      const colored = await inTerminal(words, undefined, { NO_COLOR: '' });
      expect(colored.shown).toContain('\x1b[1;31merror:\x1b[0m `export` does not print values to a terminal');
      const inCi = await inTerminal(words, undefined, { NO_COLOR: '', CI: 'true' });
      expect([inCi.shown.includes('\x1b['), (await inTerminal(words)).shown]).toEqual([false, inCi.shown]);
    });

    test('the example of the README hides the password', async () => {
      const command = /^node dist.*migrate\.mjs$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[0];
      const { shown, status } = await showTerminal(['sh', '-c', `cd "$0" && ${command}`, root]);
      expect({ status, shown }).toEqual({
        status: 0,
        shown: expect.stringContaining('postgres://shop:***@'),
      });
    });

    test('values are shown when that is asked for', async () => {
      const { shown, status } = await inTerminal(['export', '--show', ...standIn({ PASSWORD: password })]);
      expect([status, shown.includes(password)]).toEqual([0, true]);
    });

    const look = 'console.log(process.stdout.isTTY, process.stderr.isTTY, process.env.PASSWORD)';
    test.each<[string, readonly string[], Record<string, string>, string]>([
      ['gets the terminal by default, with a notice', run(look), {}, `${notice}true true ${password}\r\n`],
      ['gets it without a notice with --quiet', run(look, '-q'), {}, `true true ${password}\r\n`],
      [
        'gets it without a notice with --no-redact',
        run(look, '--no-redact'),
        {},
        `true true ${password}\r\n`,
      ],
      ['gets pipes with --redact', run(look, '--redact'), {}, 'undefined undefined ***\r\n'],
      ['gets pipes in a CI job, which has a log', run(look), { CI: 'true' }, 'undefined undefined ***\r\n'],
      ['gets the terminal where CI is off', run(look, '-q'), { CI: 'false' }, `true true ${password}\r\n`],
    ])('a command %s', async (_, args, variables, expected) => {
      const { shown, status } = await inTerminal(args, undefined, variables);
      expect({ shown, status }).toEqual({ shown: expected, status: 0 });
    });

    test.each([
      ['stdout', '"$@" 2>"$FILE"', 'true undefined'],
      ['stderr', '"$@" >"$FILE"', 'undefined true'],
    ])('only %s is a terminal, the other stream is redacted', async (name, redirection, seen) => {
      const FILE = join(temporaryFolder(), 'file');
      const both = `for (const stream of ['log', 'error']) ${look.replace('log', '[stream]').replace('console.[', 'console[')}`;
      const { shown } = await showTerminal(
        ['sh', '-c', `${redirection}; cat "$FILE"`, 'sh', process.execPath, cli, ...run(both)],
        [],
        { FILE },
      );
      const said = `notice: ${name} is a terminal, so nothing is hidden there; use --redact to hide secrets`;
      const lines = shown.trim().split('\r\n');
      expect(lines.sort()).toEqual([said, `${seen} ${password}`, `${seen} ***`].sort());
    });

    test('what a command prints is redacted, and a prompt is there before it is answered', async () => {
      const ask = `process.stdout.write('ready? ');
        process.stdin.once('data', (line) => { console.log(process.env.PASSWORD + ':' + line); process.exit(3); })`;
      const { shown, status } = await inTerminal(run(ask, '--redact'), 'yes\n');
      expect({ shown, status }).toEqual({ shown: 'ready? yes\r\n***:yes\r\n\r\n', status: 3 });
    });

    test('Ctrl-C reaches the command once, and its exit status comes through', async () => {
      const count = `let interrupts = 0;
        process.on('SIGINT', () => { interrupts += 1; setTimeout(() => { console.log('interrupts', interrupts); process.exit(7); }, 100); });
        setInterval(() => {}, 1000);
        console.log('ready');`;
      const { shown, status } = await inTerminal(run(count), '\u0003');
      expect({ shown, status }).toEqual({ shown: `${notice}ready\r\n^Cinterrupts 1\r\n`, status: 7 });
    });

    test('Ctrl-C is between the command and its terminal, however often it is typed', async () => {
      const repl = `let interrupts = 0;
        process.on('SIGTERM', () => process.exit(9));
        process.on('SIGINT', () => { interrupts += 1; console.log('interrupt', interrupts); if (interrupts === 4) process.exit(7); });
        setInterval(() => {}, 1000);
        console.log('ready');`;
      const steps = ['ready', 'interrupt 1', 'interrupt 2', 'interrupt 3'].map(
        (said) => [said, '\u0003'] as const,
      );
      const { status } = await showTerminal([process.execPath, cli, ...run(repl)], steps);
      expect(status).toBe(7);
    });

    test('Ctrl-C comes once where stdin is a file', async () => {
      const count = `process.on('SIGINT', () => { console.log('interrupted'); setTimeout(() => process.exit(7), 100); });
        setInterval(() => {}, 1000);
        console.log('ready');`;
      const words = [
        'sh',
        '-c',
        'exec "$@" </dev/null',
        'sh',
        process.execPath,
        cli,
        ...run(count, '--redact'),
      ];
      const { shown, status } = await showTerminal(words, [['ready', '\u0003']]);
      expect({ shown, status }).toEqual({ shown: 'ready\r\n^Cinterrupted\r\n', status: 7 });
    });

    test('a password can be asked for on /dev/tty, though the output is redacted', async () => {
      const words = ['sh', '-c', 'printf "ready? " >/dev/tty; read answer </dev/tty; echo "got $answer"'];
      const args = ['run', '--redact', ...standIn({ PASSWORD: password }), '--', ...words];
      const { shown, status } = await inTerminal(args, 'swordfish\n');
      expect({ shown, status }).toEqual({ shown: 'ready? swordfish\r\ngot swordfish\r\n', status: 0 });
    });

    test('SIGTERM that is sent to us alone reaches what the command has started', async () => {
      const told = `trap 'echo told TERM; exit' TERM; echo ready; while :; do sleep 0.01; done`;
      const command = ['sh', '-c', `sh -c "$0"; echo after`, told];
      const args = [
        process.execPath,
        cli,
        'run',
        '--redact',
        ...standIn({ PASSWORD: password }),
        '--',
        ...command,
      ];
      const words = ['sh', '-c', '"$@" & read line; kill -TERM $!; wait $!; exit $?', 'sh', ...args];
      const { shown, status } = await showTerminal(words, [['ready', '\n']]);
      expect([shown.includes('told TERM\r\n'), status]).toEqual([true, 143]);
    });

    test('Ctrl-Z stops the command and us, and the shell wakes both', async () => {
      const job = join(temporaryFolder(), 'job');
      const args = [cli, 'run', ...standIn({ PASSWORD: password }), '--'];
      const ask = 'echo ready; read answer; echo got $answer; exit 5';
      writeFileSync(job, `#!/bin/sh\nexec ${[process.execPath, ...args].join(' ')} sh -c '${ask}'\n`, {
        mode: 0o755,
      });
      const { shown } = await showTerminal(
        ['bash', '--norc', '--noprofile', '-i'],
        [
          ['bash-', `${job}\n`],
          ['ready', '\u001a'],
          ['Stopped', 'fg\n'],
          [`fg\r\n${job}`, 'hello\n'],
          ['got hello', 'echo "status $?"; exit\n'],
        ],
        { TERM: 'dumb' },
      );
      expect(shown).toContain('status 5\r\n');
    });

    test('Ctrl-C ends a command that does not mind it', async () => {
      const { status } = await inTerminal(run(`setInterval(() => {}, 1000); console.log('ready')`), '\u0003');
      expect(status).toBe(130);
    });
  });
});
